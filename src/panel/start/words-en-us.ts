import type {startZhCN} from "./words";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the panel says of starting, in English. */
export const startEnUS: typeof startZhCN = {
  title: "Your tables in three steps",
  another: "Insert another set of tables",
  anotherNote: "The workbook has tables already. New ones are added after them; nothing that is there is changed.",
  step: (n) => `Step ${n}`,
  choose: "Choose the year, name the unit",
  insertOrOpen: "Insert empty tables, or open yours",
  fillAndCheck: "Fill in the figures, check as you go",
  fillAndCheckNote: "Fill the tinted cells; totals are computed. Cells that do not reconcile are marked: one click takes you there.",
  year: "Report year",
  edition: "Edition",
  editionOption: (id, from, to) => `Edition ${id} (${to === undefined ? `since ${from}` : `${from}–${to}`})`,
  editionFits: (year, id, basis) => `Edition ${id} is the one prescribed for ${year} (${basis}).`,
  editionDiffers: (year, id) => `Edition ${id} is prescribed for ${year}. Make sure you mean to use another.`,
  variant: "Regional format",
  unit: "Filing unit",
  unitNote: "The full name, printed in the heading and used in the file name.",
  deadline: "Due by",
  daysLeft: (days) => days < 0 ? `${count(-days, "day", "days")} overdue.` : days === 0 ? "Due today."
    : `${count(days, "day", "days")} left.`,
  insert: "Insert the tables",
  inserting: "Inserting…",
  open: "Open a file or paste text",
  inserted: (sheets, names) => `Inserted ${count(sheets, "sheet", "sheets")}: ${names}. Fill the tinted cells; totals are computed.`,
};
