import {setTimeout as pause} from "node:timers/promises";

/** Comes back once the condition holds. It looks again and again; only the test's own time ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}
