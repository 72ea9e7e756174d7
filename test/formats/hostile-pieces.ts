import {strToU8} from "fflate";
import {editions} from "../../src/editions/edition";
import {pdfOf} from "../renderings/small-pdf";

/** A kind of file that asks for more work than a report: how it is made, larger in proportion to its size. */
export type HostileKind = {
  readonly kind: string;
  /** Its name as a file. */
  readonly name: string;
  readonly make: (size: number) => Uint8Array;
  /** A size at which it is a file of a megabyte, or unpacks to sixteen. */
  readonly most: number;
  /** Every part of it bears on every other: only a budget ends the reading. */
  readonly isDense?: true;
};

export const times = (size: number, one: (at: number) => string): string => Array.from({length: size}, (_, at) => one(at)).join("");

/** Cells in rows of so many. */
export const inRows = (size: number, width: number, cell: (at: number) => string): string =>
  times(Math.ceil(size / width), (row) => `<row>${times(width, (column) => cell(row * width + column))}</row>`);

export const textCell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** Every label of the latest edition's forms. */
export const labels = (editions.at(-1)?.forms ?? []).flatMap(({title, blocks}) =>
  [title, ...blocks.flatMap(({rows, columns}) => [...rows, ...columns].map(({label}) => label))]);
export const label = (at: number): string => labels[at % labels.length] ?? "";

/** Each with another letter in its middle. */
export function misspelt(at: number): string {
  const right = label(at);
  const middle = right.length >> 1;
  return right.slice(0, middle) + String.fromCharCode(0x4e00 + at % 20_000) + right.slice(middle + 1);
}

export const page = (inside: string): Uint8Array => strToU8(`<!DOCTYPE html><html><body>${inside}</body></html>`);

export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

export const pdfPage = (content: string): Uint8Array => pdfOf([content]);
