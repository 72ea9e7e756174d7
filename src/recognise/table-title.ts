import {isTotalName} from "../filing/unit-name";
import {asUnit, endsLikeUnit, spelled, unitAlone} from "./unit-wording";
import {manyYears, printedYear, tables, yearOf} from "./year-wording";

/** A unit with the year that is printed beside it. */
type DatedUnit = {readonly unit: string; readonly year: number};

const tableTitle = new RegExp(`^(.{2,40}?)${printedYear}年?度?[^\\d。，]{0,12}${tables}$`);
const datedTableTitle = new RegExp(
  `^${printedYear}年?度?(.{2,40}?)(?:(?:政府信息|政务|信息)公开(?:工作)?)?(?:年度)?(?:情况)?${tables}$`);

/** 云溪街道办事处2024年统计表, 2024年度云溪街道办事处统计表 */
export function titleOfTable(line: string): DatedUnit | undefined {
  const plain = spelled(line);
  if (manyYears.test(plain)) return undefined;
  const [, second, name] = datedTableTitle.exec(plain) ?? [];
  const [, raw, digits] = name === undefined ? tableTitle.exec(plain) ?? [] : [undefined, name, second];
  if (raw === undefined || digits === undefined) return undefined;
  const from = plain.indexOf(raw, name === undefined ? 0 : digits.length);
  const unit = asUnit(line.slice(from, from + raw.length));
  return endsLikeUnit(unit) && !isTotalName(unit) ? {unit, year: yearOf(digits)} : undefined;
}

/** 云溪街道办事处（2024年度） */
export function datedUnit(line: string): DatedUnit | undefined {
  const [, raw, digits] = dated.exec(spelled(line)) ?? [];
  const unit = raw === undefined || digits === undefined ? undefined : unitAlone(line.slice(0, raw.length));
  return unit === undefined || digits === undefined ? undefined : {unit, year: yearOf(digits)};
}
const dated = new RegExp(`^([^(]{2,34}?)\\(?${printedYear}年?度?\\)?$`);
