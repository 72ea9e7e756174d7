import {editionOf} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {type DocumentBlock, type DocumentSpec, officialPage} from "./document-spec";
import {formTables} from "./form-tables";

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
