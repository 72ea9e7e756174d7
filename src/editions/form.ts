/** A national layout of the tables (版式), named by the first report year it could apply to. */
export type EditionId = "2014" | "2019" | "2021";

export type FormId = "statistics" | "disclosure" | "applications" | "disputes";

/** What a figure measures: `count` a non-negative integer, `amount` 万元 with decimals, `change` a signed integer. */
export type Kind = "count" | "amount" | "change";

/** A region's own version of a form: Beijing adds and splits rows, Hubei adds one. */
export type Variant = "beijing" | "hubei";

/**
 * A line of a form's stub (row) or header (column).
 * With an `id` it holds figures, with `lines` it heads others; a 2014 row such as （一）收到申请数 does both.
 */
export type Line<Id extends string = string> = {
  readonly id?: Id;
  readonly label: string;
  /** Printed before the label where the variant decides the number: （二） or, in Beijing, （三）. */
  readonly ordinal?: {readonly standard: string} & {readonly [V in Variant]?: string};
  readonly unit?: string;
  readonly kind?: Kind;
  /** Printed in this variant only. */
  readonly only?: Variant;
  /** Printed in every variant but this one. */
  readonly not?: Variant;
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
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
};

/** An official table. `R` and `C` are its row and column ids: a rule that misspells one does not compile. */
export type Form<Id extends FormId = FormId, R extends string = string, C extends string = string> = {
  readonly id: Id;
  readonly edition: EditionId;
  /** The part of the report that the table stands in: 二, 三 or 四; 附表 in edition 2014. */
  readonly part: string;
  readonly title: string;
  /** The document and place that prescribe the table. */
  readonly source: string;
  /** Unit of every figure that names no other. */
  readonly unit: string;
  /** The sentence printed in the form's header, where there is one. */
  readonly note?: string;
  readonly blocks: readonly Block[];
  /** The rows are printed side by side, each as a group of columns, over one line of figures (表四). */
  readonly flat?: true;
  /** Not present at run time: carries the row and column ids to the compiler. */
  readonly ids?: {readonly row: R; readonly column: C};
};

type IdIn<L> = L extends readonly (infer One)[]
  ? IdIn<One>
  : (L extends {readonly id: infer Id extends string} ? Id : never) |
    (L extends {readonly lines: infer Ls} ? IdIn<Ls> : never);

type More = Omit<Line, "id" | "label" | "lines">;

/** A line that holds figures. */
export const line = <const Id extends string, const L extends readonly Line[] = []>(
  id: Id,
  label: string,
  more: More = {},
  ...lines: L
): {readonly id: Id; readonly label: string; readonly lines: L} & More => ({id, label, ...more, lines});

/** A heading over lines, with no figures of its own. */
export const heading = <const L extends readonly Line[]>(
  label: string,
  ...lines: L
): {readonly label: string; readonly lines: L} => ({label, lines});

/** Define a form; its row and column ids are inferred from its lines. */
export const form = <const Id extends FormId, const B extends readonly Block[]>(
  definition: Omit<Form, "id" | "blocks" | "ids"> & {readonly id: Id; readonly blocks: B},
): Form<Id, IdIn<B[number]["rows"]>, IdIn<B[number]["columns"]>> => definition;
