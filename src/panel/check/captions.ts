import {withoutTurns} from "../../filing/turning-marks";
import type {SheetGrid} from "../../hosts/host";

/** The line of our templates that names the unit, and the unit it names; empty where it is still to be filled in. */
type UnitCaption = {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly unit: string;
};

/** 填报单位：某某街道办事处 above the table of one of our templates. */
export function unitCaption({tag, cells}: SheetGrid): UnitCaption | undefined {
  if (tag === undefined) return undefined;
  for (const {row, column, text} of cells) {
    const [, label, unit] = /^(填报单位(?:（盖章）)?：)(.*)$/.exec(text.trim()) ?? [];
    if (label !== undefined && unit !== undefined) return {row, column, label, unit: withoutTurns(unit).trim()};
  }
  return undefined;
}

/** The line of our templates that says the year, （2024年度）, and how it is written with another one. */
export function yearCaption({tag, cells}: SheetGrid): YearCaption | undefined {
  if (tag === undefined) return undefined;
  const cell = cells.find(({text}) => /^（[\s\d]*年度）$/.test(text.trim()));
  return cell && {row: cell.row, column: cell.column, written: (year) => `（${year}年度）`};
}

type YearCaption = Pick<UnitCaption, "row" | "column"> & {readonly written: (year: number) => string};
