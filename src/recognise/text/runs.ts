import type {Atom} from "./atoms";

/** Words (and units among them) and the values that follow, up to the next words. */
export type Run = {
  readonly words: readonly Atom[];
  /** Values, empty cells and units among them, row by row where rows are known. */
  readonly groups: readonly (readonly Atom[])[];
};

/** The atoms as runs. */
export function runsOf(atoms: readonly Atom[]): Run[] {
  const runs: {words: Atom[]; groups: Atom[][]}[] = [];
  let run: {words: Atom[]; groups: Atom[][]} | undefined;
  for (const atom of atoms) {
    if (run === undefined || (atom.as === "words" && run.groups.length > 0)) {
      run = {words: [], groups: []};
      runs.push(run);
    }
    if (atom.as === "words" || (atom.as === "unit" && run.groups.length === 0)) {
      run.words.push(atom);
      continue;
    }
    const group = run.groups.at(-1);
    if (group !== undefined && group[0]!.row === atom.row) group.push(atom);
    else run.groups.push([atom]);
  }
  return runs;
}
