import {sayReadable} from "../../formats/offered";
import type {openZhCN} from "./words";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What the panel says of reading a source, in English. */
export const openEnUS: typeof openZhCN = {
  title: "Read tables you have",
  note: "See first what was understood, then decide. Nothing in the workbook changes until you confirm.",
  choose: "Choose a file",
  formats: `${sayReadable("en-US")}; or drag a file here`,
  paste: "Paste text",
  pasteNote: "Copy a whole table or the whole report from a web page, Word or a PDF and paste it here.",
  pasted: "Pasted text",
  read: "Read it",
  reading: "Reading…",
  readingFile: (name) => `Reading “${name}”…`,
  oneFile: "One file at a time, please.",
  understood: "What was understood",
  from: (source) => `Source: ${source}`,
  figures: "Figures read",
  figuresIn: (n, of) => `${n} / ${of}`,
  blanks: "of these blank",
  seeFindings: (n) => `See ${n === 1 ? "it" : `all ${n}`}`,
  several: (n) => `It holds ${n} filings: please choose one`,
  severalNote: "One is read at a time; read the file again for another.",
  failed: "It could not be read",
  wrongEdition: (year, due, is) =>
    `Edition ${due} is prescribed for ${year}; this is edition ${is}, and edition ${is} is filled in.`,
  edition: "Edition",
  seems: (whose) => `The file does not say; its name seems to say ${whose}`,
  take: "Take it",
  takeIt: (says) => `Take it: ${says}`,
  missingForms: (n) => `${count(n, "table that was not read comes", "tables that were not read come")} out blank, to be typed in from the original.`,
  needYear: "No year was found. Please choose one.",
  needUnit: "No unit was found. Please name it.",
  chooseYear: "Choose",
  fillIn: "Fill in the tables",
  fillingIn: "Filling in…",
  cancel: "Do not fill in",
  willWrite: (names) => `Goes into the empty tables that are there: ${names}.`,
  willInsert: (n) => `${count(n, "filled sheet is", "filled sheets are")} added at the end; nothing that is there is changed.`,
  filledIn: (n, names) => `Filled in ${count(n, "figure", "figures")}: ${names}.`,
  refused: (n) => `${count(n, "cell", "cells")} could not be written; please compare with the original.`,
};
