import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {Refusal} from "./command";

/** Why something could not be done, in one line; of an error that nobody thought of, its first line and no stack. */
export function sayFailure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof ReadError) return sayReadError(error, "zh-CN");
  const [line] = ((error as Error | undefined)?.message ?? String(error)).split("\n");
  return `出现了没有预料到的问题：${line}`;
}
