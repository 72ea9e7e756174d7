import {type EditionId, editions, type Indicator, indicatorOf, indicatorsIn} from "../../src/editions/edition";
import {exactOf, times} from "../../src/filing/exact";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {readProse} from "../../src/recognise/prose/read-prose";
import type {Finding} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {figure} from "../build";
import type {Random} from "../layouts/random";
import {isCount, publishedLike, yearBefore} from "./published-like";

/** A fault that no identity shows, and whether a finding speaks of it. */
export type Planted = {
  readonly filing: Filing;
  readonly last?: Filing;
  readonly isFoundBy: (finding: Finding) => boolean;
};

/** What a clerk does wrong, in a filing that was right; `undefined` where it cannot be done to this one. */
type Plant = (filing: Filing, last: Filing, random: Random) => Planted | undefined;

const changed = (filing: Filing, to: ReadonlyMap<string, string | number>): Filing =>
  ({...filing, figures: new Map([...filing.figures, ...[...to].map(([id, one]) => [id, figure(one, id)] as const)])});

const valueOf = (id: string, {figures}: Filing): number => numberOr(0, figures.get(id));

const hasError = (filing: Filing, last?: Filing): boolean =>
  reconcile(filing, last).some(({verdict, severity}) => verdict === "broken" && severity === "error");

const speaksOf = (ids: ReadonlySet<string>) => ({figures}: Finding): boolean => figures.some((id) => ids.has(id));

/** An amount in 元, alone or beside last year's. */
const unitSlip: Plant = (filing, last, random) => {
  const amounts = [...filing.figures].filter(([id, one]) =>
    indicatorOf(filing.edition, id).kind === "amount" && numberOr(0, one) > 0);
  if (amounts.length === 0) return undefined;
  const [id, one] = random.pick(amounts);
  const inYuan = String(times(exactOf(one) ?? 0, 10_000));
  return {
    filing: changed(filing, new Map([[id, inYuan]])), ...(random.chance(0.5) && {last}),
    isFoundBy: ({of, figures}) => of?.is === "inUnit" && figures[0] === id,
  };
};

/** Last year's figures under this year's heading. */
const copy: Plant = (filing, last) => ({
  filing: {...filing, figures: last.figures}, last, isFoundBy: ({rule}) => rule === "crossYear.sameAsLast",
});

/** Last year's figures, of which up to a tenth were brought up to date, wherever that is. */
const nearCopy: Plant = (filing, last, random) => {
  const notZero = [...last.figures.keys()].filter((id) => valueOf(id, last) !== 0 && isCount(id, filing.edition));
  if (notZero.length < 20) return undefined;
  const count = 1 + random.below(Math.floor(notZero.length / 10));
  const figures = new Map(last.figures);
  for (let n = 0; n < count; n++) {
    const id = random.pick(notZero);
    figures.set(id, figure(valueOf(id, last) + 1 + random.below(20), id));
  }
  return {filing: {...filing, figures}, last, isFoundBy: ({rule}) => rule === "crossYear.sameAsLast"};
};

/** Rows of one form that have the same columns. */
function rowsIn({edition, variant}: Filing, random: Random): readonly (readonly Indicator[])[] {
  const groups = new Map<string, Map<string, Indicator[]>>();
  const columnsOf = new Map<string, string>();
  const all = indicatorsIn(edition, variant).filter(({kind}) => kind === "count");
  for (const {form, rowId, columnId} of all) {
    const row = `${form} ${rowId}`;
    columnsOf.set(row, `${columnsOf.get(row) ?? form} ${columnId}`);
  }
  for (const one of all) {
    const group = columnsOf.get(`${one.form} ${one.rowId}`) ?? "";
    const rows = groups.get(group) ?? new Map<string, Indicator[]>();
    groups.set(group, rows.set(one.rowId, [...rows.get(one.rowId) ?? [], one]));
  }
  return [...random.pick([...groups.values()].filter(({size}) => size > 1)).values()];
}

type Move = {readonly to: readonly Indicator[]; readonly from: readonly Indicator[] | undefined};

/** The figures of rows, as those of other rows; nothing where there is none. */
function moved(filing: Filing, moves: readonly Move[]): Map<string, number> {
  return new Map(moves.flatMap(({to, from}) => to.map(({id}, at) =>
    [id, from === undefined ? 0 : valueOf(from[at]?.id ?? "", filing)] as const)));
}

/** Moved rows that no identity shows, and that hold something else than before. */
function displaced(filing: Filing, last: Filing, to: Map<string, number>): Planted | undefined {
  const wrong = changed(filing, to);
  const ids = new Set([...to.keys()].filter((id) => to.get(id) !== valueOf(id, filing)));
  if (ids.size === 0 || hasError(wrong, last)) return undefined;
  return {filing: wrong, last, isFoundBy: speaksOf(ids)};
}

const exchange: Plant = (filing, last, random) => {
  const rows = rowsIn(filing, random);
  const [one, other] = [random.pick(rows), random.pick(rows)];
  return displaced(filing, last, moved(filing, [{to: one, from: other}, {to: other, from: one}]));
};

/** Two to eight rows, each with the figures of the row above; the first is left at nothing. */
const shift: Plant = (filing, last, random) => {
  const rows = rowsIn(filing, random);
  const from = random.below(rows.length - 1);
  const run = rows.slice(from, from + 2 + random.below(7));
  return displaced(filing, last, moved(filing, run.map((row, at) => ({to: row, from: run[at - 1]}))));
};

/** Another unit's figures under this unit's name. */
const otherUnit: Plant = (filing, last, random) => {
  const other = publishedLike(filing.edition, random);
  return other.unit === filing.unit ? undefined : {
    filing: {...filing, figures: other.figures}, last,
    isFoundBy: ({rule, severity}) =>
      rule === "crossYear.unlikeLast" || (rule.startsWith("crossYear.") && severity !== "hint"),
  };
};

const sentences: Readonly<Record<EditionId, readonly (readonly [string, (value: number) => string])[]>> = {
  "2014": [
    ["statistics.requests.received", (value) => `本年度共收到政府信息公开申请${value}件。`],
    ["statistics.proactive.total", (value) => `全年主动公开政府信息${value}条。`],
  ],
  "2019": [
    ["applications.handled.total", (value) => `本年度办结申请${value}件。`],
    ["applications.carriedOut.total", (value) => `结转下年度继续办理${value}件。`],
    ["disputes.review.total", (value) => `全年发生行政复议${value}件。`],
  ],
  "2021": [
    ["applications.handled.total", (value) => `本年度办结申请${value}件。`],
    ["applications.granted.total", (value) => `其中，予以公开${value}件。`],
    ["disputes.review.total", (value) => `全年发生行政复议${value}件。`],
    ["disclosure.normativeDocuments.issued", (value) => `本年制发规范性文件${value}件。`],
  ],
};

/** A sentence that states another number than the table. */
const contradiction: Plant = (filing, _, random) => {
  const [id, say] = random.pick(sentences[filing.edition]);
  const stated = valueOf(id, filing) + 1 + random.below(20);
  return {
    filing: {...filing, prose: readProse(say(stated), filing.edition, filing.year)},
    isFoundBy: ({rule, figures}) => rule === "prose.disagrees" && figures.includes(id),
  };
};

/** Every kind of fault, by name. */
export const plants = {unitSlip, copy, shift, exchange, otherUnit, contradiction, nearCopy} as const;

/** A fault of that kind in a filing such as is published. */
export function plant(kind: keyof typeof plants, random: Random): Planted {
  for (;;) {
    const filing = publishedLike(random.pick(editions).id, random);
    const last = yearBefore(filing, random);
    const planted = plants[kind](filing, last, random);
    if (planted !== undefined) return planted;
  }
}
