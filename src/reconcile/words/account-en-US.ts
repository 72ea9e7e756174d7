import type {accountZhCN} from "./account-zh-CN";

/** What is said in English of what was not read, not understood or not judged. */
export const accountEnUS: typeof accountZhCN = {
  missing: {
    picture: "the table may be a picture", sheet: "the workbook has no such table, or it was not recognised",
    data: "the data have no such table", unmatched: "the row or column of its numbers is uncertain",
  },
  account: ({forms, figures, unmatched, texts}) => `Not all was read: ${[
    ...(forms > 0 ? [`${forms} ${forms === 1 ? "table" : "tables"} missing`] : []),
    ...(figures > 0 ? [`${figures} ${forms > 0 ? "other " : ""}${figures === 1 ? "figure" : "figures"} not read`] : []),
    ...(unmatched > 0 ? [`${unmatched} ${unmatched === 1 ? "piece" : "pieces"} not understood`] : []),
    ...(texts > 0 ? [`${texts} ${texts === 1 ? "cell is" : "cells are"} no number`] : []),
  ].join(", ")}`,
  waits: {
    notRead: "for what was not read", notANumber: "for what is no number", blank: "for blanks",
    lastYear: "for last year’s figures", other: "for other grounds",
  },
  waiting: (reason, count) => `${count} ${reason}`,
  waitingInAll: (count, reasons) => `${count} ${count === 1 ? "rule waits" : "rules wait"} (${reasons.join(", ")})`,
  unmatched: {
    label: "is not in the prescribed form and was not read",
    count: "has more or fewer values than the form has columns and was not read",
    value: "belongs to no row or column and was not read",
    twice: "is a second value for a figure that has one, and was not used",
    doubt: "has no certain row or column (a label is lost or printed twice, or sums do not fit) and was not read",
    short: "is of a row that lacks a cell, or whose cells slid: its figures may have shifted, and were not read",
    sum: "is not what the units come to",
    name: "says another unit or year than the title, so that whose or of when the table is is uncertain; " +
      "please correct one of them, or mark this one as no figure where both are right",
    lacking: "was not read in the source, or is still to be confirmed",
  },
};
