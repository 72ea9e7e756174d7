import {ReadError} from "../src/filing/read-error";

/** Why something cannot be read; `"read"` where it can. */
export function whyNot(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
  return "read";
}
