import {parseCorner, type Corner} from "./reference";

/** A cell's element read as a whole, and where it ends. */
export type PlainCell = Corner & {
  readonly type?: string;
  readonly style?: string;
  readonly raw?: string;
  readonly formula?: string;
  readonly end: number;
};

/**
 * The cell that begins at a place, if it is written as nearly all cells are: at most a style, a type, a plain formula
 * and a value or text without entities. Anything else is left to be read tag by tag.
 */
export function plainCellAt(xml: string, at: number): PlainCell | undefined {
  if (xml.charCodeAt(at + 1) !== letterC) return undefined;
  pattern.lastIndex = at;
  const found = pattern.exec(xml);
  if (found === null) return undefined;
  const [, address, before, style, behind, formula, value, inline = value] = found;
  const corner = parseCorner(address!);
  const isTwice = before !== undefined && behind !== undefined;
  if (corner === undefined || isTwice || inline?.includes("]]>") || formula?.includes("]]>")) return undefined;
  const {row, column} = corner;
  return {row, column, type: before ?? behind, style, raw: inline, formula, end: pattern.lastIndex};
}

const letterC = 0x63;

/** Excel writes the style first, others the type. */
const pattern = new RegExp(
  "<c r=\"([A-Z]+\\d+)\"(?: t=\"([A-Za-z]+)\")?(?: s=\"(\\d+)\")?(?: t=\"([A-Za-z]+)\")?" +
  "(?:/>|>(?:<f>([^<&]*)</f>)?(?:<v>([^<&]*)</v>|<is><t>([^<&]*)</t></is>)?</c>)", "y");
