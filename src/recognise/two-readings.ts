import {indicatorOf} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {MissingRow, Unmatched} from "../filing/filing";
import type {Recognition} from "./recognition";

/**
 * One reading with figures that another one found besides: none whose number the first doubts, or has for another row's
 * figure. What the first had left over is no longer so where the other found its place, nor is a row missing that the
 * other found.
 */
export function withFigures(read: Recognition, found: readonly (readonly [string, Figure])[]): Recognition {
  const doubted = new Set(read.unmatched.filter(({why}) => why === "doubt" || why === "count").flatMap(({text}) => numbersIn(text)));
  const rowIn = (id: string): string => {
    const {form, rowId} = indicatorOf(read.edition, id);
    return `${form} ${rowId}`;
  };
  const rowAt = new Map([...read.figures].map(([id, {place}]) => [JSON.stringify(place), rowIn(id)]));
  const isOthers = (id: string, {place}: Figure): boolean => {
    const row = rowAt.get(JSON.stringify(place));
    return row !== undefined && row !== rowIn(id);
  };
  const added = found.filter(([id, figure]) => !isOthers(id, figure) &&
    !numbersIn(figure.text).some((number) => doubted.has(number)));
  const placed = added.flatMap(([, {text}]) => numbersIn(text));
  const unmatched = read.unmatched.filter(({text}) => {
    const numbers = numbersIn(text);
    const isPlaced = numbers.length > 0 && numbers.every((number) => placed.includes(number));
    if (isPlaced) for (const number of numbers) placed.splice(placed.indexOf(number), 1);
    return !isPlaced;
  });
  const isThere = ({form, row}: MissingRow): boolean =>
    added.some(([id]) => id === `${form}.${row}` || id.startsWith(`${form}.${row}.`));
  const missingRows = read.missingRows.filter((one) => !isThere(one));
  return added.length === 0 ? read : {...read, figures: new Map([...read.figures, ...added]), unmatched, missingRows};
}

/** A reading of text without the figures whose numbers a reading of tables has and found no certain place for. */
export function withoutDoubted(text: Recognition, tables: Recognition): Recognition {
  const doubted = new Set(tables.unmatched.filter(({why}) => why === "doubt").flatMap(({text}) => numbersIn(text)));
  const isDoubted = (id: string, figure: Figure): boolean =>
    !tables.figures.has(id) && numbersIn(figure.text).some((number) => doubted.has(number));
  return {...text, figures: new Map([...text.figures].filter(([id, figure]) => !isDoubted(id, figure)))};
}

/** A reading that tells of numbers, a line of the form at a time, that are not where a row and a column cross. */
export function doubting(read: Recognition, found: readonly (readonly [string, Figure])[]): Recognition {
  const numbers = found.filter(([id, {as}]) => as === "number" && read.figures.has(id));
  const grouped = (["rowId", "columnId"] as const).map((by) => {
    const groups = new Map<string, Figure[]>();
    for (const [id, figure] of numbers) {
      const {form, block, [by]: line} = indicatorOf(read.edition, id);
      const key = `${form} ${block} ${line}`;
      groups.set(key, [...groups.get(key) ?? [], figure]);
    }
    return [...groups.values()];
  });
  const [fewest = []] = grouped.sort((one, other) => one.length - other.length);
  const doubts = fewest.flatMap((figures): readonly Unmatched[] => figures.slice(0, 1).map(({place}) =>
    ({text: figures.map(({text}) => text).join(" "), place, why: "doubt"})));
  return {...read, unmatched: [...read.unmatched, ...doubts]};
}

/** What another reading left over and this one neither placed nor left over. */
export function leftBeside(read: Recognition, {unmatched}: Recognition): readonly Unmatched[] {
  const told = new Set([...read.figures.values(), ...read.unmatched].flatMap(({text}) => numbersIn(text)));
  return unmatched.filter(({text}) => numbersIn(text).some((number) => !told.has(number)));
}

/** The numbers of a text; what has a stop behind it is an ordinal. */
const numbersIn = (text: string): readonly string[] =>
  text.normalize("NFKC").match(/\d[\d,]*(?:\.\d+)?(?![.、\d])/g) ?? [];
