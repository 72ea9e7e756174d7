import type {Form, Line} from "../../editions/form";
import {leavesOf} from "../../editions/indicator";

/** What recognising asks of a form again and again. */
export type Outline = {
  /** Ids of the rows and columns of each block, in printed order. */
  readonly blocks: readonly {readonly rows: readonly string[]; readonly columns: readonly string[]}[];
  /** Every row with its siblings and its parent. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that have rows under them. */
  readonly parents: ReadonlySet<string>;
};

/** The outline of a form, made once. */
export function outlineOf(form: Form): Outline {
  const known = outlines.get(form);
  if (known !== undefined) return known;
  const families = new Map<string, ReadonlySet<string>>();
  const parents = new Set<string>();
  const walk = (lines: readonly Line[], parent?: string): void => {
    const family = new Set([...lines.flatMap(({id}) => id ?? []), ...(parent === undefined ? [] : [parent])]);
    for (const {id, lines: below = []} of lines) {
      if (id !== undefined) families.set(id, family);
      if (id !== undefined && below.length > 0) parents.add(id);
      walk(below, id);
    }
  };
  form.blocks.forEach(({rows}) => walk(rows));
  const blocks = form.blocks.map(({rows, columns}) => ({rows: idsOf(rows), columns: idsOf(columns)}));
  const outline = {blocks, families, parents};
  outlines.set(form, outline);
  return outline;
}

const outlines = new WeakMap<Form, Outline>();

const idsOf = (lines: readonly Line[]): readonly string[] => leavesOf(lines).map(({id}) => id);
