import {strToU8, unzipSync, zipSync} from "fflate";
import {ReadError} from "../../src/filing/read-error";
import {readFiling} from "../../src/formats/read";
import {randomFrom, type Random} from "../layouts/random";
import {docx} from "../renderings/docx";
import {csv, oldWorkbook} from "../renderings/old-sheets";
import {inventReport} from "../renderings/report";
import {smallPdf} from "../renderings/small-pdf";
import {wordHtml} from "../renderings/word-html";
import {damages} from "../damage";
import {seedsOf} from "../proof";

const report = inventReport("2014", undefined, "few", 5);

const damage = damages(400, 600, 12);

/** Tags torn out, doubled, put elsewhere. */
function tornTags(text: string, random: Random): string {
  const tags = text.match(/<[^>]+>/g) ?? [];
  return text.replace(/<[^>]+>/g, (tag) => !random.chance(0.02) ? tag : random.pick(["", tag + tag, random.pick(tags), "<table>", "</table>", "<td rowspan=9>"]));
}

/** Whole cells torn out, doubled, put elsewhere: what is left is well formed. */
function tornCells(text: string, random: Random): string {
  const cells = text.match(/<w:tc>[^]*?<\/w:tc>/g) ?? [];
  return text.replace(/<w:tc>[^]*?<\/w:tc>/g, (cell) => !random.chance(0.02) ? cell : random.pick(["", cell + cell, random.pick(cells)]));
}

async function attempt(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readFiling(name, bytes)).figures.size > 0 ? "read" : "nothing";
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
}

const word = docx(report);
const sources: readonly (readonly [string, Uint8Array, (bytes: Uint8Array, random: Random) => Uint8Array])[] = [
  ["a.html", strToU8(wordHtml(report)), (bytes, random) => random.pick(damage)(bytes, random)],
  ["a.htm", strToU8(wordHtml(report)), (bytes, random) => strToU8(tornTags(Buffer.from(bytes).toString(), random))],
  ["a.docx", word, (bytes, random) => {
    const parts = unzipSync(bytes);
    const part = "word/document.xml";
    const tear = random.pick([tornTags, tornCells]);
    return zipSync({...parts, [part]: random.chance(0.3) ? random.pick(damage)(parts[part]!, random)
      : strToU8(tear(Buffer.from(parts[part]!).toString(), random))}, {level: 0});
  }],
  ["b.docx", word, (bytes, random) => random.pick(damage)(bytes, random)],
  ["a.pdf", smallPdf(report), (bytes, random) => random.pick(damage)(bytes, random)],
  ["a.xls", oldWorkbook(report, "biff8"), (bytes, random) => random.pick(damage)(bytes, random)],
  ["b.xls", oldWorkbook(report, "xlml"), (bytes, random) => random.chance(0.5) ? random.pick(damage)(bytes, random)
    : strToU8(tornTags(Buffer.from(bytes).toString(), random))],
  ["a.csv", strToU8(csv(report)), (bytes, random) => random.pick(damage)(bytes, random)],
];

describe.each(sources)("%s, damaged at random", (name, whole, harm) => {
  test("is read undamaged", async () => {
    expect(await attempt(name, whole)).toBe("read");
  });

  test("never ends in anything but figures or a reason", async () => {
    const ends = new Set<string>();
    for (const seed of seedsOf(300)) {
      ends.add(await attempt(name, harm(whole, randomFrom(seed))).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, {cause: error});
      }));
    }
    // Neither harmless nor hopeless: the damage reaches what reads the figures.
    expect(ends.size).toBeGreaterThan(1);
  });
});
