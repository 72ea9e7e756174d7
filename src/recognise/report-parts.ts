import {editionOf, editions, type EditionId} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {simplified} from "./normalise";

/**
 * The text of a report by the parts that its edition prescribes, by number from 1, and the number printed before each
 * title (“三” for 三、收到和处理…); a part whose title is not found has no entry.
 */
export function reportPartsIn(text: string, edition: EditionId): Pick<Filing, "parts" | "partNumbers"> {
  const parts = new Map<number, string[]>();
  const partNumbers = new Map<number, string>();
  let lines: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const part = partOf(line, edition);
    if (part !== undefined) {
      const number = numbered.exec(plain(line))?.[1];
      if (number !== undefined && !partNumbers.has(part)) partNumbers.set(part, number);
    }
    if (part !== undefined && !parts.has(part)) parts.set(part, (lines = []));
    else lines?.push(line);
  }
  return {
    parts: new Map([...parts].map(([part, lines]) => [part, lines.join("\n").trim()])),
    ...(partNumbers.size > 0 && {partNumbers}),
  };
}

/** Whether a line is the whole title of a part, behind its number or not. */
export function isPartTitle(line: string): boolean {
  const title = titleIn(line);
  return editions.some(({parts}) => parts.some(({known}) => known.test(title)));
}

function partOf(line: string, edition: EditionId): number | undefined {
  if (line.length > 60) return undefined;
  const title = titleIn(line);
  const at = editionOf(edition).parts.findIndex(({known}) => known.test(title));
  return at === -1 ? undefined : at + 1;
}

const titleIn = (line: string): string => plain(line).replace(numbered, "").replace(/[。:*]+$/, "");
const plain = (line: string): string => simplified(line.normalize("NFKC")).replace(/\s+/g, "");
const numbered = /^[#*]*\(?([一二三四五六七八九十]{1,2})[、.)]+/;
