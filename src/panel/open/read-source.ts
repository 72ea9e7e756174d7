import {type Asked, chosenOf, sayWhose} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";

/** What is opened: a file, or text pasted into the panel. */
export type Source = {readonly name: string; readonly content: File | string};

/**
 * Read a source. The readers are fetched only now: most visits of the panel never need them.
 * @throws ReadError where it cannot be read or holds no tables, or none of what is asked for.
 */
export async function readSource({name, content}: Source, asked: Asked = {}): Promise<Filing> {
  if (typeof content !== "string") {
    const {readFiling} = await import("../../formats/read");
    return readFiling(name, new Uint8Array(await content.arrayBuffer()), asked);
  }
  const {readTexts} = await import("../../recognise/several/read-texts");
  const filings = readTexts(name, content, asked);
  const [chosen, ...others] = chosenOf(filings, asked);
  if (chosen !== undefined && others.length === 0) return chosen;
  const there = filings.map(sayWhose).join("；");
  throw chosen === undefined ? new ReadError(name, "otherFiling", {there, asked: sayWhose(asked)})
    : new ReadError(name, "several", {there});
}
