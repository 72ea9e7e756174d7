import type {Univer, Workbook} from "@univerjs/core";
import type {Mark} from "../host";

/** Univer, started, with its one workbook; `screen` where there is one to look at. */
export type Engine = {readonly univer: Univer; readonly book: Workbook; readonly screen?: Screen};

/** What a browser adds: a cell being edited, a canvas to draw, a pointer. */
export type Screen = {
  /** End the editing of a cell and keep what was typed. */
  commitEdit(): Promise<void>;
  /** The same, unless the keyboard is still in the cell: what is half typed is no figure yet. */
  commitLeftEdit(): Promise<void>;
  /** What is typed next goes into the selected cell. */
  takeKeyboard(): void;
  redraw(): void;
  /** Say beside a cell, while the pointer rests on it, what its marks say. */
  explain(marksAt: (sheetId: string, row: number, column: number) => readonly Mark[]): void;
};
