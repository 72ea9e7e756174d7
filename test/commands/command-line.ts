import {PassThrough, Readable} from "node:stream";
import {run} from "../../src/commands/run";

/** What a call of the command line gave. */
export type Call = {readonly code: number; readonly out: string; readonly err: string; readonly json: () => unknown};

/** Call the command line as a shell would, without a process of its own. */
export async function gouji(words: readonly string[], input: string | Uint8Array = ""): Promise<Call> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await run(words, {stdin, stdout, stderr} as unknown as NodeJS.Process);
  const [out, err] = [stdout, stderr].map((stream) => (stream.read() as Buffer | null)?.toString("utf8") ?? "");
  return {code, out: out!, err: err!, json: () => JSON.parse(out!) as unknown};
}
