import {type EditionId, type Indicator, perEdition} from "../editions/edition";
import {moneyUnitsIn} from "../filing/money";
import {remember} from "./labels";

/** What is printed with a count: in its row, and over its column. */
type PrintedWith = {readonly row: readonly string[]; readonly heading: readonly string[]};

/**
 * The units of money that contradict a count: those over its own column, and those of a row that has no amount; in
 * 政府集中采购（千元） the unit is that of its 采购总金额 alone.
 */
export function moneyOverCount(
  edition: EditionId, {form, rowId}: Pick<Indicator, "form" | "rowId">, {row, heading}: PrintedWith,
): readonly string[] {
  const own = heading.flatMap(moneyIn);
  const ofRow = row.flatMap(moneyIn);
  return ofRow.length === 0 || amountRows(edition).has(`${form} ${rowId}`) ? own : [...ofRow, ...own];
}

/** The same labels and headings stand over hundreds of figures. */
const moneyIn = remember(moneyUnitsIn);

/** The rows that have an amount. */
const amountRows = perEdition(({indicators}): ReadonlySet<string> =>
  new Set(indicators.flatMap(({kind, form, rowId}) => (kind === "amount" ? `${form} ${rowId}` : []))));
