import type {FormId} from "../../editions/edition";
import {addsUp} from "./fit";
import {flatRow} from "./layout";
import {leaveOut} from "./repair";
import type {FilledRow, Settled} from "./settle";
import type {SpelledRun} from "./walk";

/** Leave out what stands in its place by chance rather than by layout. */
export function withoutDoubtful(runs: readonly SpelledRun[], settled: Settled): Settled {
  const forms = [...new Set(settled.filled.map(({claim}) => claim.row.form))];
  return forms.reduce((left, form) => {
    const own = left.filled.filter(({claim}) => claim.row.form === form);
    const isDoubtful = doubtOf(form, own, left);
    return isDoubtful === undefined ? left : leaveOut(left, own.filter(isDoubtful), runs);
  }, settled);
}

type Doubt = (row: FilledRow) => boolean;

function doubtOf(form: FormId, own: readonly FilledRow[], settled: Settled): Doubt | undefined {
  if (form === "statistics" && isCounting(own)) return () => true;
  const isTorn = strewn(own, settled) > 2;
  const valued = own.filter(({cells}) => cells.some(({as, explicit}) => as === "value" && !explicit));
  const isByLine = valued.filter(isBesideLabel).length > own.length / 2;
  return (row) => {
    if (isEmpty(row) && isBesideLoose(row, settled)) return true;
    if (row.claim.isInferred === true) return isTorn;
    if (row.claim.row.row === flatRow) return !isEven(row) && !fives(row.cells).every(addsUp);
    if (isShifted(row)) return true;
    if (row.cells.length >= 5) return !addsUp(row.cells) && (!isEven(row) || (isTorn && !isBesideLabel(row)));
    return (isTorn && !isBesideLabel(row)) || (isByLine && isAlone(row));
  };
}

/** The last value is the sum of the others, and the total behind it is blank: one cell of the row is lost. */
function isShifted({cells}: FilledRow): boolean {
  const values = cells.findLastIndex(({as}) => as === "value") + 1;
  const total = cells[values - 1]?.value?.value;
  return cells.length === 7 && values < 7 && values > 2 && total !== 0 && addsUp(cells.slice(0, values));
}

/** The cells of a flat form by block. */
const fives = (cells: FilledRow["cells"]): FilledRow["cells"][] =>
  [0, 5, 10].map((from) => cells.slice(from, from + 5));

/** Cells in order: of one table, or all on one line, or each on its own. */
function isEven({cells}: FilledRow): boolean {
  const shown = cells.filter(({as}) => as === "value");
  const lines = new Set(shown.map(({line}) => line)).size;
  return lines <= 1 || lines === shown.length || shown.every(({explicit}) => explicit);
}

/** The values are codes that count the rows: 01, 02, 03. */
function isCounting(rows: readonly FilledRow[]): boolean {
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => value?.value ?? []));
  return values.length > 2 && values.slice(1).every((value, at) => value > values[at]! && value - values[at]! < 20);
}

/** How many runs of values without a row stand among a form's rows and near them. */
function strewn(own: readonly FilledRow[], {loose}: Settled): number {
  const runs = own.map(({claim}) => claim.run);
  const [first, last] = [Math.min(...runs) - near, Math.max(...runs) + near];
  return loose.filter(({run, why}) => run >= first && run <= last && why !== "count").length;
}

const near = 8;

const isEmpty = ({cells}: FilledRow): boolean => cells.every(({as}) => as === "blank");

/** Values without a row stand next to it: they may be its own. */
const isBesideLoose = ({claim}: FilledRow, {loose}: Settled): boolean =>
  loose.some(({run, why}) => Math.abs(run - claim.run) <= 1 && why !== "count");

/** Its values stand on the line of its label, or in cells of the same table. */
const isBesideLabel = ({claim: {label}, cells}: FilledRow): boolean =>
  cells.every((cell) => cell.explicit || cell.line === label.line);

/** One value alone on a line. */
const isAlone = ({cells, claim}: FilledRow): boolean =>
  claim.isCutOff !== true && cells.length === 1 && cells[0]!.as === "value" && cells[0]!.row === undefined;
