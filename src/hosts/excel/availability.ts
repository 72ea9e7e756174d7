/// <reference types="office-js" />

/** What keeps the task pane from working at all. */
export type Unavailable = "noOfficeScript" | "notInExcel" | "oldExcel";

/** The floor: Office LTSC 2021 has 1.14. */
const floor = "1.13";

/** Whether the pane has an Excel to work with; `undefined` where all is well. Waits until Office is ready. */
export async function whyUnavailable(): Promise<Unavailable | undefined> {
  if (globalThis.Office?.onReady === undefined) return "noOfficeScript";
  const {host} = await Office.onReady();
  if (host !== Office.HostType.Excel) return "notInExcel";
  return Office.context.requirements.isSetSupported("ExcelApi", floor) ? undefined : "oldExcel";
}
