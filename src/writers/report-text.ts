import type {Filing} from "../filing/filing";
import {formTables, type FormTable} from "./form-tables";

/** A part of the report as it is printed; edition 2014 has its one table and nothing else. */
export type ReportPart = {readonly title?: string; readonly words: readonly string[]; readonly table?: FormTable};

/**
 * The whole report from top to bottom: its six fixed parts, each table under the part that it belongs to. What was not
 * read is left as a guiding placeholder.
 */
export function reportParts(filing: Filing): readonly ReportPart[] {
  const tables = formTables(filing);
  return filing.edition === "2014" ? tables.map((table) => ({words: [], table})) : partTitles.map((title, at) => {
    const part = at + 1;
    const told = narrativeOf(filing, part);
    const table = part >= 2 && part <= 4 ? tables[part - 2] : undefined;
    return {title, table, words: told.length > 0 || table !== undefined ? told : [placeholders[part]!]};
  });
}

/** Titles of the six fixed parts (国办公开办函〔2021〕30号). */
const partTitles = [
  "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
] as const;

/** What is to be written where nothing was read, by part. */
const placeholders: Readonly<Record<number, string>> = {
  1: "（请填写：主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面的总体情况。）",
  5: "（请填写：本年度政府信息公开工作存在的主要问题，上一年度问题的整改情况，以及下一步改进措施。）",
  6: "（请填写：按《政府信息公开信息处理费管理办法》收取信息处理费的情况，以及其他需要报告的事项；没有的写明没有。）",
};

/**
 * The paragraphs of a part as the source has them. Beside a table only sentences are text: the rest is the table
 * itself, which stands there anew.
 */
const narrativeOf = ({parts}: Filing, part: number): readonly string[] =>
  (parts.get(part) ?? "").split(/\r\n?|\n/).map((line) => line.trim())
    .filter((line) => line !== "" && (part < 2 || part > 4 || isSentence(line)));

const isSentence = (line: string): boolean => line.length >= 15 && /[。；]/.test(line) && !/[|\t]/.test(line);
