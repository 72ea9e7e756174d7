import type * as sheetjs from "@e965/xlsx";
import type {ParsingOptions, WorkBook} from "@e965/xlsx";

type Sheetjs = typeof sheetjs;
type Container = {readonly FullPaths: readonly string[]; readonly FileIndex: readonly {readonly name: string; content?: ArrayLike<number>}[]};

/**
 * Read an old workbook after taking the sting out of it: a link or a column's width may be said of four thousand
 * million cells, and the library would go through them one by one.
 */
export function harmless(library: Sheetjs, bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const {CFB, parse_xlscfb: parse} = library as Sheetjs & {
    readonly CFB: {read(bytes: Uint8Array, options: {type: "array"}): Container};
    readonly parse_xlscfb: (container: Container, options: ParsingOptions) => WorkBook;
  };
  const container = CFB.read(new Uint8Array(bytes), {type: "array"});
  for (const file of container.FileIndex) {
    if (/^(?:Workbook|Book)$/i.test(file.name) && file.content !== undefined) file.content = without(file.content);
  }
  return parse(container, options);
}

/** HLINK, HLINKTOOLTIP and COLINFO. */
const spread: ReadonlySet<number> = new Set([0x01b8, 0x0800, 0x007d]);

/** A number that no record has: it is passed over. */
const nothing = 0x7fff;

function without(content: ArrayLike<number>): Uint8Array {
  const bytes = Uint8Array.from(content);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    if (spread.has(view.getUint16(at, true))) view.setUint16(at, nothing, true);
  }
  return bytes;
}
