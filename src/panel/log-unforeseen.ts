import {ReadError} from "../filing/read-error";
import {HostTrouble} from "../hosts/host";

/** A failure that nobody foresaw goes to the console too: its sentence does not tell the cause. */
export function logUnforeseen(error: unknown): void {
  if (!(error instanceof ReadError) && !(error instanceof HostTrouble)) console.error(error);
}
