import {excuse, type Excused} from "./excuse";

/** Of the labels in texts, and the rows that they stand for: what makes no difference, as in `equivalent.ts`. */
export const equivalentOfLabels: readonly Excused[] = [
  ...excuse("src/recognise/text/printed-labels.ts", "the first letter begins a label, and behind the last there is none", [
    "false => true", "at < letters.length => at <= letters.length",
  ]),
  ...excuse("src/recognise/text/printed-labels.ts", "only sooner: a label begins with a letter of some label, and behind its last nothing goes on", [
    "!tree.root.next.has(spelling.letters.charAt(from)) => false", "here.next.size > 0 => true",
    "here.next.size > 0 => here.next.size >= 0",
  ]),
  ...excuse("src/recognise/text/printed-labels.ts", "each letter stands in a piece: for the compiler", [
    "end !== undefined => true", "end !== undefined => true",
  ]),
  ...excuse("src/recognise/text/printed-labels.ts", "no scrap is longer", [
    "end - at <= longestScrap => true", "end !== undefined && end - at <= longestScrap => true",
    "end !== undefined && end - at <= longestScrap => end !== undefined || end - at <= longestScrap",
  ]),
  ...excuse("src/recognise/text/printed-labels.ts", "nothing but a value is written in digits", [
    "as === \"value\" => true",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "only how many steps are counted", [
    "words.length * next.length => words.length / next.length",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "only sooner: how close words are decides", [
    "!words.some((one) => next.some(([key]) => mayBeClose(one, key))) => false",
    "closeEnough * (one.length + other.length) => closeEnough / (one.length + other.length)",
    "one.length + other.length => one.length - other.length", "Math.min(one.length, other.length) < least => false",
    "Math.min(one.length, other.length) => Math.max(one.length, other.length)", "false => true",
    "other.includes(letter) => true", "common >= least => true",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "where some words may be close there is a closest: for the compiler", [
    "best === undefined => false",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "no words are like the letters of that", [
    "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
  ]),
];
