import {LocaleType, type IStyleData, type IWorkbookData, type Univer, type Workbook} from "@univerjs/core";
import type {Uncomputed} from "../../filing/figure";
import type {ShownSheet} from "../../office/shown-workbook";
import type {Mark} from "../host";
import type {OpenedWorkbook} from "./opened-workbook";

/** Univer, started, with its one workbook; `opened` where that came from a package, `screen` where one looks at it. */
export type Engine = {
  readonly univer: Univer;
  readonly book: Workbook;
  readonly opened?: OpenedWorkbook;
  readonly screen?: Screen;
};

/** What a browser adds: a cell being edited, a canvas to draw, a pointer. */
export type Screen = {
  /** End the editing of a cell and keep what was typed. */
  commitEdit(): Promise<void>;
  /** The same, unless the keyboard is still in the cell: what is half typed is no figure yet. */
  commitLeftEdit(): Promise<void>;
  /** What is being typed into a cell, and is not yet in it. */
  typing(): Typing | undefined;
  /** Call back with every key that is typed into a cell, and once that ends. */
  onTyping(listener: (isTyping: boolean) => void): void;
  /** What is typed next goes into the selected cell. */
  takeKeyboard(): void;
  redraw(): void;
  /** How wide a line of text is in a cell of that look, in pixels. */
  textWidth(text: string, look: IStyleData): number;
  /** Say beside a cell, while the pointer rests on it, what its marks say, and what people wrote on it. */
  explain(marksAt: At<Mark>, notesAt: At<ShownSheet["notes"][number]>, uncomputedAt: UncomputedAt): void;
  /** What is shown in a cell whose formula has no result. */
  notComputed(): string;
};

/** The text of a cell that is being edited. */
type Typing = {
  readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string;
};

/** What keeps the formula of a cell from being computed; nothing where its result stands. */
export type UncomputedAt = (sheetId: string, row: number, column: number) => Uncomputed | undefined;

type At<Said> = (sheetId: string, row: number, column: number) => readonly Said[];

/** The workbook one starts with: an empty sheet, which gives way to the first that is inserted. */
export const newBook = (sheetName: string): Partial<IWorkbookData> => ({
  id: "gouji",
  name: "勾稽",
  locale: LocaleType.ZH_CN,
  sheetOrder: [startSheet],
  sheets: {[startSheet]: {id: startSheet, name: sheetName, rowCount: 100, columnCount: 20}},
});

/** Id of the empty sheet. */
export const startSheet = "start";
