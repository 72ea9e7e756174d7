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
  const {readText} = await import("../../recognise/read-text");
  const filing = readText(name, content, asked);
  const [chosen] = chosenOf([filing], asked);
  if (chosen !== undefined) return chosen;
  throw new ReadError(name, "otherFiling", {there: sayWhose(filing), asked: sayWhose(asked)});
}
