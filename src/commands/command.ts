/** What a command was called with, beside `--json` and `--help`. */
export type Arguments = {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** What a command found: the JSON document, the same for people, and whether errors (强制性) were found. */
export type Outcome = {
  readonly json: unknown;
  readonly text: string;
  readonly errorsFound: boolean;
  /** Sources that could not be read while others could; each a whole sentence. */
  readonly failures?: readonly string[];
};

/** The terminal, as far as a command may touch it. */
export type Terminal = {
  /** Say something beside the result. */
  note(line: string): void;
  /** Show how far long work has come, where somebody is watching. */
  progress(line: string): void;
  readInput(): Promise<Uint8Array>;
};

/** One command of the command line. */
export type Command = {
  readonly name: string;
  /** The call as the help prints it. */
  readonly usage: string;
  readonly says: string;
  /** How many files it takes, least and most. */
  readonly files: readonly [number, number];
  /** Its own options; those marked required must be there. */
  readonly options: Readonly<Record<string, {
    readonly type: "string" | "boolean";
    readonly short?: string;
    readonly required?: true;
    readonly oneOf?: readonly string[];
    readonly says: string;
  }>>;
  run(given: Arguments, terminal: Terminal): Promise<Outcome>;
};

/** A call that cannot be carried out; the message is the one line the user sees. */
export class Refusal extends Error {}
