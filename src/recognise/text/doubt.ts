import {type EditionId, formOf, type OfficialForm} from "../../editions/edition";
import {numberOr} from "../../filing/figure";
import {addUp} from "./fit";
import {flatRow} from "./layout";
import {leaveOut} from "./repair";
import type {FilledRow, Settled} from "./settle";
import type {SpelledRun} from "./walk";

/** Leave out what stands in its place by chance rather than by layout. */
export function withoutDoubtful(runs: readonly SpelledRun[], settled: Settled, edition: EditionId): Settled {
  const forms = [...new Set(settled.filled.map(({claim}) => claim.row.form))];
  return forms.reduce((left, form) => {
    const own = left.filled.filter(({claim}) => claim.row.form === form);
    const isDoubtful = doubtOf(formOf(edition, form), own, left);
    return isDoubtful === undefined ? left : leaveOut(left, own.filter(isDoubtful), runs);
  }, settled);
}

type Doubt = (row: FilledRow) => boolean;

function doubtOf({layout}: OfficialForm, own: readonly FilledRow[], settled: Settled): Doubt | undefined {
  if (layout === "list" && isCounting(own)) return () => true;
  const isTorn = strewn(own, settled) > 2;
  const valued = own.filter(({cells}) => cells.some(({as, explicit}) => as === "value" && !explicit));
  const isByLine = valued.filter(isBesideLabel).length > own.length / 2;
  return (row) => {
    if (isEmpty(row) && isBesideLoose(row, settled)) return true;
    if (row.claim.isInferred === true) return isTorn;
    const {sums} = row.claim.row;
    if (row.claim.row.row === flatRow) return !isEven(row) && !addUp(row.cells, sums);
    if (isShifted(row)) return true;
    if (sums.length > 0) return !addUp(row.cells, sums) && (!isEven(row) || (isTorn && !isBesideLabel(row)));
    return (isTorn && !isBesideLabel(row)) || (isByLine && isAlone(row));
  };
}

/** The last value is the sum of the others, and the total behind it is blank: one cell of the row is lost. */
function isShifted({claim: {row: {sums}}, cells}: FilledRow): boolean {
  const last = cells.findLastIndex(({as}) => as === "value");
  const total = numberOr(null, cells[last]?.value);
  const endsInTotal = sums.length === 1 && sums[0]!.total === cells.length - 1 && cells.length > mayBeChance;
  const parts = Array.from({length: Math.max(last, 0)}, (_, at) => at);
  return endsInTotal && last < cells.length - 1 && last > 1 && total !== 0 && addUp(cells, [{total: last, parts}]);
}

/** In a row of so few cells one is the sum of those before it by chance. */
const mayBeChance = 5;

/** Cells in order: of one table, or all on one line, or each on its own. */
function isEven({cells}: FilledRow): boolean {
  const shown = cells.filter(({as}) => as === "value");
  const lines = new Set(shown.map(({line}) => line)).size;
  return lines <= 1 || lines === shown.length || shown.every(({explicit}) => explicit);
}

/** The values are codes that count the rows: 01, 02, 03. */
function isCounting(rows: readonly FilledRow[]): boolean {
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => numberOr([], value)));
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
