import {everyCell, formatRect, intersect, mostColumns, mostRows, parseRect, quoteSheet, type Rect} from "../address";
import {
  cellAt,
  ensureCell,
  isCovered,
  mergeCells,
  spotsIn,
  usedRect,
  type Sheet,
  type StoredCell,
  type Value,
} from "../book";
import {accessDenied, invalidArgument, notImplemented, nothing, WireError, type Remote} from "../remote";
import {changed, eventTypes, guardContent, guardFormat, settle, type Session} from "../session";
import {showValue} from "../shown-text";
import {readTyped} from "../typed-text";
import {conditionalFormats} from "./conditional-format";
import {dataValidation} from "./data-validation";
import {rangeFormat} from "./range-format";
import {worksheet} from "./worksheet";

/** One rectangle of a sheet. */
export function range(session: Session, sheet: Sheet, rect: Rect): Remote {
  const area = {sheet, rects: [rect]};
  let reference: string | undefined;
  const isUnbounded = rect.rows === mostRows || rect.columns === mostColumns;

  /** Whole rows and columns give null, as in Excel, and so do more than five million cells: office-js#4783, #6781. */
  function grid<T>(read: (cell: StoredCell | undefined, row: number, column: number) => T): T[][] | null {
    settle(session);
    return isUnbounded || rect.rows * rect.columns > 5_000_000
      ? null
      : Array.from({length: rect.rows}, (_, down) =>
          Array.from({length: rect.columns}, (_, along) =>
            read(cellAt(sheet, rect.row + down, rect.column + along), rect.row + down, rect.column + along),
          ),
        );
  }

  function each(input: unknown, write: (value: unknown, row: number, column: number) => void): void {
    if (isUnbounded) throw invalidArgument();
    const rows = Array.isArray(input) ? (input as unknown[][]) : undefined;
    if (
      rows &&
      (rows.length !== rect.rows || rows.some((line) => !Array.isArray(line) || line.length !== rect.columns))
    ) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    for (const [row, column] of spotsIn(rect))
      write(rows ? rows[row - rect.row]![column - rect.column] : input, row, column);
  }

  function enter(input: unknown): void {
    guardContent(area);
    each(input, (value, row, column) => {
      if (value !== null) enterAt(sheet, row, column, value);
    });
    changed(session, area);
  }

  /** Like Excel, gives the cell the style Hyperlink, whatever look it had. */
  function link(input: unknown): void {
    guardContent(area);
    const {documentReference, textToDisplay, screenTip, ...rest} = input as Record<string, string | undefined>;
    if (documentReference === undefined || Object.keys(rest).length > 0) throw notImplemented("links to other places");
    for (const [row, column] of spotsIn(rect)) {
      if (textToDisplay !== undefined) enterAt(sheet, row, column, textToDisplay);
      const cell = ensureCell(sheet, row, column);
      cell.link = {documentReference, screenTip};
      cell.look = {...cell.look, font: "等线", size: 11, color: "#0563C1", underline: "Single"};
    }
    changed(session, area);
  }

  const at = (row: number, column: number, rows: number, columns: number): Remote => {
    const isInside =
      row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= mostRows && column + columns <= mostColumns;
    if (!isInside) throw invalidArgument();
    return range(session, sheet, {row, column, rows, columns});
  };

  return {
    type: "Range",
    area,
    identity: () => (reference === undefined ? {} : {_ReferenceId: reference}),
    scalars: {
      values: {get: () => grid((cell) => plain(cell?.value ?? null)), set: enter},
      formulas: {get: () => grid((cell) => cell?.formula ?? plain(cell?.value ?? null)), set: enter},
      text: {get: () => grid((cell) => showValue(cell?.value ?? null, cell?.look.numberFormat))},
      valueTypes: {get: () => grid(typeOf)},
      numberFormat: {
        get: () => grid((cell) => cell?.look.numberFormat ?? "General"),
        set: (input: unknown) => {
          guardFormat(area);
          each(input, (format, row, column) => {
            const cell = ensureCell(sheet, row, column);
            if (format !== null) cell.look = {...cell.look, numberFormat: String(format)};
          });
        },
      },
      hyperlink: {get: () => cellAt(sheet, rect.row, rect.column)?.link ?? null, set: link},
      address: {get: () => `${quoteSheet(sheet.name)}!${formatRect(rect)}`},
      rowIndex: {get: () => rect.row},
      columnIndex: {get: () => rect.column},
      rowCount: {get: () => rect.rows},
      columnCount: {get: () => rect.columns},
    },
    objects: {
      format: () => rangeFormat(area),
      worksheet: () => worksheet(session, sheet),
      conditionalFormats: () => conditionalFormats(session, area),
      dataValidation: () => dataValidation(area),
    },
    calls: {
      getCell: (row: number, column: number) => at(rect.row + row, rect.column + column, 1, 1),
      getRow: (row: number) => at(rect.row + row, rect.column, 1, rect.columns),
      getBoundingRect: (other: Remote) => {
        const [{row, column, rows, columns}] = other.area!.rects as [Rect];
        const top = Math.min(row, rect.row);
        const left = Math.min(column, rect.column);
        return at(
          top,
          left,
          Math.max(row + rows, rect.row + rect.rows) - top,
          Math.max(column + columns, rect.column + rect.columns) - left,
        );
      },
      getIntersectionOrNullObject: (other: Remote | string) => {
        const found = intersect(
          rect,
          typeof other === "string" ? (parseRect(other) ?? refuse()) : other.area!.rects[0]!,
        );
        return found === undefined ? nothing : range(session, sheet, found);
      },
      getUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const found = usedRect(sheet, valuesOnly ?? false, rect);
        return found === undefined ? nothing : range(session, sheet, found);
      },
      getMergedAreasOrNullObject: () => {
        // Areas whose top left cell is outside are missed: office-js#3611.
        const inside = sheet.merges.filter(({row, column}) => intersect(rect, {row, column, rows: 1, columns: 1}));
        return inside.length === 0 ? nothing : rangeAreas(session, sheet, inside);
      },
      getRowProperties: (wanted: Record<string, boolean>) =>
        properties(wanted, "rowHidden", rect.rows, (at) => sheet.hiddenRows.has(rect.row + at)),
      getColumnProperties: (wanted: Record<string, boolean>) =>
        properties(wanted, "columnHidden", rect.columns, (at) => sheet.hiddenColumns.has(rect.column + at)),
      getCellProperties: (wanted: unknown) => {
        switch (JSON.stringify(wanted)) {
          case '{"format":{"protection":true}}':
            return grid((cell) => ({format: {protection: {locked: cell?.look.locked ?? true}}}));
          // Of a text that is so in part it is null.
          case '{"format":{"font":{"strikethrough":true,"superscript":true,"subscript":true}}}': {
            const usual = {strikethrough: false, superscript: false, subscript: false};
            return grid((cell) => ({format: {font: Object.fromEntries(Object.entries(usual).map(([key, plain]) =>
              [key, cell?.look[key] === undefined ? plain : cell.look[key]]))}}));
          }
          default: throw notImplemented(`getCellProperties ${JSON.stringify(wanted)}`);
        }
      },
      merge: (across?: boolean) => {
        if (across) throw notImplemented("merge across");
        if (sheet.protection) throw accessDenied();
        mergeCells(sheet, rect);
        for (const [row, column] of spotsIn(rect)) {
          const cell = ensureCell(sheet, row, column);
          // A fill that was there before is lost on the web: office-js#6405.
          if (session.platform === "web") cell.look = {...cell.look, fill: undefined};
        }
        changed(session, area);
      },
      select: () => {
        if (session.quirks.hasOtherFocus)
          throw new WireError("InvalidOperation", "This operation is not permitted for the current object.");
        if (sheet.visibility !== "Visible") throw new WireError("InvalidOperation", "The worksheet is hidden.");
        session.book.activeId = sheet.id;
        session.book.selection = rect;
        session.events.push({
          type: eventTypes.SelectionChanged, sheetId: sheet.id,
          details: {worksheetId: sheet.id, address: formatRect(rect)},
        });
      },
      _KeepReference: () => {
        reference ??= `kept-${session.references.size}`;
        session.references.set(reference, {sheetId: sheet.id, rect});
      },
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== rect.rows || columns !== rect.columns) throw invalidArgument();
      },
    },
  };
}

/** Several rectangles of a sheet. */
export const rangeAreas = (session: Session, sheet: Sheet, rects: readonly Rect[]): Remote => {
  const area = {sheet, rects};
  return {
    type: "RangeAreas",
    area,
    scalars: {
      address: {
        get: () =>
          rects
            .map((rect) => `${quoteSheet(sheet.name)}!${formatRect(rect)}`)
            .join(",")
            .slice(0, 8192),
      },
      areaCount: {get: () => rects.length},
    },
    objects: {
      areas: () => ({type: "RangeCollection", items: () => rects.map((rect) => range(session, sheet, rect))}),
      format: () => rangeFormat(area),
      conditionalFormats: () => conditionalFormats(session, area),
      dataValidation: () => dataValidation(area),
    },
  };
};

export const wholeSheet = (session: Session, sheet: Sheet): Remote => range(session, sheet, everyCell);

/** What a user or a program enters; a cell that a merged one covers loses it silently. */
export function enterAt(sheet: Sheet, row: number, column: number, value: unknown): void {
  if (isCovered(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  const {value: read, formula} =
    typeof value !== "string"
      ? {value: value as Value, formula: undefined}
      : cell.look.numberFormat === "@"
        ? {value: value === "" ? null : value, formula: undefined}
        : {formula: undefined, ...readTyped(value)};
  if (read !== null && !["string", "number", "boolean", "object"].includes(typeof read)) throw invalidArgument();
  cell.value = read;
  cell.formula = formula;
}

const plain = (value: Value): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

const typeOf = (cell: StoredCell | undefined): string => {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  return typeof value === "object"
    ? "Error"
    : {string: "String", number: "Double", boolean: "Boolean"}[typeof value as "string"];
};

function properties(
  wanted: Record<string, boolean>,
  known: string,
  count: number,
  isHidden: (at: number) => boolean,
): unknown[] {
  if (Object.keys(wanted).join() !== known) throw notImplemented(`properties ${JSON.stringify(wanted)}`);
  return Array.from({length: count}, (_, at) => ({[known]: isHidden(at)}));
}

const refuse = (): never => {
  throw invalidArgument();
};
