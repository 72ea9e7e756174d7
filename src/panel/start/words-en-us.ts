import type {startZhCN} from "./words";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the panel says of starting, in English. */
export const startEnUS: typeof startZhCN = {
  another: "Insert another set of tables",
  anotherNote: "The workbook has tables already. New ones are added after them; nothing that is there is changed.",
  fillNote: "Choose the year, write the unit and insert empty tables, or read tables that are there. Totals add up by themselves; what does not reconcile is marked.",
  reviewNote: "Review tables that were handed in.",
  openToReview: "Read what was handed in",
  consolidateNote: "Collect the units' tables, see who is missing, add up.",
  consolidate: "Consolidate units",
  year: "Report year",
  edition: "Edition",
  editionOption: (id, from, to) => `Edition ${id} (${to === undefined ? `since ${from}` : `${from}–${to}`})`,
  editionFits: (year, id, basis) => `Edition ${id} is the one prescribed for ${year} (${basis}).`,
  editionDiffers: (year, id) => `Edition ${id} is prescribed for ${year}. Make sure you mean to use another.`,
  variant: "Regional format",
  unit: "Filing unit",
  unitNote: "The full name, printed in the heading and used in the file name.",
  askUnit: "The unit is not named yet. Name it and press Enter; to leave it open on the sheets, insert once more.",
  deadline: "Due by",
  daysLeft: (days) => days < 0 ? `${count(-days, "day", "days")} overdue.` : days === 0 ? "Due today."
    : `${count(days, "day", "days")} left.`,
  mendTitle: "Mend unit and year",
  mend: "Write into the headings",
  mending: "Writing…",
  mended: "Unit and year were written into the headings.",
  notMended: "Cells of the headings are locked; not all was changed. Unprotect the sheets and try again.",
  otherEdition: (year, id, used) => `The ${year} report is due in the ${id} edition; these tables are of the ${used} edition.`,
  insert: "Insert the tables",
  inserting: "Inserting…",
  open: "Read a file or paste text",
  inserted: (sheets, names) => `Inserted ${count(sheets, "sheet", "sheets")}: ${names}. Fill the tinted cells; totals are computed.`,
};
