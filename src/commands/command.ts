/** What a command was called with, beside `--json` and `--help`. */
export type Arguments = {
  readonly files: readonly string[];
  /** The first of them; empty where the command takes none. */
  readonly file: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/**
 * What a command found: the JSON document, the same for people, and whether errors (强制性) were found. Of the first two
 * one is asked for; what is long to make is made when it is (a getter).
 */
export type Outcome = {
  readonly json: unknown;
  /** Each is shown as one line, whatever breaks are in the names and texts within it. */
  readonly lines: readonly string[];
  readonly errorsFound: boolean;
  /** Sources that could not be read while others could; each a whole sentence that is still to be said. */
  readonly failures?: readonly string[];
};

/** Whether a file's bytes are what the command itself wrote there earlier, and may write anew unasked. */
export type IsOurs = (bytes: Uint8Array) => boolean;

/** The terminal and the disk, as far as a command may touch them. */
export type Terminal = {
  /** Say something beside the result. */
  note(line: string): void;
  /** Give a part of the result as soon as it is there. @throws Refusal where it cannot be written */
  print(line: string): Promise<void>;
  /** Show how far long work has come, where somebody is watching. */
  progress(line: string): void;
  /** All of standard input, which can be read once. @throws ReadError "tooLarge"; Refusal where it cannot be read */
  readInput(): Promise<Uint8Array>;
  /** Which file standard input is, by identity, where it is one. */
  readonly input?: string;
  /** Which files standard output and standard error are: found in a folder, they are this call's own, and no source. */
  readonly outputs: ReadonlySet<string>;
  /**
   * Note before the work that a file will be written, and what of the call names it; of options that name a target this
   * has been noted already.
   * @throws Refusal where something else of the call is written there
   */
  claim(path: string, as: string): Promise<void>;
  /**
   * Ask before the work whether `write` would refuse. For options that name a target this has been asked already.
   * @throws Refusal as `write` does
   */
  mayWrite(path: string, isOurs?: IsOurs): Promise<void>;
  /**
   * Write a whole file or none; `-` is standard output.
   * @throws Refusal where a source of the call, a file without `--replace`, or no ordinary file stands there, or where
   * it cannot be written
   */
  write(path: string, bytes: Uint8Array, isOurs?: IsOurs): Promise<void>;
};

/** An option of a command, beside `--json` and `--help`. */
export type Option = {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly required?: true;
  readonly oneOf?: readonly string[];
  /**
   * A file or folder that is read (and so never written over), the file that is written, or one that is read and then
   * written anew. Where a command writes into a folder, it writes each file by `Terminal.write`.
   */
  readonly names?: "source" | "target" | "record";
  /** Whether a target is a folder, into which files are written one by one by `Terminal.write`. */
  readonly isFolder?: (options: Arguments["options"]) => boolean;
  /** For a target: the endings that programs expect of a file with what is written, the usual one first. */
  readonly endings?: (options: Arguments["options"]) => readonly string[];
  readonly says: string;
};

/** One command of the command line. */
export type Command = {
  readonly name: string;
  /** The call as the help prints it. */
  readonly usage: string;
  readonly says: string;
  /** How many files it takes, least and most. All of them are read. */
  readonly files: readonly [number, number];
  /** Whether bytes are what an earlier call of it wrote: found in a folder, they are no source. */
  readonly isResult?: IsOurs;
  /** Its own options; those marked required must be there. */
  readonly options: Readonly<Record<string, Option>>;
  run(given: Arguments, terminal: Terminal): Promise<Outcome>;
};

/** The option of every command that writes. */
export const replace: Option = {type: "boolean", says: "要写入的文件已经存在的，替换它（这次要读取的文件除外）"};

/** A call that cannot be carried out; the message is the one line the user sees. */
export class Refusal extends Error {}
