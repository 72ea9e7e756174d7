import type {Cell} from "../recognise/grid";
import type {CellAt} from "../sheets/sheet-spec";
import {referencesIn, type FormulaReference} from "./formula-references";
import {computeFormulas} from "./formulas/compute-formulas";
import {readWorksheets} from "./read-xlsx";
import {isWithin, type Corner} from "./references";
import {type CellElement, draftSheet, type SheetDraft, type WorkbookDraft} from "./workbook-draft";
import {setAttributes, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** What a formula gives now, where somebody else has computed it. */
export type KnownResult = CellAt & {readonly value: number | string | boolean};

/**
 * Bring the cached results of formulas up to date with changed cells. Of those that read, or may read, what has
 * changed, each gets the result that it gives now. One that cannot be computed loses its result rather than keep a
 * wrong one; where there are `known` results, it gets its own of these, and without one keeps what it had. Gives the
 * cells of these last.
 */
export function recalculate(
  book: WorkbookDraft, changed: readonly CellAt[], known?: readonly KnownResult[],
): readonly CellAt[] {
  const {draft, sheets} = book;
  const open = sheets.flatMap(({name, part}) => (part === undefined ? [] : [{name, sheet: draftSheet(draft, part)}]));
  const outdated = outdatedBy(changed, open.flatMap(({name, sheet}) => formulasIn(name.toLowerCase(), sheet)));
  if (outdated.length === 0) return [];
  const results = new Map<string, Pick<Cell, "value" | "error">>([
    ...(known ?? []).map(({sheet, value, ...cell}) => [keyOf({name: sheet.toLowerCase(), cell}), {value}] as const),
    ...resultsOf(book, new Set(outdated.map(keyOf))),
  ]);
  const isKept = (formula: Formula) => known !== undefined && !results.has(keyOf(formula));
  for (const {sheet} of open) {
    draft.edit(sheet.part, outdated.filter((formula) => formula.sheet === sheet && !isKept(formula))
      .map((formula) => withResult(formula, results.get(keyOf(formula)))));
  }
  return open.flatMap(({name, sheet}) => outdated.filter((formula) => formula.sheet === sheet && isKept(formula))
    .map(({cell: {row, column}}) => ({sheet: name, row, column})));
}

/** A cell with a formula, in its sheet. */
type Formula = {
  readonly sheet: SheetDraft;
  /** The sheet's, in lower case. */
  readonly name: string;
  readonly cell: CellElement;
  readonly element: XmlElement;
  readonly reads: readonly FormulaReference[] | undefined;
};

function formulasIn(name: string, sheet: SheetDraft): readonly Formula[] {
  return sheet.rows.flatMap(({cells}) => cells).flatMap((cell): readonly Formula[] => {
    const {element, text = ""} = cell.formula ?? {};
    return element === undefined || text === "" ? [] : [{sheet, name, cell, element, reads: referencesIn(text)}];
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

/** What these formulas give now, by their places; the results of all others stand. */
function resultsOf({draft, main}: WorkbookDraft, outdated: ReadonlySet<string>): ReadonlyMap<string, Cell> {
  const {worksheets, names} = readWorksheets(draft, main);
  const nameOf = (sheet: string): string => sheet.toLowerCase();
  const emptied = worksheets.map((sheet) => ({...sheet, cells: sheet.cells.map((cell) =>
    cell.formula !== undefined && outdated.has(keyOf({name: nameOf(sheet.name), cell}))
      ? {...cell, value: null, text: "", error: undefined} : cell)}));
  return new Map(computeFormulas(emptied, {names, asShown: true}).flatMap((cells, at) => cells.flatMap((cell) =>
    cell.formula === undefined || cell.uncomputed !== undefined ? []
      : [[keyOf({name: nameOf(emptied[at]?.name ?? ""), cell}), cell] as const])));
}

function withResult(
  {sheet: {text}, cell: {element}, element: formula}: Formula, result: Pick<Cell, "value" | "error"> | undefined,
): Splice {
  const p = element.prefix;
  const {value = null, error} = result ?? {};
  const type = error !== undefined ? "e" : typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : undefined;
  const {text: tag} = setAttributes(text, element, {t: type});
  const said = value === null ? "" : `<${p}v>${escapeXml(String(typeof value === "boolean" ? Number(value) : value))}</${p}v>`;
  return {from: element.start, to: element.end, text: `${tag}>${text.slice(formula.start, formula.end)}${said}</${p}c>`};
}
