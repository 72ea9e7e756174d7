import {type Asked, chosenFrom, ownOf, sayWhose} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {insistOnWholeCharacters} from "../../filing/unwritable";

/** What is opened: a file, or text pasted into the panel. */
export type Source = {readonly name: string; readonly content: File | string};

/**
 * Read the filings of a source, of those that are asked for. The readers are fetched only now: most visits of the panel
 * never need them.
 * @throws ReadError where it cannot be read or holds no tables, or none of what is asked for; "unwritable" where
 * no workbook could hold what it says
 */
export async function readSources({name, content}: Source, asked: Asked = {}): Promise<readonly Filing[]> {
  const filings = await readAny({name, content}, asked);
  filings.forEach(insistOnWholeCharacters);
  return filings;
}

async function readAny({name, content}: Source, asked: Asked): Promise<readonly Filing[]> {
  if (typeof content !== "string") {
    const {readFilings} = await import("../../formats/read");
    return ownOf(await readFilings(name, new Uint8Array(await content.arrayBuffer()), asked));
  }
  const {readTexts} = await import("../../recognise/several/read-texts");
  return chosenFrom(name, readTexts(name, content, asked), asked);
}

/** Read the one filing of a source, or that is asked for. @throws ReadError as `readSources` does; "several" */
export async function readSource(source: Source, asked: Asked = {}): Promise<Filing> {
  const filings = await readSources(source, asked);
  const [filing, ...others] = filings;
  if (filing !== undefined && others.length === 0) return filing;
  throw new ReadError(source.name, "several", {there: filings.map(sayWhose).join("；")});
}
