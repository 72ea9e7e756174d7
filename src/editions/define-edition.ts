import type {Basis} from "./basis";
import type {PartDraft} from "./draft";
import type {FigureId, Form} from "./form";
import {type FormIndicator, headingSumsOf, indicatorsOf} from "./indicator";
import type {Rule} from "./rule";
import type {Wording} from "./wording";

/** All that a national layout prescribes, and all that is known of it: what a folder of `editions/` holds. */
export type Definition<
  Id extends string = string,
  F extends readonly Form[] = readonly Form[],
  V extends readonly Regional[] = readonly Regional[],
> = {
  /** Named by the first report year it could apply to. */
  readonly id: Id;
  /** First report year (统计年度). It is in force until the next edition's first. */
  readonly from: number;
  /** The notice that prescribes it. */
  readonly basis: Basis;
  /** How reports cite that notice, which a later edition's should not: in half-width text without white space. */
  readonly citedAs?: RegExp;
  /** Regions that print forms of their own. */
  readonly variants: V;
  readonly forms: F;
  /** 勾稽关系 of its forms, between its forms, and with last year's report. */
  readonly rules: readonly Rule[];
  /** The parts of the whole report that it prescribes, in order; none where it prescribes a table alone. */
  readonly parts: readonly ReportPart[];
  readonly wording: Wording<F[number]>;
  readonly headlines: Headlines<F[number]>;
  /** How its figures compare with the edition before; `null` for the first of all. */
  readonly crosswalk: Crosswalk | null;
};

/** A region that prints forms of its own: lines name it by its id, units by what their names begin with. */
export type Regional = {
  readonly id: string;
  readonly region: string;
  readonly "zh-CN": string;
  readonly "en-US": string;
};

/** A part of the report. */
export type ReportPart = {
  readonly title: string;
  /** Tells it by its title, in whatever wording, without number and white space. */
  readonly known: RegExp;
  /** Guides who writes it, where the part is more than a table. */
  readonly placeholder?: string;
  /** What it says of the tables' figures, where it is drafted from them. */
  readonly draft?: PartDraft;
  /** So many characters are enough for it. */
  readonly longest?: number;
  /** The figure of which the processing fees that it tells of are a part. */
  readonly feesIn?: string;
};

/** The figures that readers look at first. */
export type Headlines<F extends Form = Form> = {
  /** Shown as bars on top of a comparison with last year. */
  readonly compared: readonly FigureId<F>[];
  /** By which a consolidation ranks its units. */
  readonly ranked: readonly FigureId<F>[];
};

/** What figures compare with in the edition `from`; of the same id they mean the same where nothing else is said. */
export type Crosswalk = {
  readonly from: string;
  readonly correspondences: readonly Correspondence[];
  /** Figures of `from` that live on nowhere: ids, or groups with `*` in the place of anything. */
  readonly dropped: readonly string[];
};

/** How far a figure and last year's mean the same; only `exact` ones may raise a doubt. */
export type Match = "exact" | "partial" | "none";

/** Why two figures of different editions do not mean quite the same, by language. */
export type CrosswalkNote = {readonly "zh-CN": string; readonly "en-US": string};

/** A figure's id, to be added or taken away. */
export type Summand = string | {readonly minus: string};

/** Figures of an edition and what they compare with in an earlier one: two sums, often of one figure each. */
export type Correspondence = {
  readonly these: readonly Summand[];
  /** Empty where there is nothing to compare with. */
  readonly last: readonly Summand[];
  readonly match: Match;
  readonly note?: CrosswalkNote;
};

/**
 * A definition with its data dictionary: every figure of every variant, in printed order; and the sums of rows that a
 * source may print beside their headings, which the forms themselves have no place for.
 */
export type Defined<D extends Definition = Definition> =
  D & {readonly indicators: readonly FormIndicator[]; readonly headingSums: readonly FormIndicator[]};

/** Define an edition. A line or figure that its forms do not have is a compile error. */
export const defineEdition = <
  const Id extends string, const F extends readonly Form[], const V extends readonly Regional[],
>(definition: Definition<Id, F, V>): Defined<Definition<Id, F, V>> => ({
  ...definition,
  indicators: definition.forms.flatMap((form) => indicatorsOf(form)),
  headingSums: definition.forms.flatMap(headingSumsOf),
});
