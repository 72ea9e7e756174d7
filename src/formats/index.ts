import type {Filing} from "../filing/filing";
import {largestText} from "../filing/effort";
import {ReadError} from "../filing/read-error";
import type {ExportFormat, Format, ReviewFormat} from "./format";

/** Workbooks of Excel before 2007, and of WPS: their binary files, and the XML of 2003. */
const xls: Format = {
  id: "xls",
  name: {"zh-CN": "Excel", "en-US": "Excel"},
  endings: [".xls", ".et"],
  mediaType: "application/vnd.ms-excel",
  bytes: {
    // Before version 5, Excel put its records into a file without a container.
    isIt: ({head}) => /^(?:\xd0\xcf\x11\xe0|\x09[\x00\x02\x04\x08][\x04-\x08]\x00)/.test(head),
    read: async ({source, content, ...reading}) => (await import("./xls/read-xls")).readXls(source, content, reading),
    tables: async ({source, content}) => (await import("./xls/read-xls")).xlsSheets(source, content),
  },
  text: {
    isIt: ({head}) =>
      /^\s*</.test(head) && /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i.test(head),
    read: async ({source, content, ...reading}) => (await import("./xls/read-xml-workbook")).readXmlWorkbook(source, content, reading),
    tables: async ({source, content}) => (await import("./xls/read-xml-workbook")).xmlSheets(source, content),
  },
};

/** Spreadsheets of OpenDocument, as LibreOffice and WPS keep them: packages, and all in one text. */
const ods: Format = {
  id: "ods",
  name: {"zh-CN": "OpenDocument 表格", "en-US": "OpenDocument"},
  endings: [".ods", ".fods"],
  mediaType: "application/vnd.oasis.opendocument.spreadsheet",
  bytes: {
    // What it is comes first where a package is as it should be, and somewhere where it is not.
    isIt: async ({source, head, content}) => /^PK.{26,60}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s.test(head) ||
      /^PK.{28}(?:mimetype|META-INF\/|content\.|meta\.|styles\.|settings\.)/s.test(head) && (await import("../office/package-parts")).isOds(source, content),
    read: async ({source, content, ...reading}) => (await import("./ods/read-ods")).readOds(source, content, reading),
    tables: async ({source, content}) => (await import("./ods/read-ods")).odsSheets(source, content),
  },
  text: {
    isIt: ({head}) => /^\s*</.test(head) && /opendocument\.spreadsheet/.test(head) && head.includes("office:document"),
    read: async ({source, content, ...reading}) => (await import("./ods/read-ods")).readOds(source, content, reading),
    tables: async ({source, content}) => (await import("./ods/read-ods")).odsSheets(source, content),
  },
};

const asFragment = async (filing: Filing): Promise<string> =>
  (await import("./html/write-html")).writeHtmlFragment(filing);

/** Web pages: saved, saved with their pictures in a single file, or as the clipboard holds them. */
const html: Format = {
  id: "html",
  name: {"zh-CN": "网页", "en-US": "web pages"},
  endings: [".html", ".htm", ".mhtml", ".mht"],
  mediaType: "text/html",
  text: {
    isIt: ({head}) => isArchive(head) || (/^\s*</.test(head) && tag.test(head)),
    read: async ({source, head, content, asked}) => isArchive(head)
      ? (await import("./html/read-mhtml")).readMhtml(source, content, asked)
      : (await import("./html/read-html")).readHtml(source, content, asked),
    tables: async ({source, content}) => (await import("./html/read-html")).htmlTables(source, content),
  },
  exported: {
    says: {"zh-CN": "网页表格（粘贴到门户网站）", "en-US": "Web tables (to paste into the portal)"},
    endings: [".html", ".htm"],
    write: async (filing) => (await import("./html/write-html")).writeHtml(filing),
    copies: [{
      kind: "table",
      copy: async (filing) => {
        const html = await asFragment(filing);
        return {text: html, html};
      },
    }, {
      kind: "source",
      copy: async (filing) => ({text: await asFragment(filing)}),
    }],
  },
};

/** A web archive is written like an e-mail. */
const isArchive = (head: string): boolean =>
  mailHead.test(head) && /^Content-Type:\s*(?:multipart|text\/html)/im.test(head);

const mailHead = /^\s*(?:MIME-Version|From|Date|Subject|Snapshot-Content-Location|Content-Type):[^\n]*\r?\n/i;

const tag = /<(?:!doctype\s+html|html|head|body|table|tbody|tr|td|div|p|span|meta|style|section|article)\b/i;

/** Word documents. */
export const docx: ReviewFormat = {
  id: "docx",
  name: {"zh-CN": "Word", "en-US": "Word"},
  endings: [".docx"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  bytes: {
    isIt: async ({source, head, content}) =>
      head.startsWith("PK") && (await import("../office/package-parts")).isDocx(source, content),
    read: async ({source, content, asked}) => (await import("./docx/read-docx")).readDocx(source, content, asked),
    tables: async ({source, content}) => (await import("./docx/read-docx")).docxTables(source, content),
  },
  exported: {
    says: {"zh-CN": "Word 年度报告（.docx）", "en-US": "Annual report in Word (.docx)"},
    write: async (filing) => (await import("./docx/write-docx")).writeDocx(filing),
    copies: [{
      kind: "report",
      copy: async (filing) => {
        const html = (await import("./html/write-html")).writeHtmlReport(filing);
        return {text: html, html};
      },
    }],
  },
  annex: async (annex) => (await import("./docx/write-docx")).writeAnnexDocx(annex),
  review: async (items, filing, now) => (await import("./docx/write-docx")).writeReviewDocx(items, filing, now),
};

const asJson = async (filing: Filing): Promise<string> => (await import("./json/write-json")).writeJson(filing);

/** Our own JSON, of which an export says all and others may say less. */
const json: Format = {
  id: "json",
  name: {"zh-CN": "JSON", "en-US": "JSON"},
  endings: [".json"],
  mediaType: "application/json",
  text: {
    // Not 【打印】 in square brackets, with which a copied page may begin.
    isIt: ({head}) => /^\s*(?:\{|\[\s*(?:$|[[\]{"\d-]))/.test(head),
    read: async ({source, content, asked}) => (await import("./json/read-json")).readJsonFilings(source, content, asked),
  },
  exported: {
    says: {"zh-CN": "JSON", "en-US": "JSON"},
    isForPrograms: true,
    holdsAnyText: true,
    write: asJson,
    copies: [{kind: "text", copy: async (filing) => ({text: await asJson(filing)})}],
  },
  annex: async (annex) => (await import("./json/write-json")).writeAnnex(annex),
};

const asCsv = async (filing: Filing): Promise<string> => (await import("./csv/csv")).writeCsv(filing);

/** Comma-separated values: any table, or our own export with a figure a line. */
const csv: Format = {
  id: "csv",
  name: {"zh-CN": "CSV", "en-US": "CSV"},
  endings: [".csv"],
  mediaType: "text/csv",
  text: {
    isIt: ({source, head, content}) => isSeparated(content) || (/\.csv$/i.test(source) && !/^\s*<\?xml/i.test(head)),
    read: async ({source, content, ...reading}) => (await import("./csv/csv")).readCsv(source, content, reading),
    tables: async ({source, content}) => (await import("./csv/csv")).csvTables(source, content),
  },
  exported: {
    says: {"zh-CN": "CSV（一行一个数）", "en-US": "CSV (a figure a line)"},
    isForPrograms: true,
    write: asCsv,
    // Without the mark that a file begins with.
    copies: [{kind: "text", copy: async (filing) => ({text: (await asCsv(filing)).replace(/^\ufeff/, "")})}],
  },
};

/** Nearly every line has as many commas as the others, and none is parted otherwise. */
function isSeparated(text: string): boolean {
  if (/^\s*</.test(text)) return false;
  const lines = text.slice(0, 65_536).split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  if (lines.length < 5 || lines.some((line) => /[\t|]/.test(line))) return false;
  const counts = lines.map((line) => line.split(",").length - 1);
  const most = Math.max(...counts);
  return most > 0 && counts.filter((count) => count === most).length >= lines.length * 0.8;
}

const asXml = async (filing: Filing): Promise<string> => (await import("./xml/xml")).writeXml(filing);

/** Our own XML; other XML is refused as such. */
const xml: Format = {
  id: "xml",
  name: {"zh-CN": "XML", "en-US": "XML"},
  endings: [".xml"],
  mediaType: "application/xml",
  text: {
    isIt: ({head}) => /^\s*<\?xml/i.test(head),
    read: async ({source, content, asked}) => [(await import("./xml/xml")).readXml(source, content, asked)],
  },
  exported: {
    says: {"zh-CN": "XML", "en-US": "XML"},
    isForPrograms: true,
    write: asXml,
    copies: [{kind: "text", copy: async (filing) => ({text: await asXml(filing)})}],
  },
};

/** Workbooks of Excel since 2007, with macros or without. */
export const xlsx: ExportFormat = {
  id: "xlsx",
  name: {"zh-CN": "Excel", "en-US": "Excel"},
  endings: [".xlsx", ".xlsm"],
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: {
    isIt: ({head}) => head.startsWith("PK"),
    read: async ({source, content, ...reading}) => (await import("./xlsx/read-workbook")).readWorkbook(source, content, reading),
    tables: async ({source, content}) => (await import("../office/read-xlsx")).readXlsx(source, content).grids,
  },
  exported: {
    says: {"zh-CN": "Excel 工作簿（.xlsx，不带标记和记录）", "en-US": "Excel workbook (.xlsx, without marks and records)"},
    holdsAnyText: true,
    endings: [".xlsx"],
    write: async (filing) => (await import("./xlsx/write-published")).writePublished(filing),
    copies: [],
  },
};

/** PDF documents with text; of scanned ones, their reader says what to do. */
const pdf: Format = {
  id: "pdf",
  name: {"zh-CN": "PDF", "en-US": "PDF"},
  endings: [".pdf"],
  mediaType: "application/pdf",
  bytes: {
    isIt: ({head}) => head.includes("%PDF-"),
    read: async ({source, content, asked}) => (await import("./pdf/read-pdf")).readPdf(source, content, asked),
  },
};

/** Text as it is copied from anywhere. Any text is it. */
const text: Format = {
  id: "txt",
  name: {"zh-CN": "文本", "en-US": "text"},
  endings: [".txt"],
  mediaType: "text/plain",
  text: {
    isIt: () => true,
    read: async ({source, content, asked}) => {
      if (content.length > largestText) throw new ReadError(source, "tooLarge", {bytes: content.length, limit: largestText});
      return (await import("../recognise/several/read-texts")).readTexts(source, content, asked);
    },
    tables: async ({source, content}) => (await import("./csv/csv")).csvTables(source, content),
  },
};

/**
 * The one list of formats: what is read and exported, what choosers, sentences and the command line offer, all follow
 * from it. A file is asked in this order: what a spreadsheet wrote as XML is XML too, with tables as a page has; a
 * package that is nothing else is left to the reader of workbooks, a text that is nothing else to the last.
 */
export const formats: readonly Format[] = [xls, ods, html, docx, json, csv, xml, xlsx, pdf, text];
