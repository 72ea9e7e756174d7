import {editionOf} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {formTables, type FormTable} from "./form-tables";

/** A part of the report as it is printed; an edition of one table has that and nothing else. */
export type ReportPart = {readonly title?: string; readonly words: readonly string[]; readonly table?: FormTable};

/**
 * The whole report from top to bottom: the parts that its edition prescribes, each table under the part that it belongs
 * to. What was not read is left as a guiding placeholder.
 */
export function reportParts(filing: Filing): readonly ReportPart[] {
  const tables = formTables(filing);
  const {parts} = editionOf(filing.edition);
  return parts.length === 0 ? tables.map((table) => ({words: [], table})) : parts.map(({title, placeholder}, at) => {
    const number = "一二三四五六七八九十"[at]!;
    const table = tables.find(({part}) => part === number);
    const told = narrativeOf(filing, at + 1, table !== undefined);
    return {title: `${number}、${title}`, table, words: told.length > 0 || placeholder === undefined ? told : [placeholder]};
  });
}

/**
 * The paragraphs of a part as the source has them. Beside a table only sentences are text: the rest is the table
 * itself, which stands there anew.
 */
const narrativeOf = ({parts}: Filing, part: number, isBesideTable: boolean): readonly string[] =>
  (parts.get(part) ?? "").split(/\r\n?|\n/).map((line) => line.trim())
    .filter((line) => line !== "" && (!isBesideTable || isSentence(line)));

const isSentence = (line: string): boolean => line.length >= 15 && /[。；]/.test(line) && !/[|\t]/.test(line);
