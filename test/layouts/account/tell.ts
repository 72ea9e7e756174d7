import {editionOf, type EditionId, type Variant} from "../../../src/editions/edition";
import {balance, indicatorsIn, type Typed} from "../../balance";
import {yearOf} from "../../build";
import {inventFigures} from "../figures";
import type {Random} from "../random";
import type {Told} from "./source";

/** How figures are chosen: as different from one another as their sums allow, or small as most are. */
export type Figures = "distinct" | "few";

/** A complete filing in which every equality holds. */
export function tell(edition: EditionId, variant: Variant | undefined, kind: Figures, random: Random): Told {
  const figures = kind === "distinct" ? distinct(edition, variant, random)
    : inventFigures(edition, variant, "few", 0, random) as Map<string, Typed>;
  return {edition, variant, unit: random.pick(units), year: yearOf(edition), figures};
}

/** The same unit a year later or earlier, or another unit of that year, with figures of its own. */
export const another = (
  told: Told, change: Partial<Pick<Told, "unit" | "year">>, kind: Figures, random: Random,
): Told => ({...tell(told.edition, told.variant, kind, random), year: told.year, unit: told.unit, ...change});

/** Its texts, as they are typed into cells. */
export const textsOf = ({figures}: Told): ReadonlyMap<string, string> =>
  new Map([...figures].map(([id, typed]) => [id, String(typed)]));

/** Whether an edition was in force in a year, so that it can be that of a second table. */
export const wasInForce = (edition: EditionId, year: number): boolean => {
  const {from, to} = editionOf(edition);
  return year >= from && (to === undefined || year <= to);
};

function distinct(edition: EditionId, variant: Variant | undefined, random: Random): Map<string, Typed> {
  const used = new Set<number>();
  const one = (): number => {
    const value = 11 + random.below(9800);
    if (used.has(value)) return one();
    used.add(value);
    return value;
  };
  const chosen = new Map(indicatorsIn(edition, variant).map(({id, kind}): [string, Typed] => [
    id, kind === "amount" ? `${one()}.${11 + random.below(88)}` : kind === "change" && random.chance(0.5) ? -one() : one(),
  ]));
  return balance(edition, variant, ({id}) => chosen.get(id)!);
}

export const units = ["云溪街道办事处", "平湖镇人民政府", "青山乡人民政府", "临江县财政局", "东湖区人民政府", "安平市生态环境局"] as const;
