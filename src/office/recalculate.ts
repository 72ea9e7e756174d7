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
    const isArray = element.attributes.t === "array";
    const own = {sheet, name, cell, text, isArray, reads: referencesIn(text)};
    const area = isArray ? parseArea(element.attributes.ref ?? "") : undefined;
    const filled = area === undefined ? [] : sheet.rows.filter(({row}) => row >= area.top && row <= area.bottom)
      .flatMap(({cells: all}) => all.filter((one) => one !== cell && isWithin(area, one.row, one.column)));
    return [{...own, element}, ...filled.map((one) => ({...own, cell: one}))];
  });
}

/** The formulas that rest on what has changed, or may. */
function outdatedBy(changed: readonly CellAt[], formulas: readonly Formula[]): readonly Formula[] {
  const outdated: Formula[] = [];
  const spreading = changed.map(({sheet, row, column}) => ({sheet: sheet.toLowerCase(), row, column}));
  let rest = formulas;
  for (let one = spreading.pop(); one !== undefined && rest.length > 0; one = spreading.pop()) {
    const left: Formula[] = [];
    for (const formula of rest) {
      if (!touches(formula, one) && !isAt(formula, one)) {
        left.push(formula);
        continue;
      }
      outdated.push(formula);
      spreading.push({sheet: formula.name, row: formula.cell.row, column: formula.cell.column});
    }
    rest = left;
  }
  return outdated;
}

const touches = ({reads, name}: Formula, {sheet, row, column}: CellAt): boolean =>
  reads === undefined || reads.some((area) =>
    sheet === (area.sheet?.toLowerCase() ?? name) && isWithin(area, row, column));

/** A formula that was itself put there. */
const isAt = ({name, cell}: Formula, {sheet, row, column}: CellAt): boolean =>
  sheet === name && row === cell.row && column === cell.column;

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
  const results = compute(() => true);
  // What such a formula reads cannot be told from it: it might be one that nobody knows.
  const isRoving = (formula: string): boolean => /\b(?:INDIRECT|OFFSET)\(/i.test(formula);
  const isAllKnown = [...results.values()].every(({uncomputed}) => uncomputed === undefined);
  return isAllKnown ? results : compute((formula) => !isRoving(formula));
}

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
