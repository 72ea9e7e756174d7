import type {Language} from "../editions/names";
import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {HostTrouble} from "../hosts/host";
import {wordsOf} from "./words/words-of";

/** Why something was not done, as a sentence for the user. */
export function sayFailure(error: unknown, language: Language): string {
  const words = wordsOf(language);
  if (error instanceof ReadError) return sayReadError(error, language);
  if (error instanceof HostTrouble) return words.trouble[error.why](error.detail.sheet ?? "");
  return words.unknownFailure;
}

/** A failure that nobody foresaw goes to the console too: its sentence does not tell the cause. */
export function logUnforeseen(error: unknown): void {
  if (!(error instanceof ReadError) && !(error instanceof HostTrouble)) console.error(error);
}
