import type {FoundTable, PlacedFigure} from "./form-in-table";

/**
 * Figures of rows that bear another row's label by a slip of copying: beside them in one column stands another figure
 * under that label, and a row of the form is lacking. Which of the equal labels is right nothing tells. A table that is
 * repeated as a whole is no slip.
 */
export function rowsBySlip(current: readonly FoundTable[]): ReadonlySet<PlacedFigure> {
  const lacking = new Set(current.map(({form}) => form).filter(({id, blocks}) => {
    const rows = new Set(current.flatMap(({form, rows}) => form.id === id ? rows : []));
    return blocks.some((block) => block.rows.some((row) => !rows.has(row)));
  }));
  const alike = new Map<string, {readonly each: PlacedFigure; readonly one: FoundTable}[]>();
  for (const one of current) {
    for (const each of lacking.has(one.form) ? one.placed : []) {
      if (each.spot !== undefined) alike.set(each.id, [...alike.get(each.id) ?? [], {each, one}]);
    }
  }
  const whole = new Set(current.filter(({placed}) => placed.every(({id, spot}) =>
    spot === undefined || (alike.get(id)?.length ?? 0) > 1)));
  return new Set([...alike.values()].flatMap((same) => {
    const [first, ...others] = same;
    const isSlip = first !== undefined && others.some(({each, one}) => one.grid === first.one.grid &&
      isOtherRow(first.each, each) && each.spot?.text !== first.each.spot?.text &&
      (one === first.one || !whole.has(one) || !whole.has(first.one)));
    return isSlip ? same.map(({each}) => each) : [];
  }));
}

const isOtherRow = (one: PlacedFigure, other: PlacedFigure): boolean =>
  one.label !== undefined && other.label !== undefined && one.label !== other.label &&
  (one.row === other.row) !== (one.column === other.column);
