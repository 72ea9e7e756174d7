import type {FormId} from "../../editions/edition";
import type {Meaning} from "../labels";
import type {SpelledRun, Walk} from "./walk";

/**
 * The forms of which an extractor kept each distinct string once: values that were equal to earlier ones are lost, and
 * what is left stands behind the wrong labels. What the form prints several times then stands there once.
 */
export function formsKeptOnce(runs: readonly SpelledRun[], {marks, met}: Walk): ReadonlySet<FormId> {
  const kept = new Set<FormId>();
  if (count("disclosure", "block") >= 3 && count("disclosure", "stub") <= 1) kept.add("disclosure");
  const rows = [...met.keys()].filter((key) => key.startsWith("statistics/")).length;
  const units = runs.flatMap(({words, groups}) => [...words, ...groups.flat()])
    .filter(({as}) => as === "unit").map(({text}) => text);
  if (rows >= 10 && units.length > 0 && units.length === new Set(units).size) kept.add("statistics");
  return kept;

  function count(form: FormId, as: Meaning["as"]): number {
    return marks.flat().filter(({meanings}) => meanings.some((one) => one.form === form && one.as === as)).length;
  }
}
