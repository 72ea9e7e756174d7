import type {Filing} from "../../filing/filing";
import type {Copied} from "./copy";

/** The formats that the panel exports, in the order in which they are offered. */
export const formats = ["html", "docx", "xlsx", "csv", "xml", "json"] as const;

export type Format = (typeof formats)[number];

/** The media types of the formats. */
export const types: Readonly<Record<Format, string>> = {
  html: "text/html", csv: "text/csv", xml: "application/xml", json: "application/json",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A filing in a format. What writes it is loaded only now. */
export async function writeFormat(format: Format, filing: Filing): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (format) {
    case "html": return encode((await import("../../formats/html/write-html")).writeHtml(filing));
    case "docx": return (await import("../../formats/docx/write-docx")).writeDocx(filing);
    case "csv": return encode((await import("../../formats/csv/write-csv")).writeCsv(filing));
    case "xml": return encode((await import("../../formats/xml/write-xml")).writeXml(filing));
    case "json": return encode((await import("../../formats/json/write-json")).writeJson(filing));
    case "xlsx": {
      const {writeWorkbook} = await import("../../office/write-workbook");
      const {publishedSheets} = await import("../../formats/xlsx/published-sheets");
      return writeWorkbook(publishedSheets(filing));
    }
  }
}

/** What can be copied of a format: rich text for a portal or Word, the source of it, or plain text. */
export type CopyKind = "table" | "report" | "source" | "text";

/** The kinds that a format offers, the usual one first. A workbook is opened instead. */
export const copyKinds: Readonly<Record<Format, readonly CopyKind[]>> = {
  html: ["table", "source"], docx: ["report"], xlsx: [], csv: ["text"], xml: ["text"], json: ["text"],
};

/** A filing for the clipboard. */
export async function copiedAs(kind: CopyKind, format: Format, filing: Filing): Promise<Copied> {
  if (kind === "text") return {text: new TextDecoder().decode(await writeFormat(format, filing))};
  const {writeHtmlFragment, writeHtmlReport} = await import("../../formats/html/write-html");
  const html = kind === "report" ? writeHtmlReport(filing) : writeHtmlFragment(filing);
  return kind === "source" ? {text: html} : {text: html, html};
}
