import type {Language} from "../../editions/names";

type Props = {readonly language: Language; readonly hasFailed: boolean};

/** What is said in place of the sheets as long as there are none. */
export function State({language, hasFailed}: Props) {
  const words = language === "zh-CN" ? zh : en;
  return (
    <div className="page-state" role={hasFailed ? "alert" : "status"}>
      <p>{hasFailed ? words.failed : words.loading}</p>
      {hasFailed && <button type="button" onClick={() => location.reload()}>{words.again}</button>}
    </div>
  );
}

const zh = {
  loading: "正在载入表格……",
  failed: "表格没有载入成功，可能是网络中断，或浏览器拦截了脚本。",
  again: "重新载入",
};

const en: typeof zh = {
  loading: "Loading the sheets…",
  failed: "The sheets could not be loaded: the connection may be broken, or the browser has blocked a script.",
  again: "Load again",
};
