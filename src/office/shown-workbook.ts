import type {CellStyle} from "hucre/xlsx";
import {limits} from "./limits";
import type {PackageDraft} from "./package-draft";
import {readLooks} from "./read-looks";
import {readRelationships} from "./package-parts";
import {readWorksheets} from "./read-xlsx";
import {type CellArea, parseArea} from "./references";
import {readComments} from "./read-worksheet";
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
  /** With its “=”; absent for one of an array, which changes only as a whole. */
  readonly formula?: string;
  /** Its formula fills more cells than this one, or it is filled by another's. */
  readonly isOfArray?: true;
  /** Parts of its text look otherwise than the cell: what replaces the text would lose that. */
  readonly isRich?: true;
};

/** A sheet as a spreadsheet shows it. */
export type ShownSheet = SheetLayout & {
  /** Place among all sheets of the workbook, those without cells counted. */
  readonly at: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly tag?: string;
  readonly cells: readonly ShownCell[];
  /** Headings of tables, of which the table's own part says the same: they change only together. */
  readonly tableHeads: readonly CellArea[];
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
  const richTexts = richTextsIn(draft, links.find(({type}) => type === "sharedStrings")?.target);
  const contents = new Map(worksheets.map((sheet) => [sheet.name, sheet]));
  const {root} = draft.open(book.main);
  return {
    looks: readLooks(draft, book.styles, theme),
    // Those that Excel makes for itself, no formula speaks by.
    names: (names ?? []).filter(({name}) => !name.startsWith("_xl")),
    isStructureLocked: find(root, "workbookProtection").some(({attributes}) => isTrue(attributes.lockStructure)),
    sheets: book.sheets.flatMap(({name, part, tag}, at): readonly ShownSheet[] => {
      const content = contents.get(name);
      const bytes = part === undefined ? undefined : draft.part(part);
      if (part === undefined || bytes === undefined || content === undefined) return [];
      const layout = readLayout(draft.source, part, bytes);
      const richCells = new Set(layout.richCells.map(keyOf));
      const values = new Map(content.cells.map((cell) => [keyOf(cell), cell]));
      const isRich = ({type, raw, ...at}: RawCell) =>
        (type === "s" && richTexts.has(Number(raw))) || richCells.has(keyOf(at));
      const cells = scanSheet(draft.source, part, bytes, limits.cells).cells.map((raw): ShownCell => {
        const {row, column} = raw;
        const {value = null, formula} = values.get(keyOf(raw)) ?? {};
        const isOfArray = layout.arrays.some((area) =>
          row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
        return {
          row, column, style: Number(raw.style ?? 0), value,
          ...(isOfArray ? {isOfArray} : formula === undefined ? {} : {formula}),
          ...(isRich(raw) ? {isRich: true} : {}),
        };
      });
      return [{
        ...layout, at, name, cells, tableHeads: tableHeadsOf(draft, part), notes: readComments(draft, part),
        isHidden: content.hidden,
        ...(tag === undefined ? {} : {tag}),
      }];
    }),
  };
}

/** The numbers of the shared texts of which a run has a look of its own. */
function richTextsIn(draft: PackageDraft, part: string | undefined): ReadonlySet<number> {
  const bytes = part === undefined ? undefined : draft.part(part);
  const rich = new Set<number>();
  if (part === undefined || bytes === undefined) return rich;
  let at = -1;
  scanXml(draft.source, part, bytes, {
    open: (tag) => {
      if (tag === "si") at += 1;
      if (tag === "rPr") rich.add(at);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return rich;
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
  | "drawings" | "webLinks" | "richTexts";

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
    ["richTexts", sheets.flatMap(({cells}) => cells.filter(({isRich}) => isRich)).length],
    ["webLinks", sheets.flatMap(({links}) => links.filter(({to}) => to === undefined)).length],
    ["conditionalFormats", withOther("conditionalFormatting")],
    ["filters", withOther("autoFilter")], ["tables", withOther("tablePart")],
    ["otherSheets", sheetsOf(draft).filter(({part}) => part === undefined).length],
  ];
  return found.filter(([, n]) => n > 0);
}
