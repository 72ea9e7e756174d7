/** What a text is: JSON, a web page, one saved in a single file, Excel's XML of 2003, other XML, CSV, or plain text. */
export type KindOfText = "json" | "html" | "mhtml" | "xmlSheet" | "xml" | "csv" | "plain";

/** Tell what a text is by how it begins, and a CSV file by the commas of its lines. */
export function kindOfText(text: string): KindOfText {
  const head = text.slice(0, 4096);
  // Not 【打印】 in square brackets, with which a copied page may begin.
  if (/^\s*(?:\{|\[\s*(?:$|[[\]{"\d-]))/.test(head)) return "json";
  if (mailHead.test(head) && /^Content-Type:\s*(?:multipart|text\/html)/im.test(head)) return "mhtml";
  if (!/^\s*</.test(head)) return isCsv(text) ? "csv" : "plain";
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i.test(head)) return "xmlSheet";
  if (htmlTag.test(head)) return "html";
  return /^\s*<\?xml/i.test(head) ? "xml" : "plain";
}

/** A web archive is written like an e-mail. */
const mailHead = /^\s*(?:MIME-Version|From|Date|Subject|Snapshot-Content-Location|Content-Type):[^\n]*\r?\n/i;

const htmlTag = /<(?:!doctype\s+html|html|head|body|table|tbody|tr|td|div|p|span|meta|style|section|article)\b/i;

/** Nearly every line has as many commas as the others, and none is parted otherwise. */
function isCsv(text: string): boolean {
  const lines = text.slice(0, 65_536).split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  if (lines.length < 5 || lines.some((line) => /[\t|]/.test(line))) return false;
  const counts = lines.map((line) => line.split(",").length - 1);
  const most = Math.max(...counts);
  return most > 0 && counts.filter((count) => count === most).length >= lines.length * 0.8;
}
