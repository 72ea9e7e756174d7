import type * as sheetjs from "@e965/xlsx";
import type {ParsingOptions, WorkBook} from "@e965/xlsx";

import {isCompoundFile} from "../../grid/xlsx/compound-file";

type Sheetjs = typeof sheetjs;
type Content = {[at: number]: number; readonly length: number};
type Container = {readonly FileIndex: readonly {readonly name: string; readonly content?: Content}[]};

/**
 * Read an old workbook after taking the sting out of it: a link or a column's width may be said of four thousand
 * million cells, and the library would go through them one by one; and it takes each cell's format apart anew, however
 * long that is.
 */
export function harmless(library: Sheetjs, bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const {CFB, parse_xlscfb: parse} = library as Sheetjs & {
    readonly CFB: {read(bytes: Uint8Array, options: {type: "array"}): Container};
    readonly parse_xlscfb: (container: Container, options: ParsingOptions) => WorkBook;
  };
  // Before version 5, the records stood in the file by themselves.
  if (!isCompoundFile(bytes)) {
    const records = new Uint8Array(bytes);
    disarm(records);
    return library.read(records, {...options, type: "array"});
  }
  const container = CFB.read(new Uint8Array(bytes), {type: "array"});
  for (const file of container.FileIndex) {
    if (/^(?:Workbook|Book)$/i.test(file.name) && file.content !== undefined) disarm(file.content);
  }
  return parse(container, options);
}

/** HLINK, HLINKTOOLTIP and COLINFO. */
const spread: ReadonlySet<number> = new Set([0x01b8, 0x0800, 0x007d]);

/** FORMAT, of versions 2 and 3 and of later ones. */
const formats: ReadonlySet<number> = new Set([0x001e, 0x041e]);

/** Bytes of the longest that Excel takes: 255 characters of two bytes behind its number and its length. */
const longestFormat = 515;

/** TOOLBARHDR, which says nothing and is passed over. */
const nothing = 0x00bf;

function disarm(content: Content): void {
  const shortAt = (at: number): number => content[at]! + content[at + 1]! * 256;
  for (let at = 0; at + 4 <= content.length; at += 4 + shortAt(at + 2)) {
    const type = shortAt(at);
    if (!spread.has(type) && !(formats.has(type) && shortAt(at + 2) > longestFormat)) continue;
    content[at] = nothing & 0xff;
    content[at + 1] = nothing >> 8;
  }
}
