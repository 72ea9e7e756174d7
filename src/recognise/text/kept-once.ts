import {editionOf, type FormId, type OfficialForm} from "../../editions/edition";
import type {Meaning} from "../labels";
import type {Claims} from "./claims";
import type {TextRun} from "./runs";

/**
 * The forms of which an extractor kept each distinct string once: values that were equal to earlier ones are lost, and
 * what is left stands behind the wrong labels. What the form prints several times then stands there once, or most rows
 * lack figures, of which no two are equal.
 */
export function formsKeptOnce(
  runs: readonly TextRun[], {edition, labels, met, claims}: Claims,
): ReadonlySet<FormId> {
  const units = runs.flatMap(({words, groups}) => [...words, ...groups.flat()])
    .filter(({as}) => as === "unit").map(({text}) => text);
  const times = (form: FormId, as: Meaning["as"]): number =>
    labels.filter(({meanings}) => meanings.some((one) => one.form === form && one.as === as)).length;
  const isKeptOnce = ({id, layout, blocks}: OfficialForm): boolean => {
    const rows = [...met.keys()].filter(({form}) => form === id).length;
    const own = claims.filter(({row}) => row.form === id).map(({row: {slots}, groups}) =>
      ({slots, shown: groups.flat().flatMap(({as, text}) => as === "value" ? [text] : [])}));
    const shown = own.flatMap((one) => one.shown);
    const lacking = own.filter((one) => one.shown.length < one.slots.length).length;
    const isAllUnequal = shown.length >= 20 && shown.length === new Set(shown).size;
    if (rows >= 10 && isAllUnequal && lacking * 2 > own.length) return true;
    return layout === "list" ? rows >= 10 && units.length > 0 && units.length === new Set(units).size
      : blocks.length > 1 && times(id, "block") >= 3 && times(id, "stub") <= 1;
  };
  return new Set(editionOf(edition).forms.filter(isKeptOnce).map(({id}) => id));
}
