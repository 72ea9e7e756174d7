import {type EditionId, editions} from "../editions/edition";
import type {Asked} from "../filing/asked";
import {type Arguments, type Option, Refusal} from "./command";

const ids = editions.map(({id}) => id);

/** Options of every command that reads: of several filings in a source they choose; what it does not say, they say. */
export const askedOptions = {
  unit: {type: "string", says: "填报单位：来源有几个单位的，读取这一个；来源没有写明的，以此为准"},
  year: {type: "string", says: "统计年度，四位数字：来源有几个年度的，读取这一个；来源没有写明的，以此为准"},
  edition: {type: "string", oneOf: ids, says: `版式（${ids.join("、")}）：来源没有写明又看不出的，以此为准`},
} as const satisfies Readonly<Record<string, Option>>;

/** How these options are printed in the usage of a command. */
export const askedUsage = "[--unit 单位] [--year 年度] [--edition 版式]";

/** What a call asks for by them. @throws Refusal where the year is none */
export function askedIn({unit, year, edition}: Arguments["options"]): Asked {
  return {
    ...(typeof unit === "string" && {unit: unit.trim()}),
    ...(typeof year === "string" && {year: yearFrom(year)}),
    ...(typeof edition === "string" && {edition: edition as EditionId}),
  };
}

/** The year that an option names. @throws Refusal where that is none */
export function yearFrom(text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < firstYear || year > lastYear) {
    throw new Refusal(`--year 应为统计年度，四位数字，${firstYear} 至 ${lastYear}（如 2024），不能是“${text}”。`);
  }
  return year;
}

/** The Regulations have been in force since 2008. */
const [firstYear, lastYear] = [2008, 2100];
