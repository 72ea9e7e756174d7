import type {Use} from "./test-excel";

/** What is left of Excel's own undo list after a batch: all of it, all and a step more, or nothing. */
export type UndoAfter = "kept" | "longer" | "empty";

/**
 * What a batch does to the list.
 * Undo of an add-in's actions came with ExcelApi 1.19; before, whatever it writes empties the list
 * (office-js-docs-pr 5175, office-js#6170, #3788, #3778).
 */
export function undoAfter(used: readonly Use[], written: readonly Use[], api: number): UndoAfter {
  if (used.some(emptiesAnywhere)) return "empty";
  if (written.length === 0) return "kept";
  return api < 19 ? "empty" : written.every(isNoStep) ? "kept" : "longer";
}

/** What cannot be undone in any Excel, and takes along what was done before it. */
const emptiesAnywhere = ({type, member}: Use): boolean =>
  // Docs, excel-add-ins-undo-capabilities.
  /^(un)?protect$/.test(member) || (type === "Worksheet" && /^(delete|copy)$/.test(member)) ||
  // office-js#4484: a custom XML part.
  (/^CustomXmlPart/.test(type) && /^(add|setXml|delete)$/.test(member)) ||
  // office-js#5918: though it only reads.
  member === "getMergedAreasOrNullObject" ||
  // office-js#2543: an event handler.
  /^_Register\w+Event$/.test(member);

/** What is kept beside the sheets is beyond undo: office-js#6415. */
const isNoStep = ({type}: Use): boolean => /^CustomProp/.test(type);
