import {simplified} from "../normalise";
import {isUnit} from "../value";
import type {Mark} from "./marks";
import type {Phrases} from "./phrases";
import type {Run} from "./runs";
import type {Spelling} from "./spelling";

type Spelled = Run & {readonly spelling: Spelling};

/** The label that a run's words end with, remarks and scraps of headings after it not counted. */
export function tailOf({spelling}: Spelled, marks: readonly Mark[], phrases: Phrases): Mark | undefined {
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  const {letters, isRemark, pieceEnd} = spelling;
  for (let at = last.to; at < letters.length;) {
    if (isRemark[at] || (letters[at] === "万" && at === letters.length - 1)) at += 1;
    else if (phrases.isScrap(letters.slice(at, pieceEnd[at]))) at = pieceEnd[at]!;
    else return undefined;
  }
  return last;
}

/** Whether a label goes to the end of the atom it stands in. */
export const endsAtom = ({atom, isRemark}: Spelling, mark: Mark): boolean => {
  let at = mark.to;
  while (isRemark[at]) at += 1;
  return atom[at] !== atom[mark.to - 1];
};

/** Whether a mark names a column: 其他 and 总计 do where they follow other columns. */
export function isColumn(marks: readonly Mark[], index: number, before: Mark | undefined): boolean {
  const mark = marks[index]!;
  if (!namesColumn(mark)) return false;
  if (mark.meanings.every(({as}) => as !== "row" && as !== "rowHeading")) return true;
  if (mark.ordinal !== undefined) return false;
  const previous = marks[index - 1];
  if (previous === undefined) return before !== undefined && namesColumn(before);
  return namesColumn(previous);
}

const namesColumn = ({meanings}: Mark): boolean => meanings.some(({as}) => as === "column" || as === "columnHeading");

/** The unit that stands between a label and its value, or behind the value. */
export function unitBeside({words, groups}: Run): string | undefined {
  const at = words.findLastIndex(({as}) => as === "words");
  const trailing = words.slice(at + 1).at(-1);
  if (trailing !== undefined) return /[^\p{L}]万$/u.test(words[at]?.text ?? "") ? `万${trailing.text}` : clean(trailing.text);
  const value = groups[0]?.findLast(({as}) => as === "value");
  // 单位：千元 on a line of its own is over what follows.
  const among = groups[0]?.find(({as, text, line}) => as === "unit" && (line === value?.line || !/单\s*位/.test(text)));
  return among === undefined ? undefined : clean(among.text);
}

/** A label as it is printed, its own brackets with it: `本年收费金额（单位：万元）`, in one piece or in two. */
export function printedLabel({words, spelling: {atom}}: Spelled, mark: Mark): string {
  const own = [...new Set(atom.slice(mark.from, mark.to + 12))];
  const behind = words[words.indexOf(atom[mark.to - 1]!) + 1];
  return own.map(({text}) => text).join("") + (behind?.as === "unit" && /^[(（]/.test(behind.text) ? behind.text : "");
}

const clean = (unit: string): string => {
  const plain = simplified(unit.normalize("NFKC")).replace(/[()\s]|单位:?/g, "");
  return isUnit(plain) ? plain : unit;
};

/** The end of a run's words, as a person would recognise it. */
export function lastWords({words}: Run): string {
  const last = words.filter(({as}) => as === "words").slice(-2).map(({text}) => text).join(" ");
  return last.length > 60 ? `…${last.slice(-60)}` : last;
}
