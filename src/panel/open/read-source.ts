import type {Filing} from "../../filing/filing";

/** What is opened: a file, or text pasted into the panel. */
export type Source = {readonly name: string; readonly content: File | string};

/**
 * Read a source. The readers are fetched only now: most visits of the panel never need them.
 * @throws ReadError where it cannot be read or holds no tables.
 */
export async function readSource({name, content}: Source): Promise<Filing> {
  if (typeof content === "string") {
    const {readText} = await import("../../recognise/read-text");
    return readText(name, content);
  }
  const {readFiling} = await import("../../formats/read");
  return readFiling(name, new Uint8Array(await content.arrayBuffer()));
}
