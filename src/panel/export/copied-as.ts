import type {Filing} from "../../filing/filing";
import type {Copied} from "./copy";
import {writeFormat, type Format} from "./write-format";

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
