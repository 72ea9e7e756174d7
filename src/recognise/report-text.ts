import {editionOf} from "../editions/edition";
import type {Filing, Note} from "../filing/filing";
import {reportTextOf} from "../filing/own-sheets";
import {reportTextIn} from "./aside";
import type {Grid} from "./grid";
import {readNotes} from "./notes";
import {readProse} from "./prose/read-prose";
import {partOfTitle} from "./report-frame";

/**
 * A filing with the text that a sheet 报告正文 of its workbook has of it, part by part, and what that states. Where the
 * workbook has other filings, the sheet must say that it is of this one.
 */
export function withReportText(filing: Filing, grids: readonly Grid[], isOnly: boolean): Filing {
  const {edition, year} = filing;
  const told = reportTextCells(filing, grids, isOnly).filter(({text}) => text.trim() !== "");
  if (told.length === 0) return filing;
  return {
    ...filing,
    // Of a text of which one part is written so far nothing else is missing yet.
    parts: new Map([
      ...told.length > 1 ? tablesOf(filing) : filing.parts, ...told.map(({part, text}) => [part, text] as const),
    ]),
    ...withMore(filing.notes, told.flatMap(({text, place}) => readNotes(text, edition, year, () => place))),
    prose: [...filing.prose, ...told.flatMap(({text, place}) =>
      readProse(text, edition, year, filing.unit).map((statement) => ({...statement, place})))],
  };
}

const withMore = (notes: Filing["notes"] = [], more: readonly Note[]): Pick<Filing, "notes"> =>
  notes.length + more.length === 0 ? {} : {notes: [...notes, ...more]};

/** The cells of a sheet 报告正文 of a filing, a part each, written or not. */
export const reportTextCells = (filing: Filing, grids: readonly Grid[], isOnly: boolean) => grids.flatMap((grid) => {
  const found = reportTextIn(grid);
  if (found === undefined || !(isOnly || found.of === reportTextOf(filing))) return [];
  return found.rows.flatMap(({row, texts: [title = "", text = ""]}) => {
    const part = partOfTitle(title, filing.edition);
    return part === undefined ? [] : [{part, text, place: placeIn(grid, row)}];
  });
});

const placeIn = ({name: sheet = ""}: Grid, row: number) => ({in: "sheet", sheet, row, column: 1} as const);

/** The parts that are tables are there: they stand on the sheets beside it. */
const tablesOf = ({edition, parts}: Filing): ReadonlyMap<number, string> => new Map([
  ...editionOf(edition).parts.flatMap(({placeholder}, at) => placeholder === undefined ? [[at + 1, ""] as const] : []),
  ...parts,
]);
