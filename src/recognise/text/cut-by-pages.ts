import type {Atom} from "./atoms";
import {labelAcross, type LabelTree} from "./printed-labels";
import {spell, type TextRun} from "./runs";

/**
 * The runs, with a label that a page's end cut in two in one piece: where a lone number stands between its halves and
 * values behind the second, the values are the label's. The number stays by itself, to be told.
 */
export function joinedOverPages(runs: readonly TextRun[], tree: LabelTree): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before === undefined || !isCut(before, run, tree)) joined.push(run);
    else {
      const words = [...before.words, ...run.words];
      joined[joined.length - 1] = {...before, words: [], spelling: spell([])};
      joined.push({...run, words, spelling: spell(words)});
    }
  }
  return joined;
}

function isCut({words, groups}: TextRun, {words: behind, groups: values}: TextRun, tree: LabelTree): boolean {
  const [number, more] = groups.flat();
  const [first, last] = [words.at(-1), behind[0]];
  if (number === undefined || more !== undefined || first === undefined || last === undefined) return false;
  if (!isPageNumber(number) || behind.length > mostPieces || last.line - first.line > farthest) return false;
  if (!values.flat().some(({as}) => as === "value")) return false;
  const within = spell([first]).letters.length;
  const whole = spell([first, ...behind]);
  const label = labelAcross(whole, tree, within);
  return label !== undefined && label.from < within &&
    whole.isRemark.every((isRemark, at) => at < label.to || isRemark);
}

const isPageNumber = ({as, text, explicit, row}: Atom): boolean =>
  as === "value" && !explicit && row === undefined && /^\d{1,3}$/.test(text);

/** Of the second half, with a unit behind it. */
const mostPieces = 3;

/** Lines between the halves. */
const farthest = 10;
