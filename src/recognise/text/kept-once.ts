import {editionOf, type FormId, type OfficialForm} from "../../editions/edition";
import type {Meaning} from "../labels";
import {rowKey} from "./layout";
import type {SpelledRun, Walk} from "./walk";

/**
 * The forms of which an extractor kept each distinct string once: values that were equal to earlier ones are lost, and
 * what is left stands behind the wrong labels. What the form prints several times then stands there once.
 */
export function formsKeptOnce(runs: readonly SpelledRun[], {edition, marks, met}: Walk): ReadonlySet<FormId> {
  const units = runs.flatMap(({words, groups}) => [...words, ...groups.flat()])
    .filter(({as}) => as === "unit").map(({text}) => text);
  return new Set(editionOf(edition).forms.filter(isKeptOnce).map(({id}) => id));

  function isKeptOnce({id, layout, blocks}: OfficialForm): boolean {
    const rows = [...met.keys()].filter((key) => key.startsWith(rowKey(id, ""))).length;
    return layout === "list" ? rows >= 10 && units.length > 0 && units.length === new Set(units).size
      : blocks.length > 1 && count(id, "block") >= 3 && count(id, "stub") <= 1;
  }

  function count(form: FormId, as: Meaning["as"]): number {
    return marks.flat().filter(({meanings}) => meanings.some((one) => one.form === form && one.as === as)).length;
  }
}
