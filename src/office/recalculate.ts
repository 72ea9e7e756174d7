import type {Cell} from "../recognise/grid";
import type {CellAt} from "../sheets/sheet-spec";
import {referencesIn, type FormulaReference} from "./formula-references";
import {computeFormulas} from "./formulas/compute-formulas";
import {readWorksheets} from "./read-xlsx";
import {isWithin, parseArea, type Corner} from "./references";
import {type CellElement, draftSheet, type SheetDraft, type WorkbookDraft} from "./workbook-draft";
import {setAttributes, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** What a formula gives now, where somebody else has computed it. */
export type KnownResult = CellAt & {readonly value: number | string | boolean};

/** What a formula gives by now; `uncomputed` says why it has no result. */
export type RecalculatedCell = CellAt & Pick<Cell, "value" | "uncomputed">;

/**
 * Bring the cached results of formulas up to date with changed cells. Of those that read, or may read, what has
 * changed, each gets the result that it gives now: by what is `known` where nothing here computes it. One that nobody
 * could compute loses its result rather than keep a wrong one, which would be read as a figure. Gives all of these.
 */
export function recalculate(
  book: WorkbookDraft, changed: readonly CellAt[], known: readonly KnownResult[] = [],
): readonly RecalculatedCell[] {
  const {draft, sheets} = book;
  const open = sheets.flatMap(({name, part}) => (part === undefined ? [] : [{name, sheet: draftSheet(draft, part)}]));
  const outdated = outdatedBy(changed, open.flatMap(({name, sheet}) => formulasIn(name.toLowerCase(), sheet)));
  if (outdated.length === 0) return [];
  const results = resultsOf(book, new Map(outdated.map((formula) => [keyOf(formula), formula])), known);
  for (const {sheet} of open) {
    draft.edit(sheet.part, outdated.filter((formula) => formula.sheet === sheet)
      .map((formula) => withResult(formula, results.get(keyOf(formula)))));
  }
  return open.flatMap(({name, sheet}) => outdated.flatMap((formula) => {
    const {cell: {row, column}} = formula;
    const {value = null, uncomputed} = results.get(keyOf(formula)) ?? {};
    return formula.sheet !== sheet ? [] : [{sheet: name, row, column, value, ...(uncomputed && {uncomputed})}];
  }));
}

/** A cell with a formula, in its sheet. */
type Formula = {
  readonly sheet: SheetDraft;
  /** The sheet's, in lower case. */
  readonly name: string;
  readonly cell: CellElement;
  /** The formula's own; in the cells that an array's fills beside its own there is none. */
  readonly element?: XmlElement;
  readonly text: string;
  readonly isArray: boolean;
  readonly reads: readonly FormulaReference[] | undefined;
};

function formulasIn(name: string, sheet: SheetDraft): readonly Formula[] {
  return sheet.rows.flatMap(({cells}) => cells).flatMap((cell): readonly Formula[] => {
    const {element, text = ""} = cell.formula ?? {};
    if (element === undefined || text === "") return [];
    const {t: type, ref = ""} = element.attributes;
    const isArray = type === "array" || type === "dataTable";
    const area = isArray ? parseArea(ref) : undefined;
    // A what-if table computes the formulas above or left of it, for the values on its other side.
    const heads = type === "dataTable" && area !== undefined
      ? [{...area, top: Math.max(0, area.top - 1), left: Math.max(0, area.left - 1)}] : [];
    const reads = referencesIn(text);
    const own = {sheet, name, cell, text, isArray, reads: reads && [...reads, ...heads]};
    const filled = area === undefined ? [] : sheet.rows.filter(({row}) => row >= area.top && row <= area.bottom)
      .flatMap(({cells: all}) => all.filter((one) => one !== cell && isWithin(area, one.row, one.column)));
    return [{...own, element}, ...filled.map((one) => ({...own, cell: one}))];
  });
}

/** The formulas that rest on what has changed, or may; those too that were themselves put there. */
function outdatedBy(changed: readonly CellAt[], formulas: readonly Formula[]): readonly Formula[] {
  const outdated = new Set<Formula>();
  const readers = readersAmong(formulas);
  const spreading: CellAt[] = [];
  const spread = (found: readonly Formula[]) => found.forEach((formula) => {
    if (outdated.has(formula)) return;
    outdated.add(formula);
    spreading.push({sheet: formula.name, row: formula.cell.row, column: formula.cell.column});
  });
  if (changed.length > 0) spread(formulas.filter(({reads}) => reads === undefined));
  for (const {sheet, row, column} of changed) spreading.push({sheet: sheet.toLowerCase(), row, column});
  const there = new Map(formulas.map((formula) => [keyOf(formula), formula]));
  for (let one = spreading.pop(); one !== undefined; one = spreading.pop()) {
    const {sheet, row, column} = one;
    const put = there.get(keyOf({name: sheet, cell: {row, column}}));
    spread([...readers(one), ...(put === undefined ? [] : [put])]);
  }
  return [...outdated];
}

/** An area that formulas read, and these. */
type ReadArea = {readonly area: FormulaReference; readonly by: Formula[]};

/** Who reads a cell: of each area its readers are given once, as no other cell of it makes more of them. */
function readersAmong(formulas: readonly Formula[]): (cell: CellAt) => readonly Formula[] {
  const areas = new Map<string, ReadArea>();
  for (const formula of formulas) {
    for (const {sheet = formula.name, ...area} of formula.reads ?? []) {
      const [name, {top, left, bottom, right}] = [sheet.toLowerCase(), area];
      const key = `${top},${left},${bottom},${right},${name}`;
      const read = areas.get(key) ?? {area: {...area, sheet: name}, by: []};
      areas.set(key, read);
      read.by.push(formula);
    }
  }
  // Most are of few rows, and found by them; the others are looked through.
  const [low, high] = [new Map<string, Set<ReadArea>>(), new Set<ReadArea>()];
  for (const read of areas.values()) {
    const {sheet, top, bottom} = read.area;
    if (bottom - top >= fewRows) high.add(read);
    else for (let row = top; row <= bottom; row++) low.set(`${row},${sheet}`, (low.get(`${row},${sheet}`) ?? new Set()).add(read));
  }
  return ({sheet, row, column}) => [low.get(`${row},${sheet}`), high].flatMap((some) =>
    [...some ?? []].flatMap((read) => {
      if (read.area.sheet !== sheet || !isWithin(read.area, row, column)) return [];
      some?.delete(read);
      return read.by;
    }));
}

const fewRows = 20;

const keyOf = ({name, cell: {row, column}}: {readonly name: string; readonly cell: Corner}): string =>
  `${row},${column},${name}`;

/** What these formulas give now, or why nobody knows, by their places; the results of all others stand. */
function resultsOf(
  {draft, main}: WorkbookDraft, outdated: ReadonlyMap<string, Formula>, known: readonly KnownResult[],
): ReadonlyMap<string, Cell> {
  const {worksheets, names} = readWorksheets(draft, main);
  const emptied = worksheets.map((sheet) => ({...sheet, cells: sheet.cells.map((cell) => {
    const formula = outdated.get(keyOf({name: sheet.name.toLowerCase(), cell}));
    return formula === undefined ? cell : {
      ...cell, value: null, text: "", error: undefined, date: undefined, formula: `=${formula.text}`,
      ...(formula.isArray && {isArray: true as const}),
    };
  })}));
  const given = new Map(known.map(({sheet, value, ...cell}) => [keyOf({name: sheet.toLowerCase(), cell}), value]));
  const compute = (counts: (formula: string) => boolean) => {
    const computed = computeFormulas(emptied, {names, asShown: true, elsewhere: (sheet, cell) =>
      (counts(cell.formula ?? "") ? given.get(keyOf({name: sheet.toLowerCase(), cell})) : undefined)});
    return new Map(computed.flatMap((cells, at) => cells.flatMap((cell) => {
      const key = keyOf({name: emptied[at]?.name.toLowerCase() ?? "", cell});
      return outdated.has(key) ? [[key, cell] as const] : [];
    })));
  };
  const results = beyondSteps(compute(() => true), given);
  const isAllKnown = [...results.values()].every(({uncomputed}) => uncomputed === undefined);
  const mayStand = isAllKnown || ![...outdated].some(([key, {text}]) => isRoving(text) && given.has(key));
  return mayStand ? results : compute((formula) => !isRoving(formula));
}

/** What only took too many steps here is as another program computed it, where nothing else is in doubt. */
function beyondSteps(
  results: ReadonlyMap<string, Cell>, given: ReadonlyMap<string, number | string | boolean>,
): ReadonlyMap<string, Cell> {
  const isOnlyLong = ([key, {uncomputed, formula = ""}]: readonly [string, Cell]): boolean => uncomputed === undefined ||
    (uncomputed.why === "steps" && given.has(key) && !isRoving(formula));
  if (![...results].every(isOnlyLong)) return results;
  return new Map([...results].map(([key, {uncomputed, ...cell}]) =>
    [key, uncomputed === undefined ? cell : {...cell, value: given.get(key)}]));
}

/** What such a formula reads cannot be told from it: it might be a cell of which nobody knows what it holds. */
const isRoving = (formula: string): boolean => /\b(?:INDIRECT|OFFSET)\(/i.test(formula);

function withResult(
  {sheet: {text}, cell: {element}, element: formula}: Formula, result: Pick<Cell, "value" | "error"> | undefined,
): Splice {
  const p = element.prefix;
  const {value = null, error} = result ?? {};
  const type = error !== undefined ? "e" : typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : undefined;
  const {text: tag} = setAttributes(text, element, {t: type});
  const own = formula === undefined ? "" : text.slice(formula.start, formula.end);
  const said = value === null ? "" : `<${p}v>${escapeXml(String(typeof value === "boolean" ? Number(value) : value))}</${p}v>`;
  return {from: element.start, to: element.end, text: `${tag}>${own}${said}</${p}c>`};
}
