import {type Asked, chosenFrom, ownOf, sayWhose} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import type {KnownLayouts} from "../recognise/known-layouts";
import {decodeText, headOf} from "./decode-text";
import {formats} from "./index";

const MB = 1024 * 1024;

/** A file larger than this is no report, nor is one of text, even a page with its pictures inside, beyond the other. */
export const largest = 100 * MB;
const largestOfText = 16 * MB;

/**
 * Read the filings of a file, by what its bytes are and not by its name. What is asked for chooses among them, and says
 * what the file does not say. What a file of that kind needs is loaded only now. Whoever reads many files keeps the
 * `layouts` that their sheets are known by.
 * @throws ReadError naming what is wrong with the file and the way out; "otherFiling" where none of it is asked for
 */
export async function readFilings(
  source: string, bytes: Uint8Array, asked: Asked = {}, layouts?: KnownLayouts,
): Promise<readonly Filing[]> {
  return chosenFrom(source, await readBytes(source, bytes, asked, layouts).catch(refuseBeyondStack(source)), asked);
}

/** What nests, or spreads within one thing, beyond what this machine can hold in its stack is too complex, wherever it shows. */
const refuseBeyondStack = (source: string) => (error: unknown): never => {
  const {name, message} = error instanceof Error ? error : {name: "", message: ""};
  throw name === "RangeError" && /call stack/i.test(message) || /too much recursion/.test(message)
    ? new ReadError(source, "tooComplex") : error;
};

/**
 * The one filing of a file, or the only one that is asked for; what stands beside its own tables only where these are
 * not asked for.
 * @throws ReadError as `readFilings` does; "several" where there are more
 */
export async function readFiling(
  source: string, bytes: Uint8Array, asked: Asked = {}, layouts?: KnownLayouts,
): Promise<Filing> {
  const filings = ownOf(await readFilings(source, bytes, asked, layouts));
  const [filing, ...others] = filings;
  if (filing !== undefined && others.length === 0) return filing;
  throw new ReadError(source, "several", {there: filings.map(sayWhose).join("；")});
}

async function readBytes(
  source: string, bytes: Uint8Array, asked: Asked, layouts?: KnownLayouts,
): Promise<readonly Filing[]> {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  if (bytes.length > largest) throw new ReadError(source, "tooLarge", {bytes: bytes.length, limit: largest});
  const file = {source, content: bytes, head: headOf(bytes), asked, layouts};
  for (const {bytes: reader} of formats) {
    if (reader !== undefined && await reader.isIt(file)) return reader.read(file);
  }
  const refused = refusals.find(([magic]) => magic.test(file.head));
  if (refused !== undefined) throw new ReadError(source, "wrongType", {type: refused[1]});
  if (bytes.length > largestOfText) throw new ReadError(source, "tooLarge", {bytes: bytes.length, limit: largestOfText});
  try {
    return await readDecoded(source, decodeText(source, bytes), asked, layouts);
  } catch (error) {
    throw isDamaged(source, file.head) ? new ReadError(source, "damaged") : error;
  }
}

async function readDecoded(
  source: string, text: string, asked: Asked, layouts?: KnownLayouts,
): Promise<readonly Filing[]> {
  if (text.trim() === "") throw new ReadError(source, "empty");
  const file = {source, content: text, head: text.slice(0, 4096), asked, layouts};
  for (const {text: reader} of formats) {
    if (reader !== undefined && await reader.isIt(file)) return reader.read(file);
  }
  throw new ReadError(source, "noTables");
}

/** What nobody can read here, by its first bytes: the sentence that refuses it says what it is. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/, "rtf"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{0,4}\x00|II\*\x00|MM\x00\*|RIFF.{4}WEBP)/s, "image"],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ)/, "archive"],
];

/** Of what cannot be read as text, the name tells a damaged file from text in an unknown encoding. */
function isDamaged(source: string, head: string): boolean {
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  const endings = formats.flatMap((format) => format.bytes === undefined ? [] : format.endings);
  return !isUtf16 && head.includes("\0") && endings.some((ending) => source.toLowerCase().endsWith(ending));
}
