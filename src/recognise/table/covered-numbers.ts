import type {TableStray} from "./form-in-table";
import type {View} from "./view";

/** Numbers under the merged areas of a view's cells, a line an area, at its place and behind what it shows. */
export const coveredNumbers = ({grid}: View): readonly TableStray[] =>
  grid.cells.flatMap((cell): readonly TableStray[] => {
    const {row, column, rowSpan, columnSpan, covers} = cell;
    if (covers === undefined) return [];
    const text = [cell.text.trim(), ...covers].filter((one) => one !== "").join(" ");
    return [{spot: {row, column, rowSpan, columnSpan, text, as: "number", meanings: [], cell}, others: [], text, why: "value"}];
  });
