import type {CellSpec} from "../../sheets/sheet-spec";

/** Where a source is, as a link from the workbook may say it; nothing where nobody can be led there. */
export type LinkOf = (file: string) => string | undefined;

/** A text that leads to a file, by a formula that every spreadsheet knows. */
export const linked = (text: string, target: string | undefined): Pick<CellSpec, "value" | "style" | "formula"> =>
  (target === undefined || Math.max(target.length, text.length) > longestText ? {value: text, style: "label"}
    : {value: text, style: "link", formula: `=HYPERLINK("${quoted(target)}","${quoted(text)}")`});

/** Of a text in a formula. */
const longestText = 255;

const quoted = (text: string): string => text.replaceAll('"', '""');
