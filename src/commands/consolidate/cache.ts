import {createHash} from "node:crypto";
import {closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, type Stats, statSync} from "node:fs";
import {join, resolve} from "node:path";
import about from "../../../package.json";
import {areSubmissions, fileOf, movedTo, type Submission} from "../../consolidate/submission";
import {isRecord} from "../../consolidate/envelope";
import type {Asked} from "../../filing/asked";
import {cacheEnding} from "../../formats/by-products";
import {largest} from "../../formats/read";
import {Refusal, type Terminal} from "../command";
import {sayFailure} from "../say-failure";
import {reasonAt, wayOut} from "../say-trouble";
import {withoutWaiting} from "../source";
import {makeFolder} from "../write/make-folder";
import {putInPlace} from "../write/put-in-place";

/** What tells a file's content from another: size and times as the disk has them, and its bytes. */
export type ContentKey = {readonly stamp: string; readonly hash: string};

/** What earlier calls read of files, as long as these are as they were. */
export type ReadingsCache = {
  /** Where it may write. */
  readonly files: readonly string[];
  /** What a file reports, where it was read before and has not changed. */
  get(path: string): readonly Submission[] | undefined;
  keep(path: string, submissions: readonly Submission[], content: ContentKey): void;
  /** Write what is new; where that fails it is said, and nothing is lost but time. */
  save(): Promise<void>;
};

/**
 * The readings that a folder keeps. Whatever in it another version wrote, or nobody can read, is as if it were not
 * there; so is all that was read when something else was asked of the files.
 * @throws Refusal where no folder can be there
 */
export function openCache(folder: string, asked: Asked, terminal: Pick<Terminal, "note">): ReadingsCache {
  openFolder(folder);
  const head = JSON.stringify({gouji: "cache", by: fingerprint(asked)});
  const shelves = new Map<string, Shelf>();
  const shelfOf = (file: string): Shelf => {
    const name = sha256(file).charAt(0);
    const shelf = shelves.get(name) ?? {readings: readingsIn(join(folder, name + cacheEnding), head), isChanged: false};
    shelves.set(name, shelf);
    return shelf;
  };
  return {
    files: [..."0123456789abcdef"].map((name) => join(folder, name + cacheEnding)),
    get(path) {
      const file = resolve(path);
      const shelf = shelfOf(file);
      const kept = shelf.readings.get(file);
      const there = kept && statSync(path, {throwIfNoEntry: false});
      if (kept === undefined || there === undefined) return undefined;
      if (kept.stamp !== stampOf(there)) {
        if (!hasBytes(path, kept.hash)) return undefined;
        shelf.readings.set(file, {...kept, stamp: lastingStamp(stampOf(there), there)});
        shelf.isChanged = true;
      }
      return kept.submissions.map((one) => ({...movedTo(one, path), filedAt: there.mtimeMs}));
    },
    keep(path, submissions, {stamp, hash}) {
      const there = statSync(path, {throwIfNoEntry: false});
      if (there === undefined) return;
      const file = resolve(path);
      const shelf = shelfOf(file);
      shelf.readings.set(file, {stamp: lastingStamp(stamp, there), hash, submissions});
      shelf.isChanged = true;
    },
    async save() {
      const foreign: string[] = [];
      for (const [name, {readings, isChanged}] of shelves) {
        if (!isChanged) continue;
        const path = join(folder, name + cacheEnding);
        try {
          const there = lstatSync(path, {throwIfNoEntry: false});
          if (there !== undefined && !isOurs(path, there)) {
            foreign.push(path);
            continue;
          }
          await putInPlace(path, bytesOf(head, readings), there);
        } catch (error) {
          // Another call that has just put its own there knows as much.
          if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
          terminal.note(`注意：缓存没有写入 ${path}：${reasonAt(path, error as NodeJS.ErrnoException, "写入")}。汇总不受影响。` +
            wayOut(error as NodeJS.ErrnoException, "写入"));
          break;
        }
      }
      if (foreign.length === 0) return;
      terminal.note(`注意：${foreign.sort().join("、")} 不是本程序写的缓存，没有改动，这次读到的有些没有记入缓存。汇总不受影响；` +
        "请把它移走，或者用 --cache 指定别的文件夹。");
    },
  };
}

/** Readings of some of the files, by path: a file of the cache. */
type Shelf = {readonly readings: Map<string, KeptReading>; isChanged: boolean};

type KeptReading = ContentKey & {readonly submissions: readonly Submission[]};

function openFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Refusal(`--cache ${folder} 不能用作缓存文件夹：${sayFailure(error)}`);
  }
}

/** What decides what a reading says, beside the file: this very program, and what is asked of files. */
function fingerprint(asked: Asked): string {
  const hash = createHash("sha256").update(JSON.stringify([about.version, asked]));
  for (const name of readdirSync(__dirname).filter((name) => /^cli\b.*\.js$/.test(name)).sort()) {
    hash.update(name).update(readFileSync(join(__dirname, name)));
  }
  return hash.digest("hex");
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** What is known of a file that has just been read. */
export const contentKey = (there: Stats, bytes: Uint8Array): ContentKey =>
  ({stamp: stampOf(there), hash: sha256(bytes)});

const stampOf = ({size, mtimeMs, ctimeMs}: Stats): string => `${size} ${mtimeMs} ${ctimeMs}`;

/** A file may change again within the moment that its times tell apart: then its bytes will have to be looked at. */
const lastingStamp = (stamp: string, {mtimeMs, ctimeMs}: Stats): string =>
  Date.now() - Math.max(mtimeMs, ctimeMs) < moment ? "" : stamp;

const moment = 3000;

function hasBytes(path: string, hash: string): boolean {
  try {
    const file = openSync(path, withoutWaiting);
    try {
      const there = fstatSync(file);
      return there.isFile() && there.size <= largest && sha256(readFileSync(file)) === hash;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** Whether a file may be replaced: one of a cache, of whichever version, or one that holds nothing. */
function isOurs(path: string, there: Stats): boolean {
  if (!there.isFile() || there.size === 0) return there.isFile();
  const [first = ""] = readFileSync(path, "utf8").split("\n", 1);
  try {
    const head: unknown = JSON.parse(first);
    return isRecord(head) && head.gouji === "cache";
  } catch {
    return false;
  }
}

/** A line that says who wrote it, and a line a file; a line that is no reading is none. */
function readingsIn(path: string, head: string): Map<string, KeptReading> {
  const readings = new Map<string, KeptReading>();
  try {
    // A pipe would be waited for.
    if (!statSync(path).isFile()) return readings;
    const [first, ...lines] = readFileSync(path, "utf8").split("\n");
    if (first !== head) return readings;
    for (const line of lines) {
      const [file, kept] = readingIn(line) ?? [];
      if (file !== undefined && kept !== undefined) readings.set(file, kept);
    }
  } catch {
    // There is none yet, or none that can be read.
  }
  return readings;
}

function readingIn(line: string): readonly [string, KeptReading] | undefined {
  try {
    const [sum, file, stamp, hash, written] = JSON.parse(line) as readonly [string, string, string, string, unknown[]];
    if (sum !== checkSum([file, stamp, hash, written])) return undefined;
    const submissions = (written as readonly Submission[]).map((one) => ({...one, values: one.values.map(shown)}));
    const [first] = submissions;
    if (first === undefined || !areSubmissions(submissions, fileOf(first))) return undefined;
    return [file, {stamp, hash, submissions}];
  } catch {
    return undefined;
  }
}

function bytesOf(head: string, readings: Shelf["readings"]): Uint8Array {
  const lines = [...readings].flatMap(([file, {stamp, hash, submissions}]) => {
    if (statSync(file, {throwIfNoEntry: false}) === undefined) return [];
    const written = [file, stamp, hash, submissions.map((one) => ({...one, values: one.values.map(absentWritten)}))];
    return [JSON.stringify([checkSum(written), ...written])];
  });
  return new TextEncoder().encode([head, ...lines, ""].join("\n"));
}

/** A bit that has flipped on the disk could otherwise be read as another figure. */
const checkSum = (written: readonly unknown[]): string => sha256(JSON.stringify(written)).slice(0, 16);

type Value = Submission["values"][number];

/** JSON has no word for what a source does not show; a value is never an empty text. */
const absentWritten = (value: Value): Value => (value === undefined ? "" : value);
const shown = (value: Value): Value => (value === "" ? undefined : value);
