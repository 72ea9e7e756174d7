import {sayReadable} from "../../formats/offered";
import {variantNames} from "../../editions/names";
import {consolidateEnUS} from "../consolidate/words-en-us";
import {checkEnUS, suspectsEnUS, zerosEnUS} from "../check/words-en-us";
import {exportEnUS} from "../export/words-en-us";
import {lastYearEnUS} from "../last-year/words-en-us";
import {openEnUS} from "../open/words-en-us";
import {reviewEnUS} from "../review/words-en-us";
import {remarksEnUS} from "../remarks/words-en-us";
import {undoEnUS} from "../undo/words";
import {startEnUS} from "../start/words-en-us";
import {stepsEnUS} from "../steps/words-en-us";
import type {PanelWords} from "./zh-CN";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Everything the panel says in English. */
export const enUS: PanelWords = {
  otherLanguage: "中文",
  switchLanguage: "Switch to Chinese (中文)",
  list: (items) => items.join(", "),
  sentences: (sentences) => sentences.join(" "),
  inForm: (form, text) => `${form}: ${text}`,
  workbook: "The workbook",
  loading: "Reading the workbook…",
  dismiss: "Dismiss",
  dropHere: "Drop to read the file",
  dropFormats: sayReadable("en-US"),
  waiting: "A cell is being edited: press Enter (or Esc) first; the rest goes on by itself.",
  handedOut: {
    workbook: () => "Opened as a new workbook, perhaps behind this window: save it there.",
    clipboard: (name) => `No file can be saved here; the content was copied: paste it into a text editor and save it as “${name}”.`,
    sheet: (sheet) => `No file can be saved here; the content is on the sheet “${sheet}”: copy it from there.`,
  },
  notShown: "This part did not come, or could not be shown; the workbook and what you typed are still there. Please try again; if it happens again, save your file, then close this pane and open it again.",
  unknownFailure: "Something unexpected happened. Please try again; if it happens again, save your file, then close this pane and open it again.",

  trouble: {
    editing: () => "A cell is being edited. Press Enter to finish, then try again.",
    protectedSheet: (sheet) =>
      `${sheet === "" ? "The sheet" : `The sheet “${sheet}”`} is protected; nothing was changed. Unprotect it and try again.`,
    protectedWorkbook: () => "The workbook’s structure is protected: no sheets can be added, removed or shown. Unprotect the workbook and try again.",
    disconnected: () => "The connection to the spreadsheet was lost. Save your file, then close this pane and open it again.",
    otherWorkbook: () => "Another workbook is active. Switch back to the first one and try again.",
    tooLarge: () => "The workbook is too large to be read at once. Remove sheets that do not belong here and try again.",
    busy: () => "The spreadsheet is busy, or a dialog is open. Wait a moment, close the dialog and try again.",
    recordNotKept: () =>
      "Unit, year and remarks could not be kept in the workbook. If it was never saved, save it first; then try again.",
    fileNotGiven: () => "The file could not be had. Please use the spreadsheet’s own “Save as”.",
    formatsUnread: (sheet) =>
      `Excel does not give the conditional formats of the sheet “${sheet}”, as often after an undo: marks there may be wrong; the findings are not. Save, close and reopen the workbook.`,
    notOpened: () =>
      "This Excel lets no add-in open a workbook, often by a policy. Download or copy instead, or export in the workbench.",
    noDownloads: () =>
      "Excel for Mac and iPad lets no add-in save files: this one was not saved. Copy instead, or export in the workbench (index.html at the same address).",
    unknown: () => "The spreadsheet did not do this. Please try again; if it happens again, save your file and reopen it.",
  },

  tabs: {
    start: "Home", check: "Check", open: "Read", lastYear: "Compare with last year", review: "Review", export: "Export",
    consolidate: "Consolidate",
  },
  menu: {
    label: "Menu", panel: "Gouji", jobs: {fill: "Filing", review: "Review", consolidate: "Consolidation"}, look: "Appearance",
    dark: "Dark", help: "Help (Chinese, with a summary in English)", mend: (whose) => `${whose}: mend`,
    openAlong: "Open with the workbook", openAlongNote: "This pane opens along with this workbook, where Gouji is installed",
    opensAlong: (isOn) => `Once the workbook is saved, this pane ${isOn ? "opens" : "no longer opens"} along with it.`,
  },
  steps: stepsEnUS,

  severity: {error: "Error", warning: "To verify", hint: "Hint"},
  severityMeans: {
    error: "Error (强制性): must be corrected",
    warning: "To verify (核实性): may stand if it is true, with an explanation",
    hint: "Hint (提示): worth another look",
  },
  places: {error: (n) => count(n, "error", "errors"), warning: (n) => `${n} to verify`, hint: (n) => count(n, "hint", "hints")},

  acrossForms: "Across the tables",
  variants: {standard: "National format", ...variantNames("en-US")},
  edition: (id) => `Edition ${id}`,
  yearOf: (year) => `${year}`,
  noUnit: "Unit not stated",
  noYear: "Year not stated",

  start: startEnUS,
  check: checkEnUS,
  zeros: zerosEnUS,
  undo: undoEnUS,
  suspects: suspectsEnUS,
  remarks: remarksEnUS,
  open: openEnUS,
  lastYear: lastYearEnUS,
  review: reviewEnUS,
  export: exportEnUS,
  consolidate: consolidateEnUS,
};
