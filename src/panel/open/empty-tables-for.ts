import type {Filing} from "../../filing/filing";
import {editionOf} from "../../editions/edition";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {template} from "../../sheets/template";
import type {Tables} from "../check/tables-in";
import type {DatedFiling} from "./dated-filing";

/** The tables of the workbook that a filing can be written into: our template of its edition, unit and year, empty. */
export const emptyTablesFor = (
  filing: DatedFiling, filled: readonly SheetSpec[], tables: readonly Tables[],
): Tables | undefined =>
  isPlain(filing, filled)
    ? tables.find((set) => set.isOurs && isFor(filing, set) && isEmpty(set.filing))
    : undefined;

const isFor = (filing: Filing, {filing: there, sheets}: Tables): boolean =>
  there.edition === filing.edition && there.variant === filing.variant && there.year === filing.year &&
  (there.unit === "" || there.unit === filing.unit) && sheets.length === editionOf(filing.edition).forms.length;

const isEmpty = ({figures}: Filing): boolean => [...figures.values()].every(({as}) => as === "blank");

/** Whether only figures tell the filled tables from the template; a printed unit of its own (元) needs its own sheet. */
function isPlain(filing: DatedFiling, filled: readonly SheetSpec[]): boolean {
  const {edition, variant, unit, year} = filing;
  const printed = (specs: readonly SheetSpec[]) => JSON.stringify(specs.map(({cells}) =>
    cells.filter(({figure}) => figure === undefined).map(({row, column, value}) => [row, column, value])));
  return printed(filled) === printed(template({edition, variant, unit, year}));
}
