import {ReadError} from "../filing/read-error";
import type {Filing} from "../filing/filing";
import {recogniseText} from "../grid/recognise-text";
import {readHeading} from "./heading";

/** Read a published report from its text, in whatever layout its tables came. */
export function readText(source: string, text: string): Filing {
  const found = recogniseText(text);
  if (found === undefined) throw new ReadError(source, "noTables");
  return {source, ...readHeading(text), ...found, prose: [], parts: new Map()};
}
