import {fullTitle} from "../editions/form";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {editionOf, type FormId} from "../editions/edition";
import type {DocumentCell, DocumentTable} from "./document-spec";
import {fill} from "./fill";
import type {CellSpec, StyleName} from "./sheet-spec";
import {template} from "./template";

/** One official table as it is published, without the sheet around it. */
export type FormTable = DocumentTable & {
  readonly id: FormId;
  /** The part of the report that it stands in: 二. */
  readonly part?: string;
  /** `二、主动公开政府信息情况`; of edition 2014, the table's own title. */
  readonly title: string;
};

/** The tables of a filing, laid out as the official forms print them; figures as they were reported. */
export function formTables(filing: Filing): readonly FormTable[] {
  const {forms} = editionOf(filing.edition);
  return fill(template(filing), filing).map((sheet, at) => {
    const form = forms[at]!;
    const inside = sheet.cells.flatMap((cell) => {
      const is = kinds[cell.style];
      return is === undefined ? [] : [{...cell, is}];
    });
    const top = Math.min(...inside.map(({row}) => row));
    const end = Math.max(...inside.map(({row, rowSpan = 1}) => row + rowSpan));
    const first = Math.min(...inside.filter(({is}) => is !== "column").map(({row}) => row));
    return {
      id: form.id, part: form.part, title: fullTitle(form),
      widths: sheet.columnWidths,
      // Where every block has headings of its own, none of them speaks for the pages that follow.
      headRows: inside.some(({style}) => style === "block") ? 0 : first - top,
      rows: Array.from({length: end - top}, (_, row) => inside
        .filter((cell) => cell.row === top + row)
        .sort((a, b) => a.column - b.column)
        .map((cell) => cellOf(cell, filing))),
    };
  });
}

/** Which looks are part of the table, and what a cell of that look is. */
const kinds: Readonly<Partial<Record<StyleName, DocumentCell["is"]>>> = {
  block: "column", heading: "column", note: "column", group: "row", label: "row", unit: "text", empty: "text",
  count: "figure", amount: "figure", change: "figure", total: "figure",
};

type TableCell = CellSpec & Pick<DocumentCell, "is">;

const cellOf = (
  {column, rowSpan = 1, columnSpan = 1, value, is, indent = 0, figure}: TableCell, filing: Filing,
): DocumentCell => ({
  column, rowSpan, columnSpan, indent, is,
  text: figure === undefined ? String(value ?? "") : publishedText(filing.figures.get(figure), value),
});

/** A figure as it is printed: amounts with their decimals, remarks beside it; a slip of the pen is put right. */
function publishedText(figure: Figure | undefined, filled: CellSpec["value"]): string {
  if (figure === undefined || figure.as === "blank") return "";
  const shown = figure.converted ?? figure.text;
  const isPlain = /^[+-]?\d+(\.\d+)?$/.test(shown);
  return figure.as !== "number" || typeof filled !== "number" ? String(filled ?? "")
    : isPlain ? shown : String(figure.value);
}
