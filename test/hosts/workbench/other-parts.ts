import {unzipSync} from "fflate";

/** The parts that are other bytes, or only in one of the two. */
export function otherParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return Object.keys({...one, ...other}).filter((part) =>
    one[part] === undefined || other[part] === undefined || Buffer.compare(one[part], other[part]) !== 0);
}

/** Parts that may be others after any change: the list of sheets, names, links, types, styles, the record. */
export const mayFollow = new RegExp("^(?:" + [
  "\\[Content_Types\\]\\.xml", "_rels/\\.rels", "xl/workbook\\.xml", "xl/_rels/workbook\\.xml\\.rels", "xl/styles\\.xml",
  "xl/calcChain\\.xml", "docProps/custom\\.xml",
].join("|") + ")$");
