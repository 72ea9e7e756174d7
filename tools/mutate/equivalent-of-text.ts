import {excuse, type Excused} from "./excuse";

/** Of the reading of texts: what makes no difference, as in `equivalent.ts`. */
export const equivalentOfText: readonly Excused[] = [
  ...excuse("src/recognise/text/claims.ts", "only how many steps are counted, of which no report takes so many", [
    "(claims.length - known) * stepsOfClaim => (claims.length - known) / stepsOfClaim",
    "claims.length - known => claims.length + known",
  ]),
  ...excuse("src/recognise/text/claims.ts", "each letter of a label stands in a word: for the compiler", [
    "first === undefined => false", "[] => [\"Stryker was here\"]", "-1 => +1", "-1 => +1",
    "last === undefined => false", "before === undefined => false",
  ]),
  ...excuse("src/recognise/text/claims.ts", "the first word of an ending is there where there is one: for the compiler", [
    "ending !== undefined => true", "first !== undefined => true",
  ]),
  ...excuse("src/recognise/text/claims.ts", "what is no atom has no words", [
    "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "each figure has its row: for the compiler", [
    "row !== undefined => true",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "a row that one version alone prints tells the version, and nothing is claimed by a text", [
    "version === undefined => false", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "who has two more labels has a first one: for the compiler", [
    "line === undefined => false",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "no values are so many rows of no width", [
    "width === undefined => false",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "only sooner: between labels and values of which there are none stands nothing", [
    "orphans.length === 0 || bare.length === 0 => false",
    "orphans.length === 0 || bare.length === 0 => orphans.length === 0 && bare.length === 0",
    "orphans.length === 0 => false", "bare.length === 0 => false",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "rows of one form are equally wide: for the compiler", [
    "other.cells[at]?.text => other.cells[at].text",
  ]),
  ...excuse("src/recognise/text/text-reading.ts", "a row has a cell: for the compiler", [
    "cell?.as => cell.as",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "no row at all is the row of every label of none", [
    "next === undefined => false",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "a row and a column have their id: for the compiler", [
    "id === undefined => false", "column === undefined => false",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "only sooner: no words are like no row", [
    "words.length === 0 => false", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "no words are like the letters of that", [
    "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/reading-progress.ts", "behind the last letter nothing is kept", [
    "at < upTo.length => at <= upTo.length",
  ]),
  ...excuse("src/recognise/text/out-of-order.ts", "no label is a row of two forms", ["form === row.form => true"]),
  ...excuse("src/recognise/text/fit.ts", "a group has an atom, a row a cell, and a figure its row: for the compiler", [
    "group[0]?.row => group[0].row", "cells.at(-1)?.as => cells.at(-1).as",
    "known.get(id)?.rowId => known.get(id).rowId", "first?.row => first.row", "before === undefined => false",
    "after !== undefined => true", "before !== undefined => true",
  ]),
  ...excuse("src/recognise/text/fit.ts", "undefined is neither the first place nor the last: for the compiler", [
    "at === undefined => false",
  ]),
  ...excuse("src/recognise/text/fit.ts", "no total is the sum of what is no number: for the compiler", [
    "value === undefined => false",
  ]),
  ...excuse("src/recognise/text/fit.ts", "from the first on is all", [
    "first < 0 => first <= 0",
  ]),
  ...excuse("src/recognise/text/fit.ts", "both sides change their sign", [
    "total + sign * numberOr(0, cellOf.get(id)) => total - sign * numberOr(0, cellOf.get(id))",
  ]),
  ...excuse("src/recognise/text/fit.ts", "there are never fewer joints than none, and as many values as columns are a row before", [
    "surplus <= 0 => false", "surplus <= 0 => surplus < 0",
  ]),
  ...excuse("src/recognise/text/fit.ts", "one row is no rows, whatever it holds", [
    "rows < 2 => false", "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/runs.ts", "a group has an atom, and behind words stands a word: for the compiler", [
    "group[0]?.row => group[0].row", "words[at]?.text => words[at].text", "\"\" => \"Stryker was here!\"",
    "group?.findLast => group.findLast", "group?.find => group.find",
  ]),
  ...excuse("src/recognise/text/runs.ts", "what is remembered is only quicker, and nobody asks for the row undefined", [
    "known !== undefined => false", "atom.row === undefined => false",
  ]),
  ...excuse("src/recognise/text/runs.ts", "whether a label may end before the first letter is said anew", [
    "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/runs.ts", "only quicker: these are letters by their kind", [
    "one >= \"\\u4e00\" && one <= \"\\u9fff\" => false", "one >= \"\\u4e00\" => one > \"\\u4e00\"",
    "one <= \"\\u9fff\" => true", "one <= \"\\u9fff\" => one < \"\\u9fff\"",
    "one <= \"\\u9fff\" => one > \"\\u9fff\"", "\"\\u9fff\" => \"\"",
  ]),
  ...excuse("src/recognise/text/drawn-tables.ts", "a box has a row, a row a line, and a line its text: for the compiler", [
    "box.at(-1)?.push => box.at(-1).push", "\"\" => \"Stryker was here!\"", "first === undefined => false",
    "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/recognise/text/text-layout.ts", "only sooner: behind the end nothing parts", [
    "lines[next] !== undefined => true",
  ]),
  ...excuse("src/recognise/text/text-layout.ts", "all are replaced, one at a time or together, by whatever is the same for all", [
    "/\\s+/g => /\\s/g", "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/recognise/text/text-layout.ts", "both sides are looked at, in either order", [
    "at + step => at - step",
  ]),
  ...excuse("src/recognise/text/text-layout.ts", "nothing is further from nothing: for the compiler", [
    "before !== undefined => true",
  ]),
  ...excuse("src/recognise/text/printed-text.ts", "a label's letter stands in a word: for the compiler", [
    "-1 => +1",
  ]),
  ...excuse("src/recognise/text/printed-text.ts", "what is remembered is only quicker", [
    "known !== undefined => false",
  ]),
  ...excuse("src/recognise/text/printed-text.ts", "an empty piece has no letters", [
    "/\\s+/ => /\\s/",
  ]),
  ...excuse("src/recognise/text/sums-among-heads.ts", "no number is called 小计", [
    "as === \"words\" => true",
  ]),
  ...excuse("src/recognise/text/sums-among-heads.ts", "heads alone stand in their order as they are", [
    "sums.length === 0 => false", "sums.length === 0 => false",
  ]),
  ...excuse("src/recognise/text/sums-among-heads.ts", "each head stands among the cells of its line: for the compiler", [
    "-1 => +1", "-1 => +1",
  ]),
  ...excuse("src/recognise/text/sums-among-heads.ts", "those behind have been looked at before", [
    "items.slice(0, at) => items",
  ]),
  ...excuse("src/recognise/text/out-of-order.ts", "each row has its place: for the compiler", [
    "-1 => +1", "-1 => +1",
  ]),
  ...excuse("src/recognise/text/out-of-order.ts", "the form's first row shares its label with none", [
    "-1 => +1",
  ]),
  ...excuse("src/recognise/text/units-in-text.ts", "what is no unit counts by one, and is none of money", [
    "\"\" => \"Stryker was here!\"", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    "[] => [\"Stryker was here\"]", "\"\" => \"Stryker was here!\"",
  ]),
  ...excuse("src/recognise/text/atoms.ts", "what is asked for is there: for the compiler", [
    "label?.as => label.as", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    "isFigure[other]?.[at] => isFigure[other][at]", "[] => [\"Stryker was here\"]", "last !== undefined => true",
    "first?.trim => first.trim", "pieces[0]?.trim => pieces[0].trim", "pieces.at(-1)?.trim => pieces.at(-1).trim",
  ]),
  ...excuse("src/recognise/text/atoms.ts", "undefined either way", [
    "value !== undefined => true",
  ]),
  ...excuse("src/recognise/text/atoms.ts", "an empty piece is no word", [
    "/\\s+/ => /\\s/",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "what is asked for is there: for the compiler", [
    "\"\" => \"Stryker was here!\"", "\"\" => \"Stryker was here!\"", "id !== undefined => true",
    "first === undefined => false", "headRow === undefined => false", "label.row === undefined => false",
    "headCells[at]?.as => headCells[at].as",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "a title has no columns, and is no column and no row", [
    "one.ids.length > 0 => true", "one.ids.length > 0 => one.ids.length >= 0",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "what is no column stands in no row", [
    "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "fifteen columns have no half", [
    "columns.length * 2 > slots.length => columns.length * 2 >= slots.length",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "only sooner: of none lost none is lost", [
    "lost.length === 0 => false",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "only fewer are looked at: heads stand from the first to the last of them", [
    "runs.slice(Math.min(...places), Math.max(...places) + 1) => runs",
  ]),
  ...excuse("src/recognise/text/heads-printed.ts", "an empty piece is no word", [
    "/\\s+/ => /\\s/",
  ]),
  ...excuse("src/recognise/text/settle.ts", "what is no atom is no value, and no padding", [
    "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]",
    "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/settle.ts", "where there are no cells nobody asks for their columns", [
    "[] => [\"Stryker was here\"]",
  ]),
  ...excuse("src/recognise/text/settle.ts", "what is asked for is there: for the compiler", [
    "own === undefined => false", "first?.some => first.some", "shape === undefined => false",
    "cell === undefined => false",
  ]),
  ...excuse("src/recognise/text/settle.ts", "empty cells are told of no row", [
    "cell.as === \"value\" => true",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "what is asked for is there: for the compiler", [
    "cell === undefined => false", "place === undefined => false", "rows[0]?.slots => rows[0].slots",
    "[] => [\"Stryker was here\"]", "\"\" => \"Stryker was here!\"", "row === undefined => false", "-1 => +1",
    "-1 => +1", "[] => [\"Stryker was here\"]", "[] => [\"Stryker was here\"]", "before?.as => before.as", "-1 => +1",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "what is remembered is only quicker", [
    "!known.has(key) => true",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "a turned order has a first line: for the compiler", [
    "isTurned && top !== undefined => isTurned || top !== undefined", "top !== undefined => true",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "only sooner: without heads, or of one column, there is no other order", [
    "heading.length === 0 || row.slots.length < 2 => false",
    "heading.length === 0 || row.slots.length < 2 => heading.length === 0 && row.slots.length < 2",
    "heading.length === 0 => false", "row.slots.length < 2 => false",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "a block's heads head columns of its rows, which are known in the form's order", [
    "own.ids.map((id) => slots.findIndex(({column}) => column === id)).filter((at) => at >= 0) => own.ids.map(id => slots.findIndex(({ column }) => column === id))",
    "at >= 0 => true", "places.length === 0 => false", "places.sort((a, b) => a - b) => places",
    "(a, b) => a - b => () => undefined", "a - b => a + b",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "what is neither sure nor known is not said", [
    "columns !== undefined => true",
  ]),
  ...excuse("src/recognise/text/heads-in-order.ts", "what has no columns is no head", [
    "one.ids.length > 0 => true", "one.ids.length > 0 => one.ids.length >= 0",
  ]),
];
