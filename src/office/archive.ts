import {ReadError} from "../filing/read-error";
import {limits} from "./limits";
import {inflate} from "./open-zip";
import {readDirectory, type ZipEntry} from "./zip-directory";

/** A file in an archive, or in one that lies in it. */
export type ArchivedFile = {
  /** With the folders, and the inner archive where it lies in one: 街道/红石.zip/统计表.xlsx. */
  readonly name: string;
  /** When it was last changed, in milliseconds since 1970, where the archive says. */
  readonly changedAt?: number;
  /** An archive in an archive that lies in an archive: it is not opened. */
  readonly isTooDeep?: true;
  /** @throws ReadError damaged */
  bytes(): Uint8Array;
};

/** Whether a file of that name may be an archive. */
export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name);

/**
 * The files of an archive (.zip) and of those directly in it; `undefined` for a document that is a package itself.
 * Names that say no encoding are UTF-8 or else GBK. Files of one name are numbered. Only inner archives are unpacked.
 * @throws ReadError damaged, passwordProtected or unpacksTooLarge
 */
export function filesOfArchive(source: string, bytes: Uint8Array): readonly ArchivedFile[] | undefined {
  const {entries} = readDirectory(source, bytes);
  if (entries.some(({name}) => isOfPackage.test(name))) return undefined;
  const taken = new Set<string>();
  let total = 0;
  const open = (of: Uint8Array, all: readonly ZipEntry[], folder: string, depth: number): readonly ArchivedFile[] =>
    all.filter(({name}) => !/[/\\]$/.test(name)).flatMap((entry): readonly ArchivedFile[] => {
      total += entry.size;
      if (total > mostBytes) throw new ReadError(source, "unpacksTooLarge", {bytes: total, limit: mostBytes});
      const name = freeName(folder + plainPath(entry.name), taken);
      const unpacked = (): Uint8Array => inflate(source, of, entry);
      const file = {name, changedAt: changedAt(entry.record), bytes: unpacked};
      if (!isArchiveName(name)) return [file];
      if (depth > 0) return [{...file, isTooDeep: true}];
      try {
        const inner = unpacked();
        const inside = readDirectory(name, inner).entries;
        return inside.some((one) => isOfPackage.test(one.name)) ? [file] : open(inner, inside, `${name}/`, depth + 1);
      } catch (error) {
        if (error instanceof ReadError && error.why !== "unpacksTooLarge") return [file];
        throw error;
      }
    });
  return open(bytes, entries, "", 0);
}

/** A workbook, a document of Word, one of OpenDocument. */
const isOfPackage = /^(?:\[content_types\]\.xml|mimetype)$/i;

const mostBytes = 4 * limits.totalBytes;

/** A path within the archive, whatever way it is written: `./a`, `../a`, `/a` and `b\a` lead nowhere else. */
const plainPath = (name: string): string =>
  name.split(/[/\\]/).filter((part) => part !== "" && part !== "." && part !== "..").join("/");

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = name.replace(/(\.[^./]*)?$/, ` (${n})$1`);
  taken.add(free);
  return free;
}

/** An entry's time as DOS keeps it, which knows no time zone. */
function changedAt(record: Uint8Array): number | undefined {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const [time, date] = [view.getUint16(12, true), view.getUint16(14, true)];
  if (date === 0) return undefined;
  const [year, month, day] = [1980 + (date >> 9), (date >> 5 & 15) - 1, date & 31];
  return new Date(year, month, day, time >> 11, time >> 5 & 63, (time & 31) * 2).getTime();
}
