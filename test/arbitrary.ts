import fc from "fast-check";
import type {Indicator} from "../src/editions/edition";
import type {Figure} from "../src/filing/figure";
import type {Filing} from "../src/filing/filing";
import {balance, indicatorsIn, type Typed} from "./balance";
import {figure, yearOf} from "./build";
import {layouts} from "./sheets/layouts";

/** Balanced filings of any edition: zeros, large counts, amounts with 0 to 4 decimals, remarks; blanks if asked for. */
export const balancedFiling = ({blanks = false} = {}): fc.Arbitrary<Filing> =>
  fc.constantFrom(...layouts).chain(([edition, variant]) => {
    const indicators = indicatorsIn(edition, variant);
    return fc.tuple(
      fc.tuple(...indicators.map(typed)),
      fc.uniqueArray(fc.record({at: fc.nat(indicators.length - 1), as: dressing(blanks)}), {
        selector: ({at}) => at, maxLength: 9,
      }),
      fc.constantFrom("江苏省人民政府", "杨林镇人民政府", "宿迁市人民政府（全市汇总）", ""),
    ).map(([free, dressings, unit]): Filing => {
      const choice = new Map(indicators.map(({id}, at) => [id, free[at]!]));
      const balanced = balance(edition, variant, ({id}) => choice.get(id)!);
      const figures = new Map([...balanced].map(([id, value]) => [id, figure(value, id)]));
      for (const {at, as} of dressings) dress(figures, indicators[at]!, as);
      return {
        source: "arbitrary.xlsx", unit, year: yearOf(edition), edition, variant,
        figures, unmatched: [], missingRows: [], prose: [], parts: new Map(),
      };
    });
  });

const count = fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.nat(9), fc.nat(3_000_000));

const typed = ({kind}: Indicator): fc.Arbitrary<Typed> =>
  kind === "count" ? count
  : kind === "change" ? fc.integer({min: -500, max: 500})
  : fc.tuple(fc.nat(99_999_999), fc.nat(4)).map(([digits, decimals]) => (digits / 10_000).toFixed(decimals));

/** `unit`: the one that the form prescribes is printed with it. */
type Dressing = Partial<Figure> | "blank" | "mark" | "unit";

const dressing = (blanks: boolean): fc.Arbitrary<Dressing> => fc.oneof(
  fc.constant({remark: "（其中修订16件）"}),
  fc.constant("unit" as const),
  fc.constant({slips: ["fullWidth" as const]}),
  ...(blanks ? [fc.constant("blank" as const), fc.constant("mark" as const)] : []),
);

function dress(figures: Map<string, Figure>, {id, unit}: Indicator, as: Dressing): void {
  const plain = figures.get(id)!;
  const more = as === "unit" ? {unit} : as;
  figures.set(id, more === "blank" ? figure(null, id) : more === "mark" ? figure("/", id)
    : plain.as === "number" ? {...plain, ...more, text: plain.text + (more.remark ?? "")} : plain);
}
