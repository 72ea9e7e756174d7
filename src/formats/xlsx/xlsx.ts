import type {ExportFormat} from "../format";

/** Workbooks of Excel since 2007, with macros or without. */
export const xlsx: ExportFormat = {
  id: "xlsx",
  name: {"zh-CN": "Excel", "en-US": "Excel"},
  endings: [".xlsx", ".xlsm"],
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: {
    isIt: ({head}) => head.startsWith("PK"),
    read: async ({source, content, ...reading}) => (await import("./read-workbook")).readWorkbook(source, content, reading),
  },
  mayListUnits: true,
  exported: {
    says: {"zh-CN": "Excel 工作簿（.xlsx，不带标记和记录）", "en-US": "Excel workbook (.xlsx, without marks and records)"},
    endings: [".xlsx"],
    write: async (filing) => (await import("./write-published")).writePublished(filing),
    copies: [],
  },
};
