import type {Figure} from "../filing/figure";
import type {Unmatched} from "../filing/filing";
import type {Recognition} from "./recognition";

/**
 * Two readings of one source as one. The one that shows more figures counts; the other adds what is missing there, if
 * the two agree well enough on what both have. Where they disagree, the other's figure is shown as a doubt.
 */
export function combine(tables: Recognition, text: Recognition | undefined): Recognition {
  if (text === undefined || text.figures.size === 0) return tables;
  const [first, second] = shown(text) > shown(tables) ? [text, tables] : [tables, text];
  if (first.edition !== second.edition) return first;
  const common = [...second.figures].filter(([id, {as}]) => as === "number" && first.figures.get(id)?.as === "number");
  const against = common.filter(([id, {value}]) => first.figures.get(id)!.value !== value);
  // A reading that contradicts more than here and there has lost its way and proves nothing.
  if (against.length * 10 > common.length) return first;
  const added = common.length < enough ? [] : [...second.figures].filter(([id]) => !first.figures.has(id));
  const doubts = against.map(([, figure]): Unmatched => ({text: figure.text, place: figure.place, why: "doubt"}));
  const figures = new Map<string, Figure>([...first.figures, ...added]);
  return {
    ...first, figures,
    variant: first.variant ?? second.variant,
    unmatched: [...first.unmatched, ...doubts],
    missingRows: first.missingRows.filter(({form, row}) => !added.some(([id]) => id.startsWith(`${form}.${row}.`) || id === `${form}.${row}`)),
  };
}

const shown = ({figures}: Recognition): number => [...figures.values()].filter(({as}) => as !== "blank").length;

/** Fewer figures in common prove nothing. */
const enough = 8;
