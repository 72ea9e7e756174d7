import {effortFor} from "../filing/effort";
import type {CellStyle} from "hucre/xlsx";
import {collectElements} from "./collect-elements";
import {conditionalFormatsOf} from "./conditional-formats";
import {limits} from "./limits";
import type {PackageDraft} from "./package-draft";
import {type ColorOf, readLooks} from "./read-looks";
import {readRelationships} from "./package-parts";
import {readWorksheets} from "./read-xlsx";
import {type CellArea, parseArea} from "./references";
import {readComments} from "./read-worksheet";
import {runsOf, type TextPart} from "./rich-text";
import {isTrue, scanXml} from "./scan-xml";
import {type RawCell, scanSheet} from "./scan-sheet";
import {readLayout, type SheetLayout} from "./sheet-layout";
import {draftWorkbook, sheetsOf} from "./workbook-draft";
import {find} from "./xml-tree";

/** A cell as a spreadsheet shows it. */
export type ShownCell = {
  readonly row: number;
  readonly column: number;
  /** Number of its style. */
  readonly style: number;
  readonly value: number | string | boolean | null;
  /** With its “=”; absent where what it gives is fixed. */
  readonly formula?: string;
  /** A spreadsheet is told what it holds, and not by which formula: an array's, a what-if table's, one too costly for it. */
  readonly isFixed?: true;
  /** The parts of its text, where some look otherwise than the cell: what replaces the text would lose that. */
  readonly runs?: readonly TextPart[];
};

/** A sheet as a spreadsheet shows it. */
export type ShownSheet = Omit<SheetLayout, "ownTexts" | "conditional"> & {
  /** Place among all sheets of the workbook, those without cells counted. */
  readonly at: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly tag?: string;
  readonly cells: readonly ShownCell[];
  /** Headings of tables, of which the table's own part says the same: they change only together. */
  readonly tableHeads: readonly CellArea[];
  /** How cells look where something holds of them, and how many such rules there are no words for. */
  readonly conditionalFormats: ReturnType<typeof conditionalFormatsOf>;
  /** What people wrote on cells. */
  readonly notes: ReturnType<typeof readComments>;
};

/** A workbook as a spreadsheet shows it; what it cannot show stays in the package. */
export type ShownWorkbook = {
  readonly sheets: readonly ShownSheet[];
  readonly looks: readonly CellStyle[];
  /** Names that formulas may speak by: of one sheet's own where it is said, and what each stands for, without “=”. */
  readonly names: readonly {readonly name: string; readonly sheet?: string; readonly refersTo: string}[];
  /** No sheet may come, go, move or be renamed. */
  readonly isStructureLocked: boolean;
  /** A date's number counts the days from 1904 on, and not from 1900. */
  readonly countsFrom1904: boolean;
};

/**
 * What a workbook looks like, sheet by sheet.
 * @throws ReadError as reading does, and `cannotMend` where a change could lose something
 */
export function readShown(draft: PackageDraft): ShownWorkbook {
  const book = draftWorkbook(draft);
  const links = readRelationships(draft, book.main);
  const theme = links.find(({type}) => type === "theme")?.target;
  const {worksheets, names} = readWorksheets(draft, book.main);
  const {cells: looks, ...allLooks} = readLooks(draft, book.styles, theme);
  const sharedRuns = richTextsIn(draft, links.find(({type}) => type === "sharedStrings")?.target, allLooks.colorOf);
  const contents = new Map(worksheets.map((sheet) => [sheet.name, sheet]));
  const {root} = draft.open(book.main);
  return {
    looks,
    // Those that Excel makes for itself, no formula speaks by.
    names: (names ?? []).filter(({name}) => !name.startsWith("_xl")),
    countsFrom1904: find(root, "workbookPr").some(({attributes}) => isTrue(attributes.date1904)),
    isStructureLocked: find(root, "workbookProtection").some(({attributes}) => isTrue(attributes.lockStructure)),
    sheets: book.sheets.flatMap(({name, part, tag}, at): readonly ShownSheet[] => {
      const content = contents.get(name);
      const bytes = part === undefined ? undefined : draft.part(part);
      if (part === undefined || bytes === undefined || content === undefined) return [];
      const {ownTexts, conditional, ...layout} = readLayout(draft.source, part, bytes);
      const ownRuns = new Map(ownTexts.map(({at: corner, text}) => [keyOf(corner), runsOf(text, allLooks.colorOf)]));
      const values = new Map(content.cells.map((cell) => [keyOf(cell), cell]));
      const runsIn = ({type, raw, ...corner}: RawCell) =>
        type === "s" ? sharedRuns.get(Number(raw)) : type === "inlineStr" ? ownRuns.get(keyOf(corner)) : undefined;
      const cells: ShownCell[] = [];
      const effort = effortFor(draft.source, limits.formulaPieces);
      scanSheet(draft.source, part, bytes, limits.cells, (raw) => {
        const {row, column} = raw;
        const {value = null, formula} = values.get(keyOf(raw)) ?? {};
        effort(layout.arrays.length);
        const isFixed = layout.arrays.some((area) =>
          row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
        const runs = runsIn(raw);
        cells.push({
          row, column, style: Number(raw.style ?? 0), value,
          ...(isFixed ? {isFixed} : formula === undefined ? {} : {formula}),
          ...(runs === undefined ? {} : {runs}),
        });
      });
      return [{
        ...layout, at, name, cells, tableHeads: tableHeadsOf(draft, part), notes: readComments(draft, part),
        isHidden: content.hidden, conditionalFormats: conditionalFormatsOf(conditional, allLooks),
        ...(tag === undefined ? {} : {tag}),
      }];
    }),
  };
}

/** The shared texts of which a part has a look of its own, by their numbers. */
function richTextsIn(
  draft: PackageDraft, part: string | undefined, colorOf: ColorOf,
): ReadonlyMap<number, readonly TextPart[]> {
  const bytes = part === undefined ? undefined : draft.part(part);
  if (part === undefined || bytes === undefined) return new Map();
  const texts = collectElements("si");
  scanXml(draft.source, part, bytes, texts);
  return new Map(texts.found.flatMap((text, at) => {
    const runs = runsOf(text, colorOf);
    return runs === undefined ? [] : [[at, runs] as const];
  }));
}

function tableHeadsOf(draft: PackageDraft, part: string): readonly CellArea[] {
  return readRelationships(draft, part).filter(({type, target}) => type === "table" && draft.has(target))
    .flatMap(({target}) => {
      const {ref = "", headerRowCount} = draft.open(target).root.attributes;
      const area = parseArea(ref);
      return area === undefined || headerRowCount === "0" ? [] : [{...area, bottom: area.top}];
    });
}

const keyOf = ({row, column}: {readonly row: number; readonly column: number}): string => `${row},${column}`;

/** Kinds of what a workbook may hold and a plain spreadsheet does not show. */
export type UnshownKind =
  | "charts" | "pictures" | "pivots" | "macros" | "conditionalFormats" | "filters" | "tables" | "otherSheets"
  | "drawings" | "webLinks";

/** What of a workbook is not shown, and how many of each there are; it stays in the package. */
export function unshownIn(
  draft: PackageDraft, sheets: readonly ShownSheet[],
): readonly (readonly [UnshownKind, number])[] {
  const count = (pattern: RegExp) => draft.names.filter((name) => pattern.test(name)).length;
  const withOther = (...names: readonly string[]) =>
    sheets.filter(({others}) => names.some((name) => others.has(name))).length;
  const [charts, pictures] = [count(/\/charts\/chart[^/]*\.xml$/i), count(/^xl\/media\/[^/]+$/i)];
  const drawn = withOther("drawing", "picture", "oleObjects", "controls");
  const found: readonly (readonly [UnshownKind, number])[] = [
    ["charts", charts], ["pictures", pictures], ["drawings", charts + pictures === 0 ? drawn : 0],
    ["pivots", count(/\/pivotTables\/[^/]+\.xml$/i)], ["macros", count(/\/vbaProject\.bin$/i)],
    ["webLinks", sheets.flatMap(({links}) => links.filter(({to}) => to === undefined)).length],
    ["conditionalFormats", sheets.reduce((sum, {conditionalFormats: {unread}}) => sum + unread, 0)],
    ["filters", withOther("autoFilter")], ["tables", withOther("tablePart")],
    ["otherSheets", sheetsOf(draft).filter(({part}) => part === undefined).length],
  ];
  return found.filter(([, n]) => n > 0);
}
