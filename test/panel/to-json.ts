import type {Filing} from "../../src/filing/filing";

/** A filing as a JSON export has it; with figures that no form has. */
export const toJson = ({unit, year, edition, figures}: Filing, strange: Record<string, number> = {}): string =>
  JSON.stringify({
    unit, ...(year === null ? {} : {year}), edition,
    figures: {
      ...Object.fromEntries([...figures].map(([id, {value, as, text}]) =>
        [id, as === "mark" || as === "text" ? text : value])),
      ...strange,
    },
    written: Object.fromEntries([...figures].flatMap(([id, {unit}]) => (unit === undefined ? [] : [[id, {unit}]]))),
  });
