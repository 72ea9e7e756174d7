import {editionOf} from "../../../src/editions/edition";
import {numberOr} from "../../../src/filing/figure";
import type {Filing, Statement} from "../../../src/filing/filing";
import {reconcile} from "../../../src/reconcile/reconcile";
import {balance} from "../../balance";
import {figure} from "../../build";
import type {Random} from "../../layouts/random";

/**
 * The report of the year before a complete filing, as one may have been: figures change by a factor, as they do between
 * two years of one city (e^±0.37 on the average), nothing mostly stays nothing, and what is carried over agrees.
 * `undefined` where chance made none that carries over.
 */
export function lastYearOf(filing: Filing, random: Random): Filing | undefined {
  const {edition, variant, figures, year} = filing;
  const of = (id: string): number => numberOr(0, figures.get(id));
  const typed = balance(edition, variant, ({id, rowId, kind}) => {
    if (rowId === "carriedOut") return of(id.replace("carriedOut", "carriedIn"));
    const now = of(id);
    const then = Math.abs(now) < 1 ? (random.below(7) === 0 ? random.below(6) : 0)
      : now * Math.exp((random.below(2) === 0 ? 0.37 : -0.37) * -Math.log((1 + random.below(1000)) / 1001));
    return kind === "amount" ? then.toFixed(4) : Math.round(then);
  });
  const last: Filing = {
    ...filing, year: year === null ? null : year - 1, prose: [],
    figures: new Map([...typed].map(([id, value]) => [id, figure(value, id)])),
  };
  const isBroken = reconcile(filing, last).some(({rule, severity, verdict}) =>
    rule.startsWith("crossYear.") && severity === "error" && verdict === "broken");
  return isBroken ? undefined : last;
}

/** Sentences of a report that state some of its figures rightly: totals, and what stands in a form by itself. */
export const proseOf = ({edition, figures}: Filing, random: Random): readonly Statement[] =>
  editionOf(edition).indicators.filter(({columnId, rowId, form}) =>
    form === "disclosure" || ((columnId === "total" || columnId === "") && (columnId === "" || !rowId.includes("."))))
    .flatMap(({id, unit}): readonly Statement[] => {
      const value = numberOr(null, figures.get(id));
      return value === null || random.below(2) === 0 ? [] : [{ids: [id], value, unit, quote: "", place: {in: "text", line: 0}}];
    });
