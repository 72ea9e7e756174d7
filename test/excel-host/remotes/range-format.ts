import {mostColumns, mostRows, type Rect} from "../address";
import {ensureCell, spotsIn} from "../book";
import {invalidArgument, notImplemented, type Area, type Remote, type Scalar} from "../remote";
import {guardFormat} from "../session";

/** The format of cells: what differs among them reads null. */
export function rangeFormat(area: Area): Remote {
  const look = lookOf(area);
  return {
    type: "RangeFormat",
    scalars: {
      horizontalAlignment: look("horizontalAlignment", "General"),
      verticalAlignment: look("verticalAlignment", "Bottom"),
      wrapText: look("wrapText", false),
      indentLevel: look("indentLevel", 0),
      columnWidth: size(area, "allowFormatColumns", ({column, columns}) => [column, columns], area.sheet.widths, 48),
      rowHeight: size(area, "allowFormatRows", ({row, rows}) => [row, rows], area.sheet.heights, 15),
    },
    objects: {
      fill: () => ({
        type: "RangeFill",
        scalars: {color: look("fill", "#FFFFFF", readColor)},
        calls: {clear: () => look("fill", "#FFFFFF").set!(undefined as never)},
      }),
      font: () => ({
        type: "RangeFont",
        scalars: {
          name: look("font", "宋体"),
          size: look("size", 11),
          bold: look("bold", false),
          italic: look("italic", false),
          underline: look("underline", "None"),
          strikethrough: look("strikethrough", false),
          superscript: look("superscript", false),
          subscript: look("subscript", false),
          color: look("color", "#000000", readColor),
        },
      }),
      protection: () => ({type: "FormatProtection", scalars: {locked: look("locked", true)}}),
      borders: () => ({type: "RangeBorderCollection", calls: {getItem: (edge: string) => border(area, edge)}}),
    },
  };
}

const lookOf =
  ({sheet, rects}: Area) =>
  (key: string, usual: unknown, read: (value: unknown) => unknown = (value) => value): Scalar => ({
    get: () => {
      const found = new Set(rects.flatMap((rect) => {
        // Cells of which nothing is kept are many on a large sheet, and look as usual.
        const {row, column, rows, columns} = bounded(rect);
        const kept = [...sheet.cells].filter(([spot]) => {
          const [at, along] = spot.split(",").map(Number) as [number, number];
          return at >= row && at < row + rows && along >= column && along < column + columns;
        });
        return [...kept.map(([, {look}]) => look[key] === undefined ? usual : look[key]),
          ...(kept.length < rows * columns ? [usual] : [])];
      }));
      return found.size === 1 ? [...found][0] : null;
    },
    set: (value: unknown) => {
      guardFormat({sheet, rects});
      for (const rect of rects) {
        for (const [row, column] of spotsIn(bounded(rect))) {
          const cell = ensureCell(sheet, row, column);
          cell.look = {...cell.look, [key]: read(value)};
        }
      }
    },
  });

function bounded(rect: Rect): Rect {
  if (rect.rows === mostRows || rect.columns === mostColumns) throw notImplemented("formats of whole rows and columns");
  return rect;
}

const size = (
  {sheet, rects}: Area,
  option: string,
  span: (rect: Rect) => [number, number],
  sizes: Map<number, number>,
  usual: number,
): Scalar => ({
  get: () => sizes.get(span(rects[0]!)[0]) ?? usual,
  set: (value: number) => {
    if (!(value >= 0)) throw invalidArgument();
    guardFormat({sheet, rects}, option);
    for (const [from, count] of rects.map(span)) for (let at = from; at < from + count; at += 1) sizes.set(at, value);
  },
});

/** Which side of which cells an edge of a range is. */
const edges: Readonly<
  Record<string, readonly [side: string, isOn: (rect: Rect, row: number, column: number) => boolean][]>
> = {
  EdgeTop: [["top", (rect, row) => row === rect.row]],
  EdgeBottom: [["bottom", (rect, row) => row === rect.row + rect.rows - 1]],
  EdgeLeft: [["left", (rect, _, column) => column === rect.column]],
  EdgeRight: [["right", (rect, _, column) => column === rect.column + rect.columns - 1]],
  InsideHorizontal: [
    ["top", (rect, row) => row > rect.row],
    ["bottom", (rect, row) => row < rect.row + rect.rows - 1],
  ],
  InsideVertical: [
    ["left", (rect, _, column) => column > rect.column],
    ["right", (rect, _, column) => column < rect.column + rect.columns - 1],
  ],
};

function border({sheet, rects}: Area, edge: string): Remote {
  const sides = edges[edge];
  if (sides === undefined) throw invalidArgument(`no edge ${edge}`);
  const scalar = (key: string): Scalar => ({
    get: () => notRead(`the ${key} of a border`),
    set: (value: unknown) => {
      guardFormat({sheet, rects});
      for (const rect of rects) {
        for (const [row, column] of spotsIn(bounded(rect))) {
          for (const [side] of sides.filter(([, isOn]) => isOn(rect, row, column))) {
            const cell = ensureCell(sheet, row, column);
            cell.look = {...cell.look, [side]: {...(cell.look[side] as object | undefined), [key]: value}};
          }
        }
      }
    },
  });
  return {type: "RangeBorder", scalars: {style: scalar("style"), color: scalar("color"), weight: scalar("weight")}};
}

function notRead(what: string): never {
  throw notImplemented(`reading ${what}`);
}

/** Excel takes `#RRGGBB` or a name and gives the former. */
export function readColor(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(String(value))) throw invalidArgument(`no colour ${String(value)}`);
  return String(value).toUpperCase();
}
