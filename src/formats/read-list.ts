import {ReadError} from "../filing/read-error";
import type {Grid} from "../recognise/grid";
import {decodeText, headOf} from "./decode-text";
import {formats} from "./index";

/**
 * The visible tables of a list in any format that has tables: a workbook, a page, a Word document, separated values, or
 * names a line.
 * @throws ReadError where the file cannot be read, or is of another kind
 */
export async function readList(source: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  const file = {source, content: bytes, head: headOf(bytes), asked: {}};
  for (const {id, bytes: reader} of formats) {
    if (reader === undefined || !await reader.isIt(file)) continue;
    if (reader.tables === undefined) throw new ReadError(source, "wrongType", {type: id});
    return visible(await reader.tables(file));
  }
  const content = decodeText(source, bytes);
  const text = {source, content, head: content.slice(0, 4096), asked: {}};
  for (const {text: reader} of formats) {
    if (reader?.tables !== undefined && await reader.isIt(text)) return visible(await reader.tables(text));
  }
  throw new ReadError(source, "noUnits");
}

const visible = (grids: readonly Grid[]): readonly Grid[] => grids.filter(({hidden}) => hidden !== true);
