import {constants, createReadStream, type PathLike} from "node:fs";
import {lstat, open, stat} from "node:fs/promises";
import {basename, resolve} from "node:path";
import {type Asked, matchOf, ownOf, sayWhose} from "../filing/asked";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {isDraft, isOfficeLock} from "../formats/by-products";
import {largest, readFiling, readFilings} from "../formats/read";
import {type KnownLayouts, knownLayouts} from "../recognise/known-layouts";
import {proposedHeading} from "../recognise/heading";
import {Refusal, type Terminal} from "./command";
import {isSystemError, sayFailure} from "./say-failure";
import {sayTrouble} from "./say-trouble";

/** A source as it was read: what people know it by, and its bytes. */
type OpenedSource = {readonly source: string; readonly bytes: Uint8Array};

/** What people know standard input by, which a call names `-`. */
export const standardInput = "标准输入";

/** A source of a call as people read it. */
export const saySource = (path: string): string => (path === "-" ? standardInput : path);

/**
 * Read the filings of a file, or of standard input for `-`: those that are asked for. Whoever reads many files keeps
 * the `layouts`.
 * @throws as `openSource` does; ReadError where it holds nothing understood, or nothing that is asked for
 */
async function readSource(
  path: string, terminal: Terminal, asked: Asked = {}, layouts?: KnownLayouts,
): Promise<readonly Filing[]> {
  const {source, bytes} = await openSource(path, terminal);
  return readFilings(source, bytes, asked, layouts).catch(sayAtPath(path));
}

/**
 * Read the filings of several files, one after the other; what cannot be read is said, and stops none of the others.
 * @throws Refusal with all that was in the way where nothing could be read
 */
export async function readEach(files: readonly string[], terminal: Terminal, asked: Asked = {}): Promise<{
  readonly filings: readonly Filing[];
  /** A whole sentence for each file that could not be read. */
  readonly failures: readonly string[];
}> {
  const filings: Filing[] = [];
  const failures: string[] = [];
  for await (const read of readInTurn(files, terminal, asked)) {
    if ("why" in read) failures.push(read.why);
    else filings.push(...read.filings);
  }
  if (filings.length === 0) throw nothingRead(failures, terminal);
  return {filings, failures};
}

/** A sentence on a source, with its whole path: two folders may have files of one name. */
export const sayOf = (path: string, why: string): string =>
  (why.includes(path) ? why : `${path}：${why}`).replace(`${path}：${basename(path)} `, `${path} `);

/** The refusal where nothing could be read, with all that was in the way; where that is much, it is said line by line. */
export function nothingRead(failures: readonly string[], {note}: Pick<Terminal, "note">): Refusal {
  if (failures.length === 1) return new Refusal(failures.join(""));
  const none = `${failures.length} 个文件都没有读到统计表`;
  if (failures.length <= mostInLine) return new Refusal(`${none}。${failures.join("")}`);
  for (const failure of failures) note(failure);
  return new Refusal(`${none}，原因见上。`);
}

const mostInLine = 5;

/** What came of reading a file: its filings, or a sentence why it cannot be read. */
type SourceRead = {readonly source: string} & ({readonly filings: readonly Filing[]} | {readonly why: string});

/** The same, each file as soon as it is read; whoever reads none has to say so. */
export async function* readInTurn(
  files: readonly string[], terminal: Terminal, asked: Asked,
): AsyncGenerator<SourceRead> {
  const layouts = knownLayouts();
  for (const [at, file] of files.entries()) {
    if (files.length > 1) terminal.progress(`读取 ${at + 1}/${files.length}　${saySource(file)}`);
    const source = file === "-" ? standardInput : basename(file);
    try {
      const filings = await readSource(file, terminal, asked, layouts);
      noteProposal(file, filings, terminal);
      yield {source, filings};
    } catch (error) {
      yield {source, why: sayFailure(error)};
    }
  }
}

/** What something is held against (`--last`, `--published`, `--own`): the option that names it, and its filings. */
export type HeldAgainst = {readonly option: string; readonly source: string; readonly filings: readonly Filing[]};

/** Read what such an option names. @throws as `readSource` does */
export const readBeside = async (option: string, path: string, terminal: Terminal): Promise<HeldAgainst> =>
  ({option, source: saySource(path), filings: await readSource(path, terminal)});

/** Whose filing is meant. */
export type Whose = {readonly unit: string; readonly year: number | null};

/** Whose last year's filing is. */
export const yearBefore = ({unit, year}: Whose): Whose => ({unit, year: year === null ? null : year - 1});

/**
 * The filing that is meant of such a source: the only one, whosever it is, or of several the one that matches.
 * @throws Refusal that lists them where that is not exactly one
 */
export function besideOf({option, source, filings}: HeldAgainst, meant: Whose): Filing {
  const [only, ...others] = ownOf(filings);
  const match = filings.length === 1 ? only : matchOf(filings, meant) ?? (others.length === 0 ? only : undefined);
  if (match !== undefined) return match;
  const whose = sayWhose(meant) === "" ? "这次的单位和年度" : ` ${sayWhose(meant)} `;
  throw new Refusal(`--${option} 的 ${source} 含有几份填报数据：${filings.map(sayWhose).join("；")}，与${whose}相符的不是正好一份。` +
    "请用 --unit、--year 写明这次的单位、年度，或者把要用的一份另存为文件。");
}

/** Read the one filing of a source that is meant. @throws as `readSource` does; ReadError where there are several */
export async function readOneSource(path: string, terminal: Terminal, asked: Asked = {}): Promise<Filing> {
  const {source, bytes} = await openSource(path, terminal);
  const filing = await readFiling(source, bytes, asked).catch(sayAtPath(path));
  noteProposal(path, [filing], terminal);
  return filing;
}

/** Say on the side what a file's name seems to say that the file does not. */
export function noteProposal(path: string, filings: readonly Filing[], terminal: Terminal): void {
  const proposal = proposeHeading(path, filings);
  if (proposal !== undefined) terminal.note(proposal);
}

/**
 * The bytes of a file, or of standard input for `-`.
 * @throws Refusal or ReadError, each with its sentence, where they cannot be had
 */
export async function openSource(path: string, terminal: Pick<Terminal, "readInput">): Promise<OpenedSource> {
  if (path === "-") return {source: standardInput, bytes: await terminal.readInput()};
  try {
    refuseLeftOver(path);
    return {source: basename(path), bytes: await readBytes(path)};
  } catch (error) {
    if (isSystemError(error)) throw new Refusal(await insteadOfReading(path, error));
    return sayAtPath(path)(error);
  }
}

/** Throws what a reader throws, with the path in place of the file's name: two folders may have files of one name. */
export const sayAtPath = (path: string) => (error: unknown): never => {
  throw error instanceof ReadError && error.source === basename(path)
    ? new ReadError(path, error.why, error.detail, error.place) : error;
};

/** @throws Refusal where a file is half of another, or only says that another is open */
export function refuseLeftOver(path: string): void {
  const name = basename(path);
  if (isDraft(name)) throw new Refusal(`${path} 是写入中断后留下的临时文件，可能不完整，没有读取；可以删除。`);
  if (isOfficeLock(name)) throw new Refusal(`${path} 是 Office、WPS 打开文件时留下的标记，不是统计表，没有读取；请指定 ${name.slice(2)}。`);
}

/**
 * The bytes of an ordinary file or a pipe that a call names, as far as a reader would take them.
 * @param at where it is, where its name cannot be written
 * @throws Refusal for a folder or a device, ReadError "tooLarge", and what the system throws
 */
export async function readBytes(path: string, at: PathLike = path): Promise<Uint8Array> {
  const there = await stat(at);
  if (there.isDirectory()) throw new Refusal(`${path} 是文件夹。请指定其中的文件。`);
  if (there.isFIFO()) return readUpToLargest(createReadStream(at), basename(path));
  if (!there.isFile()) throw new Refusal(`${path} 不是普通文件（是设备等），没有读取。请指定文件。`);
  return readFound(path, at);
}

/**
 * The bytes of an ordinary file that was found there. Whatever has come to stand there since is no such file: a pipe
 * would be waited for, perhaps for ever.
 * @throws Refusal for what is no ordinary file, ReadError "tooLarge", and what the system throws
 */
export async function readFound(path: string, at: PathLike = path): Promise<Uint8Array> {
  const file = await open(at, withoutWaiting);
  try {
    const there = await file.stat();
    if (!there.isFile()) throw new Refusal(`${path} 不是普通文件（是设备、管道等），没有读取；请移走它，或者指定别的文件。`);
    if (there.size > largest) throw tooLarge(basename(path), there.size);
    // What the system makes up as it is read says that it holds nothing, and may have no end.
    return there.size > 0 ? await file.readFile()
      : await readUpToLargest(file.createReadStream({autoClose: false}), basename(path));
  } finally {
    await file.close();
  }
}

/** To open a file for reading, and a pipe that nobody writes to at once; Windows has none. */
export const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** All that a stream gives. @throws ReadError "tooLarge" once it is more than a reader would take */
export async function readUpToLargest(stream: AsyncIterable<unknown>, source: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > largest) throw tooLarge(source, size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (source: string, bytes: number): ReadError => new ReadError(source, "tooLarge", {bytes, limit: largest});

/** The sentence on a source that cannot be read. */
export async function insteadOfReading(path: string, error: unknown): Promise<string> {
  if (!isSystemError(error)) return sayFailure(error);
  if (error.code === "ENOENT") {
    return await isLink(path) ? `${path} 是一个链接，它指向的文件不存在，没有读取。请改正这个链接，或者直接写明文件。`
      : sayFailure(new ReadError(path, "notFound"));
  }
  return notReadable.has(error.code) ? sayFailure(new ReadError(path, "notReadable"))
    : sayTrouble(path, error, "读取");
}

/** Somebody may close what holds the file, or copy it. */
const notReadable: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EBUSY"]);

const isLink = (path: string): Promise<boolean> => lstat(path).then((there) => there.isSymbolicLink(), () => false);

/**
 * What the names of a file and its folder seem to say of who and when, where the file itself does not: a sentence that
 * says it is no more than that, and how to say it oneself. Nothing where the file says it, or holds several filings.
 */
export function proposeHeading(path: string, filings: readonly Filing[]): string | undefined {
  const [filing, ...others] = filings;
  if (path === "-" || filing === undefined || others.length > 0) return undefined;
  const proposed = proposedHeading(resolve(path), filing);
  if (proposed === undefined) return undefined;
  const {unit, year} = proposed;
  const seems = [unit === "" ? "" : `填报单位“${unit}”`, year === null ? "" : `${year} 年度`].filter((one) => one !== "");
  const options = [unit === "" ? "" : `--unit ${unit}`, year === null ? "" : `--year ${year}`].filter((one) => one !== "");
  return `注意：${basename(path)} 中没有写明${unit === "" ? "年度" : year === null ? "填报单位" : "填报单位和年度"}。` +
    `从文件名、文件夹名看像是${seems.join("、")}，没有采用；确是的，用 ${options.join(" ")} 指定。`;
}
