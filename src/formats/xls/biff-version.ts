import type {BiffVersion} from "./expression-tokens";
import type {BiffRecord} from "./records";

/** Follows, record by record, what version the library takes the records for. */
export function versionFollower(): (record: BiffRecord) => BiffVersion {
  let version: BiffVersion = 8;
  let isGuess = false;
  return ({type, bytes}) => {
    const by = beginnings.get(type);
    if (by !== undefined) {
      if (bytes.length < 4) throw new Error("The beginning of a sheet is cut short");
      const [says, kind] = [bytes[0]! + bytes[1]! * 256, bytes[2]! + bytes[3]! * 256];
      if (version === 8) version = by ?? saying.get(says) ?? 8;
      isGuess = says === 0;
      if (isGuess && kind === 0x1000) version = 5;
      else if (isGuess && version === 8 && kind === 0x10) version = 2;
    }
    if (isGuess && version === 2 && laterCells.has(type)) version = 5;
    else if (isGuess && version === 5 && type === earlierLabel) version = 2;
    return version;
  };
}

/** BOF, which of the first versions is another record each. */
const beginnings: ReadonlyMap<number, BiffVersion | null> = new Map([
  [0x0009, 2], [0x0209, 3], [0x0409, 4], [0x0809, null],
]);

const saying: ReadonlyMap<number, BiffVersion> = new Map([
  [0x0200, 2], [0x0300, 3], [0x0400, 4], [0x0500, 5], [0x0600, 8], [0x0002, 2], [0x0007, 2],
]);

/** NUMBER and LABEL since version 3, and LABEL before it. */
const laterCells: ReadonlySet<number> = new Set([0x0203, 0x0204]);
const earlierLabel = 0x0004;
