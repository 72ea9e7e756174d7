import type {Filing} from "../../filing/filing";
import type {Format} from "../format";

const write = async (filing: Filing): Promise<string> => (await import("./write-csv")).writeCsv(filing);

/** Comma-separated values: any table, or our own export with a figure a line. */
export const csv: Format = {
  id: "csv",
  name: {"zh-CN": "CSV", "en-US": "CSV"},
  endings: [".csv"],
  mediaType: "text/csv",
  text: {
    isIt: ({source, head, content}) => isSeparated(content) || (/\.csv$/i.test(source) && !/^\s*<\?xml/i.test(head)),
    read: async ({source, content, ...reading}) => (await import("./read-csv")).readCsv(source, content, reading),
  },
  mayListUnits: true,
  exported: {
    says: {"zh-CN": "CSV（一行一个数）", "en-US": "CSV (a figure a line)"},
    isForPrograms: true,
    write,
    // Without the mark that a file begins with.
    copies: [{kind: "text", copy: async (filing) => ({text: (await write(filing)).replace(/^\ufeff/, "")})}],
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
