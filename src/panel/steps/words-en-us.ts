import type {stepsZhCN} from "./words";

/** What the panel says of the steps of a report, in English. */
export const stepsEnUS: typeof stepsZhCN = {
  label: "Steps of the report",
  names: {fill: "Fill", lastYear: "Last year", check: "Check", explain: "Explain", export: "Export"},
  standing: (name, isDone, left) => isDone ? `${name}: done` : left > 0 ? `${name}: ${left} to do` : `${name}: to do`,
  left: (isDone, left) => isDone ? "done" : left > 0 ? `${left} to do` : "to do",
  next: {
    fill: (n) => `Next: fill in ${n} ${n === 1 ? "cell" : "cells"}`,
    lastYear: () => "Next: compare with last year",
    check: (n) => `Next: mend ${n} ${n === 1 ? "error" : "errors"}`,
    explain: (n) => `Next: explain ${n} ${n === 1 ? "warning" : "warnings"}`,
    export: () => "Next: export",
  },
};
