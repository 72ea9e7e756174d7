import {strToU8} from "fflate";
import {workbookOf} from "../../src/commands/review";
import {stepsTaken} from "../../src/filing/effort";
import {ReadError} from "../../src/filing/read-error";
import {writeCsv} from "../../src/formats/csv/csv";
import {formats} from "../../src/formats/index";
import {writeJson} from "../../src/formats/json/write-json";
import {readFilings} from "../../src/formats/read";
import {writeXml} from "../../src/formats/xml/xml";
import {buildFiling} from "../build";
import {damages} from "../damage";
import {randomFrom} from "../layouts/random";
import {seedsOf} from "../proof";
import {docx} from "../renderings/docx";
import {csv, oldWorkbook} from "../renderings/old-sheets";
import {inventReport} from "../renderings/report";
import {smallPdf} from "../renderings/small-pdf";
import {wordHtml} from "../renderings/word-html";
import {inJson, inLines, inMarkup, inObjects, inPackage, inRecords, type Mutation} from "./mutations";

const report = inventReport("2014", undefined, "few", 5);
const filing = buildFiling({unit: "云溪街道办事处", year: 2024});
const page = strToU8(wordHtml(report));
const mhtml = strToU8(["MIME-Version: 1.0", 'Content-Type: multipart/related; boundary="b"', "", "--b", "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: base64", "", Buffer.from(page).toString("base64"), "--b--", ""].join("\r\n"));

/** Files of every format: ours and other programs', each with what is done to those of its kind. */
const sources: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, Mutation])[] = [
  ["a.html", () => page, inMarkup],
  ["a.mhtml", () => mhtml, inLines(":")],
  ["a.docx", () => docx(report), inPackage(inMarkup)],
  ["a.pdf", () => smallPdf(report), inObjects],
  ["a.xlsx", () => oldWorkbook(report, "xlsx"), inPackage(inMarkup)],
  ["ours.xlsx", () => workbookOf(filing), inPackage(inMarkup)],
  ["a.xls", () => oldWorkbook(report, "biff8"), inRecords],
  ["2003.xls", () => oldWorkbook(report, "xlml"), inMarkup],
  ["a.ods", () => oldWorkbook(report, "ods"), inPackage(inMarkup)],
  ["a.fods", () => oldWorkbook(report, "fods"), inMarkup],
  ["a.csv", () => strToU8(csv(report)), inLines(",")],
  ["ours.csv", () => strToU8(writeCsv(filing)), inLines(",")],
  ["a.txt", () => strToU8(csv(report, " ")), inLines(" ")],
  ["a.json", () => strToU8(writeJson(filing)), inJson],
  ["a.xml", () => strToU8(writeXml(filing)), inMarkup],
];

const blind = damages(400, 600, 12);

/** No source may take more steps: test/formats/steps.test.ts. */
const most = 9_000_000;

/** How reading ends; anything but figures that are figures, or a reason, fails the test. */
async function attempt(name: string, bytes: Uint8Array): Promise<string> {
  const before = stepsTaken();
  try {
    const filings = await readFilings(name, bytes);
    for (const {figures} of filings) {
      for (const {value} of figures.values()) if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`a figure is ${value}`);
    }
    return filings.some(({figures}) => figures.size > 0) ? "read" : "nothing";
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  } finally {
    expect(stepsTaken() - before).toBeLessThan(most);
  }
}

test("every format that is read has a file here", () => {
  const there = new Set(sources.map(([name]) => name.slice(name.lastIndexOf("."))));
  const missing = formats.filter(({endings}) => !endings.some((ending) => there.has(ending))).map(({id}) => id);
  expect(missing).toEqual([]);
});

describe.each(sources)("%s, changed at random", (name, make, mutate) => {
  test("never ends in anything but figures or a reason", async () => {
    const whole = await make();
    expect(await attempt(name, whole)).toBe("read");
    const ends = new Set<string>();
    for (const seed of seedsOf(7_000, 500)) {
      const random = randomFrom(seed);
      const change = random.chance(0.2) ? random.pick(blind) : mutate;
      ends.add(await attempt(name, change(whole, random)).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, {cause: error});
      }));
    }
    // Neither harmless nor hopeless: the damage reaches what reads the figures.
    expect(ends.size).toBeGreaterThan(1);
    expect([...ends]).toContain("read");
  });
});
