import {Readable, Writable} from "node:stream";
import {run} from "../../src/commands/run";

/** What a call of the command line gave. */
export type Call = {
  readonly code: number; readonly out: string; readonly err: string;
  readonly bytes: () => Buffer; readonly json: () => unknown;
};

/** Open files that standard streams are, as the shell opens them. */
export type Redirected = Readonly<Partial<Record<"stdin" | "stdout" | "stderr", number>>>;

/** Call the command line as a shell would, without a process of its own. */
export async function gouji(
  words: readonly string[], input: string | Uint8Array = "", fds: Redirected = {},
): Promise<Call> {
  const [stdout, stderr] = [Object.assign(new Kept(), {fd: fds.stdout}), Object.assign(new Kept(), {fd: fds.stderr})];
  const stdin = Object.assign(Readable.from([Buffer.from(input)]), {fd: fds.stdin});
  const code = await run(words, {stdin, stdout, stderr} as unknown as NodeJS.Process);
  const [out, err] = [stdout, stderr].map(({bytes}) => bytes().toString("utf8"));
  return {code, out: out!, err: err!, bytes: stdout.bytes, json: () => JSON.parse(out!) as unknown};
}

/** A stream that keeps all that is written to it. */
class Kept extends Writable {
  private readonly chunks: Buffer[] = [];
  readonly bytes = (): Buffer => Buffer.concat(this.chunks);
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}
