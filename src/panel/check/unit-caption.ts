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
    if (label !== undefined && unit !== undefined) return {row, column, label, unit: unit.trim()};
  }
  return undefined;
}
