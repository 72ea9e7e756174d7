import {readValue} from "../value";
import type {Share} from "./fit";
import type {TextRun} from "./runs";
import {standForFigure} from "./words-for-figures";

/**
 * A row that lacks its last figure alone, with the words right behind it that stand for that: 见附件, where each cell
 * has a line of its own. Before values they are the label of these.
 */
export function withWords(share: Share, next: TextRun | undefined): Share {
  const {row: {slots}, groups} = share;
  const cells = groups.flat().filter(({as}) => as !== "unit");
  const [last, words] = [cells.at(-1), next?.words[0]];
  const isNear = last !== undefined && words?.as === "words" && last.row === undefined && words.row === undefined &&
    words.line > last.line && words.line - last.line <= mostBetween;
  const isOneALine = new Set(cells.map(({line}) => line)).size === cells.length;
  const isLast = isOneALine && slots.length > 1 && cells.length === slots.length - 1;
  const isLabel = next?.words.length === 1 && next.groups.length > 0;
  if (!isNear || !isLast || isLabel || !standForFigure(words.text)) return share;
  return {...share, groups: [...groups, [{...words, as: "value" as const, value: readValue(words.text)}]]};
}

/** In lines, of which some are empty. */
const mostBetween = 3;
