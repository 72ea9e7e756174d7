import {useEffect, useRef} from "react";
import type {Language} from "../../editions/names";

type Props = {
  readonly language: Language;
  readonly version: string;
  /** Opens a workbook to try things on. */
  readonly onSample: () => void;
  readonly onClose: () => void;
};

/** How the work goes, all keys, and which version this is. */
export function HelpDialog({language, version, onSample, onClose}: Props) {
  const words = language === "zh-CN" ? zh : en;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Whoever only looked goes on with Enter.
    close.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="page-help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.title}</h2>
      <ol>{words.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <h3>{words.keys}</h3>
      <table>
        <tbody>
          {words.keyList.map(([key, does]) => <tr key={key}><th scope="row"><kbd>{key}</kbd></th><td>{does}</td></tr>)}
        </tbody>
      </table>
      <p className="page-help-foot"><span>{words.version(version)}</span>
        <button type="button" onClick={() => {
          dialog.current?.close();
          onSample();
        }}>{words.sample}</button>
        <button type="button" ref={close} onClick={() => dialog.current?.close()}>{words.close}</button></p>
    </dialog>
  );
}

type HelpWords = {
  readonly title: string;
  readonly steps: readonly string[];
  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
  readonly sample: string;
  readonly version: (version: string) => string;
  readonly close: string;
};

const zh: HelpWords = {
  title: "怎么用，有哪些键",
  steps: [
    "在右边选年度、写单位，点“插入统计表”；已有的表，用“打开”或把文件拖进来。",
    "填浅黄色的格，合计自动算出；从网页、Word 或 Excel 里复制整张表或几行，粘贴到表里任何一格，数会按行名和栏名各就各位。",
    "不相符的格随时标出，把鼠标停在上面看原因；在右边逐条修改或写说明。",
    "校核通过后，在右边“导出”下载要上传的文件；“打印”可以先预览，也可以存成 PDF。",
    "数据只在这台电脑上，记得“保存”。",
  ],
  keys: "键",
  keyList: [
    ["Tab，Shift+Tab", "下一个、上一个要填的格"],
    ["Enter，Shift+Enter", "下面、上面要填的格"],
    ["F6，Shift+F6", "在表格、面板、按钮、工作表标签之间来回"],
    ["← →（在工作表标签上）", "换工作表；Enter 回到表格"],
    ["F8，Shift+F8", "下一处、上一处问题"],
    ["Ctrl+F", "在各张表里查找"],
    ["Ctrl+S", "保存"],
    ["Ctrl+P", "打印预览"],
    ["Ctrl+Z，Ctrl+Y", "撤销，重做"],
    ["F2", "修改格里的内容"],
    ["Delete", "清空选中的格"],
    ["F1", "这份说明"],
  ],
  sample: "打开一份示例试试",
  version: (version) => `勾稽 ${version}`,
  close: "知道了",
};

const en: HelpWords = {
  title: "How it works, and its keys",
  steps: [
    "Choose year and unit on the right and insert the tables; or open a workbook, or drop a file here.",
    "Fill in the pale yellow cells, totals follow. Paste a table, or some of its rows, at any cell: figures go where their labels say.",
    "What does not reconcile is marked as you type; rest the pointer on it to see why, and mend or explain it on the right.",
    "Once all reconciles, export what is to be uploaded. Print shows the pages first, and makes PDF files.",
    "Figures stay on this computer: remember to save.",
  ],
  keys: "Keys",
  keyList: [
    ["Tab, Shift+Tab", "next and previous cell to fill in"],
    ["Enter, Shift+Enter", "the one below and above"],
    ["F6, Shift+F6", "round sheet, panel, buttons, sheet tabs"],
    ["← → (on a sheet's tab)", "another sheet; Enter goes back to the cells"],
    ["F8, Shift+F8", "next and previous finding"],
    ["Ctrl+F", "find in all sheets"],
    ["Ctrl+S", "save"],
    ["Ctrl+P", "print preview"],
    ["Ctrl+Z, Ctrl+Y", "undo, redo"],
    ["F2", "edit the cell"],
    ["Delete", "empty the selected cells"],
    ["F1", "this help"],
  ],
  sample: "Open a sample to try",
  version: (version) => `Gouji ${version}`,
  close: "Close",
};
