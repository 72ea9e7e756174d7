import type {Basis} from "./basis";

/** What a figure measures: `count` a non-negative integer, `amount` 万元 with decimals, `change` a signed integer. */
export type Kind = "count" | "amount" | "change";

/**
 * A line of a form's stub (row) or header (column).
 * With an `id` it holds figures, with `lines` it heads others; a 2014 row such as （一）收到申请数 does both.
 */
export type Line<Id extends string = string> = LineWithFigures<Id> | Heading;

/** A line that holds figures: it has an id, and its label in English. */
export type LineWithFigures<Id extends string = string> = Printed & {readonly id: Id; readonly english: string};

/** A line that heads others. */
type Heading = Printed & {readonly id?: undefined; readonly english?: undefined; readonly sum?: HeadingSum};

/** What a line counts, in the words of an official document, and where they stand; `english` is only its gist. */
export type OfficialWords = {readonly says: string; readonly english: string; readonly source: string};

/** What the sum of a heading's rows is called: official forms print none, many tables do, in the heading's own row. */
type HeadingSum<Id extends string = string> = {readonly id: Id; readonly english: string};

type Printed = {
  readonly label: string;
  /** Printed before the label where the variant decides the number: （二） or, in Beijing, （三）. */
  readonly ordinal?: {readonly standard: string} & Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly kind?: Kind;
  /** Only where official words are known; of the lines below as well. */
  readonly means?: OfficialWords;
  /** Printed in this variant only. A variant is a region's own version of a form: Beijing adds and splits rows. */
  readonly only?: string;
  /** Printed in every variant but this one. */
  readonly not?: string;
  readonly lines?: readonly Line[];
};

/** A part of a form under one header: the disclosure form has several, the others one. */
export type Block = {
  /** The official line above the block, such as 第二十条第（一）项. */
  readonly title?: string;
  /** The heading above the row labels, such as 信息内容; empty where the form prints none. */
  readonly stub?: string;
  /** A heading over all columns, such as 申请人情况. */
  readonly over?: string;
  /** What all of its rows count that say nothing of their own. */
  readonly means?: OfficialWords;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
};

/**
 * How a form is printed. `stacked`: rows below each other under the heads of their block. `sideBySide`: rows beside
 * each other, each as a group of columns, over one line of figures. `list`: an indicator, its unit and its figure in
 * a line.
 */
export type Layout = "stacked" | "sideBySide" | "list";

/** An official table. `R` and `C` are its row and column ids: a rule that misspells one does not compile. */
export type Form<Id extends string = string, R extends string = string, C extends string = string> = {
  readonly id: Id;
  /** The part of the report that the table stands in: 二, 三 or 四; none where it is a table by itself. */
  readonly part?: string;
  readonly title: string;
  /** What a sheet of it is called: 申请办理情况. */
  readonly short: string;
  readonly english: {readonly title: string; readonly short: string};
  /** The document and place that prescribe the table. */
  readonly source: Basis;
  /** Unit of every figure that names no other. */
  readonly unit: string;
  /** The sentence printed in the form's header, where there is one. */
  readonly note?: string;
  readonly blocks: readonly Block[];
  readonly layout: Layout;
  /** Not present at run time: carries the row and column ids to the compiler. */
  readonly ids?: {readonly row: R; readonly column: C};
};

type IdIn<L> = L extends readonly (infer One)[]
  ? IdIn<One>
  : (L extends {readonly id: infer Id extends string} ? Id : never) |
    (L extends {readonly sum: HeadingSum<infer Id>} ? Id : never) |
    (L extends {readonly lines: infer Ls} ? IdIn<Ls> : never);

type More = Omit<Line, "id" | "label" | "english" | "lines">;

/** A line that holds figures, with its official label and that in English. */
export const line = <const Id extends string, const L extends readonly Line[] = []>(
  id: Id,
  label: string,
  english: string,
  more: More = {},
  ...lines: L
): {readonly id: Id; readonly label: string; readonly english: string; readonly lines: L} & More =>
  ({id, label, english, ...more, lines});

/** A heading over lines, with no figures of its own. */
export const heading = <const L extends readonly Line[]>(
  label: string,
  ...lines: L
): {readonly label: string; readonly lines: L} => ({label, lines});

/** A heading over lines, beside which some tables print the sum of them all: what that is called, also in English. */
export const headingWithSum = <const Id extends string, const L extends readonly Line[]>(
  id: Id,
  label: string,
  english: string,
  ...lines: L
): {readonly label: string; readonly sum: HeadingSum<Id>; readonly lines: L} => ({label, sum: {id, english}, lines});

/** Define a form; its row and column ids are inferred from its lines. */
export const form = <const Id extends string, const B extends readonly Block[]>(
  definition: Omit<Form, "id" | "blocks" | "ids"> & {readonly id: Id; readonly blocks: B},
): Form<Id, IdIn<B[number]["rows"]>, IdIn<B[number]["columns"]>> => definition;

/** The title as the report prints it: 三、收到和处理政府信息公开申请情况. */
export const fullTitle = ({part, title}: Form): string => (part === undefined ? title : `${part}、${title}`);

/** What is signed under the tables, whatever the edition. */
export const signatures = ["单位负责人", "审核人", "填报人", "联系电话", "填报日期"] as const;

/** The part of an id before its last point: `refused` of `refused.stateSecret`. */
type Stem<Id extends string> = Id extends `${infer Head}.${infer Rest}`
  ? Rest extends `${string}.${string}` ? `${Head}.${Stem<Rest>}` : Head
  : never;

/** All lines of a group: `refused.*` is every line whose id begins with `refused.`, in printed order. */
export type LineGroup<Id extends string> = `${Stem<Id>}.*`;

/** Row ids and column ids of forms as `applications.received` or `disclosure.amount`. */
export type LineName<F extends Form> = F extends Form<infer Id, infer R, infer C>
  ? string extends Id ? string : `${Id}.${R}` | `${Id}.${C}`
  : never;

/** Ids of figures: `applications.received.person`; of a form with one nameless column `statistics.review.total`. */
export type FigureId<F extends Form> = F extends Form<infer Id, infer R, infer C>
  ? string extends Id ? string : C extends "" ? `${Id}.${R}` : `${Id}.${R}.${C}`
  : never;

/** Figures of a group of rows in one column: `applications.refused.*.total`. */
export type FigureGroup<F extends Form> = F extends Form<infer Id, infer R, infer C>
  ? string extends Id ? string : C extends "" ? `${Id}.${LineGroup<R>}` : `${Id}.${LineGroup<R>}.${C}`
  : never;

/** Figures that a word names: one, a row, a column, a group of rows, a form. */
export type FigureSet<F extends Form> = FigureId<F> | FigureGroup<F> | (F extends Form<infer Id, infer R, infer C>
  ? string extends Id ? string
    : `${Id}.*` | `${Id}.${LineGroup<R>}` | (C extends "" ? never : `${Id}.${R}.*` | `${Id}.*.${C}`)
  : never);
