/// <reference types="office-js" />
import type {Language} from "../../editions/names";

/** What keeps the task pane from working at all. */
type Unavailable = "noOfficeScript" | "notInExcel" | "oldExcel";

/** The floor: Office LTSC 2021 has 1.14. */
const floor = "1.13";

/** Whether the pane has an Excel to work with; `undefined` where all is well. Waits until Office is ready. */
export async function whyUnavailable(): Promise<Unavailable | undefined> {
  if (globalThis.Office?.onReady === undefined) return "noOfficeScript";
  const {host} = await Office.onReady();
  if (host !== Office.HostType.Excel) return "notInExcel";
  return Office.context.requirements.isSetSupported("ExcelApi", floor) ? undefined : "oldExcel";
}

type Props = {readonly why: Unavailable; readonly language: Language};

/** What stands in place of the panel where there is no Excel to work with, with the way out. */
export function UnavailablePage({why, language}: Props) {
  const {title, way} = words[language][why];
  return (
    <div className="opening" role="alert">
      <h1>{title}</h1>
      <p>{way}</p>
      {why === "noOfficeScript" && (
        <button type="button" onClick={() => location.reload()}>{words[language].again}</button>
      )}
    </div>
  );
}

const words = {
  "zh-CN": {
    noOfficeScript: {
      title: "没有取到 Office 的脚本",
      way: "请检查网络后重试。不联网的单位，请管理员按部署说明把 office.js 放在本单位的服务器上。",
    },
    notInExcel: {
      title: "请在 Excel 中打开勾稽",
      way: "这一页是 Excel 加载项的窗格。没有 Excel 的，可以使用同一地址下的工作台（index.html）。",
    },
    oldExcel: {
      title: "这个版本的 Excel 太旧",
      way: "勾稽需要 Excel 2021、Office LTSC 2021 以上或 Microsoft 365。也可以使用同一地址下的工作台（index.html）。",
    },
    again: "重新载入",
  },
  "en-US": {
    noOfficeScript: {
      title: "Office's own script could not be loaded",
      way: "Please check the connection and try again. Without internet, ask your administrator to host office.js.",
    },
    notInExcel: {
      title: "Please open Gouji in Excel",
      way: "This page is an Excel add-in's pane. Without Excel, the workbench (index.html) at the same address does the work.",
    },
    oldExcel: {
      title: "This Excel is too old",
      way: "Gouji needs Excel 2021, Office LTSC 2021 or later, or Microsoft 365. The workbench (index.html) works too.",
    },
    again: "Load again",
  },
} as const;
