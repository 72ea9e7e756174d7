import {editionOf, type FormId} from "../../editions/edition";
import type {FormRow} from "../../editions/form-rows";
import type {Claim, Claims} from "./claims";
import type {LooseValues} from "./settle";
import {standForFigure} from "./words-for-figures";

/** A label that was met without values, and the line of the source, from 0, that it stands on. */
export type Unvalued = {readonly label: string; readonly line: number};

/**
 * Of some rows without a value those whose label was met and whose values, if there were any, are nowhere told; with
 * the words right behind the label where they may stand for its figure: 待核.
 */
export function rowsWithout(
  rows: readonly FormRow[], {claims, met}: Claims, loose: readonly LooseValues[],
): readonly Unvalued[] {
  const told = new Set(loose.map(({run}) => run));
  const tried = new Set(claims.filter(({groups, run}) => groups.length > 0 && told.has(run)).map(({row}) => row));
  return rows.flatMap((row) => {
    const line = met.get(row);
    if (line === undefined || tried.has(row)) return [];
    const claim = claims.find((claim) => claim.row === row && claim.label.line === line);
    return {label: [row.label, ...claim === undefined ? [] : wordsBehind(claim)].join(" "), line};
  });
}

/**
 * On the label's line, or right behind it: where the figure should be, if they may stand for one, and are no label of
 * values behind them.
 */
function wordsBehind({label, next, run: {words, groups}}: Claim): readonly string[] {
  const [, ...behind] = label.text.split(/\s+/);
  const hasValues = groups.some((group) => group.some(({as}) => as === "value"));
  const isOfNext = next?.as !== "words" || !words.includes(next) || (next === words.at(-1) && hasValues);
  const text = behind.at(-1) ?? (isOfNext ? "" : next.text);
  return standForFigure(text) ? [text] : [];
}

/** Forms whose labels were met and none of whose values. */
export function formsWithout(forms: ReadonlySet<FormId>, {edition, met}: Claims): readonly Unvalued[] {
  return editionOf(edition).forms.filter(({id}) => !forms.has(id)).flatMap(({id, title}) => {
    const [line, ...more] = [...met].filter(([{form}]) => form === id).map(([, line]) => line);
    return line === undefined || more.length < 2 ? [] : {label: title, line};
  });
}
