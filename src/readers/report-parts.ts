import {simplified} from "../grid/simplified";

/** What tells each of the six fixed parts by its title, whatever its number and its wording. */
const titles: readonly RegExp[] = [
  /^总体情况$/,
  /^(?:政府信息)?主动公开(?:政府信息)?(?:的)?情况$/,
  /^收到和处理政府信息公开申请(?:的)?情况$/,
  /^(?:因)?政府信息公开(?:工作)?(?:被申请|被提起|引起的)?行政复议、?(?:提起|被提起|和)?行政诉讼(?:的)?情况$/,
  /^(?:政府信息公开工作)?存在的?主要问题[及和]改进(?:情况|措施)$/,
  /^其他(?:需要|应当|应)报告的?(?:有关)?(?:事项|情况)$/,
];

/** The text of the six parts of a report since 2019, by number from 1; a part whose title is not found has no entry. */
export function reportPartsIn(text: string): ReadonlyMap<number, string> {
  const parts = new Map<number, string[]>();
  let lines: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const part = partOf(line);
    if (part !== undefined && !parts.has(part)) parts.set(part, (lines = []));
    else lines?.push(line);
  }
  return new Map([...parts].map(([part, lines]) => [part, lines.join("\n").trim()]));
}

/** The number that is printed before the title of each part, where it is: “三” for 三、收到和处理…. */
export function partNumbersIn(text: string): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const line of text.split(/\r\n?|\n/)) {
    const part = partOf(line);
    const number = part === undefined ? undefined : numbered.exec(plain(line))?.[1];
    if (number !== undefined && !numbers.has(part!)) numbers.set(part!, number);
  }
  return numbers;
}

function partOf(line: string): number | undefined {
  if (line.length > 60) return undefined;
  const title = plain(line).replace(numbered, "").replace(/[。:*]+$/, "");
  const at = titles.findIndex((known) => known.test(title));
  return at === -1 ? undefined : at + 1;
}

const plain = (line: string): string => simplified(line.normalize("NFKC")).replace(/\s+/g, "");
const numbered = /^[#*]*\(?([一二三四五六七八九十]{1,2})[、.)]+/;
