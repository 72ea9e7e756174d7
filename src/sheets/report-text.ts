import {editionOf} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {formTables, type FormTable} from "./form-tables";

/** A part of the report as it is printed; an edition of one table has that and nothing else. */
export type ReportPart = {
  readonly title?: string;
  readonly words: readonly string[];
  readonly tables: readonly FormTable[];
};

/**
 * The whole report from top to bottom: the parts that its edition prescribes, each table under the part that it belongs
 * to, tables of no part behind them under their own titles. What was not read is left as a guiding placeholder.
 */
export function reportParts(filing: Filing): readonly ReportPart[] {
  const tables = formTables(filing);
  const {parts} = editionOf(filing.edition);
  if (parts.length === 0) return tables.map((table) => ({words: [], tables: [table]}));
  const numbers = parts.map((_, at) => "一二三四五六七八九十"[at]!);
  return [
    ...parts.map(({title, placeholder}, at) => {
      const own = tables.filter(({part}) => part === numbers[at]);
      const told = narrativeOf(filing, at + 1, own.length > 0);
      const words = told.length > 0 || placeholder === undefined ? told : [placeholder];
      return {title: `${numbers[at]!}、${title}`, words, tables: own};
    }),
    ...tables.filter(({part}) => part === undefined || !numbers.includes(part))
      .map((table) => ({title: table.title, words: [], tables: [table]})),
  ];
}

/**
 * The paragraphs of a part as the source has them. Beside a table only sentences are text: the rest is the table
 * itself, which stands there anew.
 */
const narrativeOf = ({parts}: Filing, part: number, isBesideTable: boolean): readonly string[] =>
  (parts.get(part) ?? "").split(/\r\n?|\n/).map((line) => line.trim())
    .filter((line) => line !== "" && (!isBesideTable || isSentence(line)));

const isSentence = (line: string): boolean => line.length >= 15 && /[。；]/.test(line) && !/[|\t]/.test(line);
