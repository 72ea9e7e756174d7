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

/** The figure a summand names, whatever its sign. */
export const idOf = (summand: Summand): string => (typeof summand === "string" ? summand : summand.minus);
