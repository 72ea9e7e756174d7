import {type EditionId, type Indicator, indicatorOf} from "../../src/editions/edition";
import type {Level} from "../../src/editions/rule";
import {reconcile} from "../../src/reconcile/reconcile";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {balance, indicatorsIn, type Typed} from "../balance";
import {figure, yearOf} from "../build";
import type {Random} from "../layouts/random";

/** A unit of a level, and how many applications it has, about. */
const units: readonly {readonly unit: string; readonly level: Level; readonly size: number}[] = [
  {unit: "杨林镇人民政府", level: "township", size: 8}, {unit: "果园街道办事处", level: "township", size: 20},
  {unit: "桐梓县教育局", level: "department", size: 40}, {unit: "宿迁市住房和城乡建设局", level: "department", size: 250},
  {unit: "桐梓县人民政府", level: "county", size: 300}, {unit: "北京市海淀区人民政府", level: "county", size: 1500},
  {unit: "宿迁市人民政府（全市汇总）", level: "city", size: 3500},
  {unit: "江苏省人民政府（全省汇总）", level: "province", size: 40_000},
];

/** How many a unit may report of each, as a share of its applications: the first that fits its id. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/\.(handled|received)\./, 0], [/\.carried(In|Out)\./, 0.04], [/\.granted\./, 0.35], [/\.partlyGranted\./, 0.1],
  [/notHeld\./, 0.22], [/needsCreation\./, 0.04], [/stillUnclear\./, 0.03], [/refused\./, 0.015], [/notProcessed\./, 0.012],
  [/applications\.other/, 0.02], [/disputes\.review\./, 0.02], [/disputes\./, 0.006],
  [/licensing|otherServices/, 60], [/penalties/, 25], [/coercion/, 2], [/procurement\.projects/, 0.4],
  [/proactive\.total|channels\.website/, 40], [/channels\./, 6], [/normativeDocuments|inForce/, 0.1],
  [/requests\.|replies\./, 0.3], [/refused|review|litigation/, 0.01], [/trainees/, 2], [/capacity\.staff|partTime/, 0.3],
];

const columns: Readonly<Record<string, number>> = {
  person: 0.85, business: 0.11, research: 0.003, publicWelfare: 0.004, legalService: 0.01, otherOrganisation: 0.02,
  total: 0,
};

/** Figures such as are published: few large, many small, most zero; of any unit, without errors or warnings. */
export function publishedLike(edition: EditionId, random: Random): Filing {
  for (;;) {
    const filing = drawn(edition, random);
    if (!reconcile(filing).some(({verdict, severity}) => verdict === "broken" && severity !== "hint")) return filing;
  }
}

function drawn(edition: EditionId, random: Random): Filing {
  const of = random.pick(units);
  const size = of.size * Math.exp(0.5 * normal(random));
  const rates = new Map(indicatorsIn(edition).map((one) => [one.id, rateOf(one, size, of.level, random)]));
  return filingOf(edition, yearOf(edition), of.unit, (one) => draw(one, rates.get(one.id) ?? 0, of.level, random));
}

/**
 * The year before, of the same unit: every figure moved by a third or so, and what is carried over carried over. What
 * one year counts and the next does not is left to chance.
 */
export function yearBefore(filing: Filing, random: Random): Filing {
  const {edition, figures, unit, year} = filing;
  const trend = Math.exp(0.2 * normal(random));
  const valueOf = (id: string): number => numberOr(0, figures.get(id));
  return {
    ...filingOf(edition, (year ?? yearOf(edition)) - 1, unit, ({id, kind, rowId, columnId}) => {
      const value = valueOf(id);
      if (kind === "amount") return value === 0 ? 0 : (value * Math.exp(0.25 * normal(random))).toFixed(4);
      if (rowId === "carriedOut") return valueOf(`applications.carriedIn.${columnId}`);
      if (columnId === "inForce") {
        const [issued, repealed] = ["issued", "repealed"].map((one) => valueOf(id.replace("inForce", one)));
        return Math.max(0, value - (issued ?? 0) + (repealed ?? 0));
      }
      if (kind === "change") return value;
      if (columnId === "previousItems") return Math.max(0, value - valueOf(id.replace("previousItems", "change")));
      return poisson(value * trend * Math.exp(0.3 * normal(random)), random);
    }, filing.variant),
    level: filing.level,
  };
}

function filingOf(
  edition: EditionId, year: number, unit: string, choose: (one: Indicator) => Typed, variant?: Filing["variant"],
): Filing {
  const figures = new Map([...balance(edition, variant, choose)].map(([id, typed]) => [id, figure(typed, id)]));
  return {
    source: "published.xlsx", unit, year, edition, variant, figures, unmatched: [], missingRows: [], prose: [], parts: new Map(),
  };
}

function rateOf({id, rowId, columnId}: Indicator, size: number, level: Level, random: Random): number {
  if (rowId === "regulations") return level === "city" ? 2 : level === "province" ? 5 : 0;
  const [, share = 0.02] = shares.find(([named]) => named.test(`${id}.`)) ?? [];
  return size * share * (columns[columnId] ?? 1) * Math.exp(0.7 * normal(random));
}

const amounts: Readonly<Partial<Record<Level, number>>> = {
  township: 0.6, department: 60, county: 3000, city: 40_000, province: 900_000,
};

function draw({id, kind, rowId, columnId}: Indicator, rate: number, level: Level, random: Random): Typed {
  if (kind === "amount") {
    const isBudget = id.startsWith("statistics.");
    if (random.below(4) === 0) return 0;
    const typical = isBudget ? (id.endsWith("charged") ? 0.02 : 4) : amounts[level] ?? 1;
    return (typical * Math.exp(normal(random))).toFixed(random.pick([1, 2, 2, 4, 4, 4]));
  }
  if (kind === "change") return random.below(5) - 2;
  if (columnId === "inForce") return rate === 0 ? 0 : 5 + poisson(rate * 4, random);
  if (rowId.endsWith("ByLeaders")) return 0;
  return poisson(rate, random);
}

/** A standard normal deviate, near enough: twelve even ones added up. */
const normal = (random: Random): number =>
  Array.from({length: 12}, () => random.below(10_000) / 10_000).reduce((sum, one) => sum + one, -6);

function poisson(mean: number, random: Random): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, chance] = [0, random.below(1_000_000) / 1_000_000];
  for (const limit = Math.exp(-mean); chance > limit; count++) chance *= random.below(1_000_000) / 1_000_000;
  return count;
}

/** Whether a figure is a count. */
export const isCount = (id: string, edition: EditionId): boolean => indicatorOf(edition, id).kind === "count";
