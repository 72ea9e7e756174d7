import {type ListedUnit, unitListIn} from "../consolidate/unit-list";
import {readList} from "../formats/read-list";
import type {Terminal} from "./command";
import {openSource, sayAtPath} from "./source";

/** Read the unit list (单位名册) of a file. @throws as `openSource` and `unitListIn` do */
export async function readUnits(path: string, terminal: Terminal): Promise<readonly ListedUnit[]> {
  const {source, bytes} = await openSource(path, terminal);
  try {
    return unitListIn(source, await readList(source, bytes));
  } catch (error) {
    return sayAtPath(path)(error);
  }
}
