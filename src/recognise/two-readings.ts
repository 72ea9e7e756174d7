import {type EditionId, indicatorOf} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {MissingRow, Unmatched, UnmatchedReason} from "../filing/filing";
import type {Recognition} from "./recognition";

/**
 * Two readings of one source as one. The one that shows more figures counts; the other adds what is missing there, if
 * the two agree well enough on what both have. Where they disagree, the other's figure is shown as a doubt.
 */
export function combine(tables: Recognition, text: Recognition | undefined, due?: EditionId): Recognition {
  if (text === undefined || text.figures.size === 0) return tables;
  // By headings and rows a table tells its edition better than its text does, unless the year speaks for the text's.
  if (text.edition !== tables.edition) return text.edition === due ? text : tables;
  // Tables that show much less than their text are none, and their doubts say nothing.
  const sure = shown(tables) * 2 < shown(text) ? text : withoutDoubted(text, tables);
  // A blank under its heading is blank, though the text counts another number into its place.
  const isBeyond = shown(sure) > shown(tables) * 2 ||
    [...sure.figures].some(([id, {as}]) => as !== "blank" && !tables.figures.has(id));
  const [first, second] = isBeyond && shown(sure) > shown(tables) ? [sure, tables] : [tables, sure];
  const common = [...second.figures].flatMap(([id, other]) => {
    const own = first.figures.get(id);
    return own?.as === "number" && other.as === "number" ? {id, own, other} : [];
  });
  const against = common.filter(({own, other}) => own.value !== other.value);
  const beside = first === sure ? leftBeside(first, tables, numbersOnlyIn(text, sure)) : [];
  // One that contradicts more than here and there has lost its way and proves nothing: whichever it is, that is told.
  if (against.length * 10 > common.length) {
    const doubts = byRow(first, second.figures, against.map(({id}) => id), first.unmatched);
    return {...first, unmatched: [...first.unmatched, ...beside, ...doubts]};
  }
  const rows = rowsShown(first);
  const added = common.length < enough ? [] : [...second.figures].filter(([id, {as}]) =>
    !first.figures.has(id) && (as !== "blank" || !rows.has(rowIn(first, id))));
  const doubts = against.flatMap(({other: {text, place}}): readonly Unmatched[] =>
    first.unmatched.some((one) => one.text.split(" ").includes(text)) ? [] : [{text, place, why: "doubt"}]);
  const whole = doubting(withFigures(first, added), onlyIn(sure, tables));
  return {
    ...whole, variant: first.variant ?? second.variant,
    unmatched: [...whole.unmatched, ...doubts, ...beside],
  };
}

/** What one reading has of some figures, a row of the form at a time, as far as that is not told yet. */
function byRow(
  read: Recognition, figures: Recognition["figures"], ids: readonly string[], told: readonly Unmatched[],
): readonly Unmatched[] {
  const known = new Set(told.flatMap(({text}) => numbersIn(text)));
  const rows = new Map<string, Figure[]>();
  for (const id of ids) {
    const figure = figures.get(id);
    if (figure === undefined || numbersIn(figure.text).every((number) => known.has(number))) continue;
    rows.set(rowIn(read, id), [...rows.get(rowIn(read, id)) ?? [], figure]);
  }
  return [...rows.values()].flatMap((row) => row.slice(0, 1).map(({place}): Unmatched =>
    ({text: row.map(({text}) => text).join(" "), place, why: "doubt"})));
}

/** What the text tells of rows of which the tables show other figures, but not this: no heading stands over it. */
function onlyIn(text: Recognition, tables: Recognition): readonly (readonly [string, Figure])[] {
  const rows = rowsShown(tables);
  return [...text.figures].filter(([id]) => !tables.figures.has(id) && rows.has(rowIn(text, id)));
}

const rowsShown = (read: Recognition): ReadonlySet<string> =>
  new Set([...read.figures].flatMap(([id, {as}]) => as === "number" ? rowIn(read, id) : []));

const rowIn = ({edition}: Recognition, id: string): string => {
  const {form, block, rowId} = indicatorOf(edition, id);
  return `${form} ${block} ${rowId}`;
};

const shown = ({figures}: Recognition): number => [...figures.values()].filter(({as}) => as !== "blank").length;

/** Fewer figures in common prove nothing. */
const enough = 8;

/**
 * Add the figures that tables name (`named`) but do not place, as their text tells them, if both readings agree on all
 * that both have. Places found empty stay empty, and doubts stay shown.
 */
export function supplement(tables: Recognition, text: Recognition, named: ReadonlySet<string>): Recognition {
  if (tables.edition !== text.edition) return tables;
  const common = [...text.figures].filter(([id, {as}]) => as === "number" && tables.figures.get(id)?.as === "number");
  const agree = common.every(([id, {value}]) => tables.figures.get(id)?.value === value);
  if (!agree || common.length < enoughOfLabels) return tables;
  // A blank that no heading stands over was found nowhere.
  const added = [...text.figures].filter(([id, {as}]) => named.has(id) && !tables.figures.has(id) && as !== "blank");
  // In a form of one column there is no other heading that they may be under.
  return doubting(withFigures(tables, added), added.filter(([id]) => indicatorOf(tables.edition, id).columnId !== ""));
}

/** Fewer figures in common prove nothing where a table has lost its shape. */
const enoughOfLabels = 20;

/**
 * One reading with figures that another one found besides: none whose number the first doubts, or has for another
 * figure. What the first had left over is no longer so where the other found its place, nor is a row missing that the
 * other found.
 */
function withFigures(read: Recognition, found: readonly (readonly [string, Figure])[]): Recognition {
  const doubted = new Set(read.unmatched.filter(({why}) => isDoubt(why) || why === "count").flatMap(({text}) => numbersIn(text)));
  const rowIn = (id: string): string => {
    const {form, rowId} = indicatorOf(read.edition, id);
    return `${form} ${rowId}`;
  };
  const idAt = new Map([...read.figures].map(([id, {place}]) => [JSON.stringify(place), id]));
  // A line of text holds all figures of a row, a cell one.
  const isOthers = (id: string, {place}: Figure): boolean => {
    const known = idAt.get(JSON.stringify(place));
    return known !== undefined && (place.in === "text" ? rowIn(known) !== rowIn(id) : known !== id);
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
function withoutDoubted(text: Recognition, tables: Recognition): Recognition {
  const doubted = new Set(tables.unmatched.filter(({why}) => isDoubt(why)).flatMap(({text}) => numbersIn(text)));
  const isDoubted = (id: string, figure: Figure): boolean =>
    !tables.figures.has(id) && numbersIn(figure.text).some((number) => doubted.has(number));
  return {...text, figures: new Map([...text.figures].filter(([id, figure]) => !isDoubted(id, figure)))};
}

/** A reading that tells of numbers, a line of the form at a time, that are not where a row and a column cross. */
function doubting(read: Recognition, found: readonly (readonly [string, Figure])[]): Recognition {
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

/** The numbers of figures that were left out of a reading; other figures may have equal ones. */
const numbersOnlyIn = (whole: Recognition, {figures}: Recognition): ReadonlySet<string> =>
  new Set([...whole.figures].flatMap(([id, {text}]) => figures.has(id) ? [] : numbersIn(text)));

/**
 * What another reading left over and this one neither placed nor left over; of numbers that were left out of this one
 * (`withheld`) nothing tells that they are the ones that it has.
 */
export function leftBeside(
  read: Recognition, {unmatched}: Recognition, withheld: ReadonlySet<string> = new Set(),
): readonly Unmatched[] {
  const told = new Set([...read.figures.values(), ...read.unmatched].flatMap(({text}) => numbersIn(text)));
  return unmatched.filter(({text}) => numbersIn(text).some((number) => !told.has(number) || withheld.has(number)));
}

/** Whether numbers were left over because their place is not certain. */
const isDoubt = (why: UnmatchedReason): boolean => why === "doubt" || why === "short";

/** The numbers of a text; what has a stop behind it is an ordinal. */
const numbersIn = (text: string): readonly string[] =>
  text.normalize("NFKC").match(/\d[\d,]*(?:\.\d+)?(?![.、\d])/g) ?? [];
