import {editionOf, type FormId} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {fullTitle} from "../editions/form";
import type {Figure} from "../filing/figure";
import {
  type DocumentBlock, type DocumentCell, type DocumentSpec, type DocumentTable, officialPage,
} from "./document-spec";
import {fill} from "./fill";
import type {CellSpec, StyleName} from "./sheet-spec";
import {template} from "./template";

/**
 * The whole annual report from top to bottom: the parts that its edition prescribes, each table under the part that it
 * belongs to, tables of no part behind them under their own titles; an edition of one table has that and nothing else.
 * What was not read is left as a guiding placeholder.
 */
export const reportDocument = (filing: Filing): DocumentSpec => ({
  title: reportTitle(filing),
  page: officialPage,
  blocks: [...partsOf(filing).flat(), {gap: "line"}, {role: "unit", text: filing.unit}],
});

/** `云溪街道办事处2024年政府信息公开工作年度报告`, without what is not known. */
export const reportTitle = ({unit, year}: Pick<Filing, "unit" | "year">): string =>
  `${unit}${year === null ? "" : `${year}年`}政府信息公开工作年度报告`;

function partsOf(filing: Filing): readonly (readonly DocumentBlock[])[] {
  const tables = formTables(filing);
  const {parts} = editionOf(filing.edition);
  if (parts.length === 0) return tables.map((table) => [table, behindTable]);
  const numbered = parts.map((part, at) => ({...part, number: "一二三四五六七八九十".charAt(at)}));
  const prescribed = numbered.map(({number, title, placeholder}, at): readonly DocumentBlock[] => {
    const own = tables.filter(({part}) => part === number);
    const told = narrativeOf(filing, at + 1, own.length > 0);
    const words = told.length > 0 || placeholder === undefined ? told : [placeholder];
    return [
      // The table of 27 rows has a page of its own: only some programs keep rows together by themselves.
      {role: "heading", text: `${number}、${title}`, startsPage: at === 2},
      ...words.map((text) => ({role: "text", text} as const)),
      ...own.flatMap((table) => [table, behindTable]),
    ];
  });
  return [
    ...prescribed,
    ...tables.filter(({part}) => part === undefined || !numbered.some(({number}) => number === part))
      .map((table): readonly DocumentBlock[] => [{role: "heading", text: table.title}, table, behindTable]),
  ];
}

const behindTable = {gap: "behindTable"} as const;

/**
 * The paragraphs of a part as the source has them. Beside a table only sentences are text: the rest is the table
 * itself, which stands there anew.
 */
const narrativeOf = ({parts}: Filing, part: number, isBesideTable: boolean): readonly string[] =>
  (parts.get(part) ?? "").split(/\r\n?|\n/).map((line) => line.trim())
    .filter((line) => line !== "" && (!isBesideTable || isSentence(line)));

const isSentence = (line: string): boolean => line.length >= 15 && /[。；]/.test(line) && !/[|\t]/.test(line);

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
