import type {EditionId, Variant} from "../../../src/editions/edition";
import type {Typed} from "../../balance";
import type {PrintedCell, PrintedTable} from "../printed";

/** What a unit says in a source: a complete filing. */
export type Told = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly unit: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Typed>;
};

/** A line of text or a table, in the order of the source. */
export type Piece = string | PrintedTable;

/** A sheet of a workbook, or a stretch of a page. */
export type Section = {readonly name: string; readonly pieces: readonly Piece[]; readonly hidden?: true};

/** A source before it is a file. A cell's `of` says which of the filings it belongs to; of one, none need to. */
export type Source = {
  readonly filings: readonly Told[];
  readonly sections: readonly Section[];
  /** Every cell stands under its heading and no label is written twice where the form has it once. */
  readonly isOfficial: boolean;
};

export const isTable = (piece: Piece): piece is PrintedTable => typeof piece !== "string";

/** Whether a piece says whose a report is. */
export const isTitle = (piece: Piece): boolean => !isTable(piece) && /年度?政府信息公开/.test(piece);

/** The tables that people see. */
export const tablesIn = ({sections}: Source): readonly PrintedTable[] =>
  sections.flatMap(({pieces, hidden}) => hidden === true ? [] : pieces.filter(isTable));

/**
 * The figures that a source shows of one of its filings: id → text. What begins with “?” is a number that no form asks
 * for.
 */
export const shownOf = (source: Source, of: number): ReadonlyMap<string, string> =>
  new Map(tablesIn(source).flatMap(({cells}) => cells.filter(({id}) => id !== undefined)
    .filter((cell) => (cell.of ?? 0) === of).map(({id, text}) => [id!, text] as const)));

/** The source with each table made anew; a table that is no more leaves its place. */
export const withTables = (source: Source, make: (table: PrintedTable) => PrintedTable | undefined): Source => ({
  ...source,
  sections: source.sections.map((section) => ({
    ...section, pieces: section.pieces.flatMap((piece) => isTable(piece) ? make(piece) ?? [] : piece),
  })),
});

/** The same section as that of another filing of the source. */
export const ofFiling = (section: Section, of: number): Section => ({
  ...section,
  pieces: section.pieces.map((piece) => !isTable(piece) ? piece
    : {...piece, cells: piece.cells.map((cell): PrintedCell => cell.id === undefined ? cell : {...cell, of})}),
});
