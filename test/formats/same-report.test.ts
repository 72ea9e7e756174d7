import {strToU8} from "fflate";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {readFiling} from "../../src/formats/read";
import {indicatorsIn} from "../balance";
import {allLayouts} from "../layouts/all-layouts";
import {randomFrom} from "../layouts/random";
import {tellReport} from "../layouts/render";
import {docx} from "../renderings/docx";
import {gbk} from "../renderings/gbk";
import {csv, oldWorkbook} from "../renderings/old-sheets";
import {inventReport, type Report} from "../renderings/report";
import {filledTemplate, oneSheet, sheetEach} from "../renderings/xlsx";
import {smallPdf} from "../renderings/small-pdf";
import {type Merges, wordHtml} from "../renderings/word-html";
import {oneOf, seedsOf, someOf} from "../proof";
import {layouts} from "../sheets/layouts";
import {convert, describeWithOffice} from "../soffice";

const reports = layouts.flatMap(([edition, variant], at) => seedsOf(10).map((seed) => {
  const size = (["few", "many"] as const)[(at + seed) % 2]!;
  return [`${edition}${variant ?? ""}, ${size}, ${seed}`, inventReport(edition, variant, size, seed)] as const;
}));

const merges: readonly Merges[] = ["spans", "empty cells", "rowspans lost", "lost", "one value a row"];

const renderings: readonly (readonly [string, string, (report: Report) => Uint8Array | Promise<Uint8Array>])[] = [
  ...merges.map((how) => [`Word's HTML, merged cells: ${how}`, "a.html", (report: Report) => strToU8(wordHtml(report, how))] as const),
  ["HTML in GBK", "a.html", (report) => gbk(wordHtml(report, "spans", "gb2312"))],
  ["HTML in GBK that says it is UTF-8", "a.htm", (report) => gbk(wordHtml(report))],
  ["a Word document", "a.docx", docx],
  ["a PDF that draws its tables and brings no fonts", "a.pdf", (report) => smallPdf(report)],
  ["our template as .xlsx", "a.xlsx", filledTemplate],
  ["a merged sheet for each table", "a.xlsm", sheetEach],
  ["one sheet, nothing merged, numbers as text", "a.xlsx", oneSheet],
  ["an old workbook for each table, .xls", "a.xls", (report) => oldWorkbook(report, "biff8")],
  ["Excel's XML of 2003 for each table", "a.xls", (report) => oldWorkbook(report, "xlml")],
  ["comma-separated values", "a.csv", (report) => strToU8(`\ufeff${csv(report)}`)],
  ["comma-separated values in GBK", "a.csv", (report) => gbk(csv(report))],
];

/** All figures, none but these, and no doubt. */
async function expectAll(report: Report, name: string, bytes: Uint8Array): Promise<Filing> {
  const filing = await readFiling(name, bytes);
  expect(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value])))
    .toEqual(Object.fromEntries([...report.figures].map(([id, typed]) => [id, Number(typed)])));
  expect(filing.figures.size).toBe(indicatorsIn(report.edition, report.variant).length);
  expect(filing.unmatched).toEqual([]);
  expect(filing).toMatchObject({edition: report.edition, variant: report.variant});
  return filing;
}

const textLayouts = allLayouts.filter(({forms, editions}) => forms === undefined && editions === undefined);

/** Layouts in which figures are gone or grown together: what is read must be right, and no more. */
const isLossy = (layout: string): boolean => /figures run together|^L9/.test(layout);

const orNothing = (bytes: Uint8Array): Promise<Pick<Filing, "figures">> => readFiling("a.txt", bytes).catch((error: unknown) => {
  expect(error).toMatchObject({name: "ReadError", why: expect.stringMatching(/^(?:emptyTables|unplaced)$/) as string});
  return {figures: new Map()};
});

// Of the kinds of report the newest and another for every rendering, or all.
describe.each(renderings.map((one, at) => [...one, someOf(reports, at)] as const))("as %s", (label, name, render, some) => {
  test.each(some)("one and the same report, %s, with its unit and year", async (_, report) => {
    const filing = await expectAll(report, name, await render(report));
    // A sheet for each table bears no more than the table's own title.
    if (!label.includes("for each table")) expect(filing).toMatchObject({unit: report.unit, year: report.year});
  });
});

// Small numbers, for they repeat: the harder case where nothing but order tells cells apart.
const repeating = reports.filter(([name]) => name.includes("few"));

describe.each(textLayouts.map((layout, at) => [layout.name, layout, oneOf(repeating, at)] as const))("as text, %s", (_, layout, some) => {
  test.each(some)("one and the same report, %s", async (__, report) => {
    const {edition, variant, unit, year, figures} = report;
    const told = tellReport({edition, variant, unit, year, figures, layout, hand: {}, wording: {}}, randomFrom(7));
    const filing = isLossy(layout.name) ? await orNothing(strToU8(told.text)) : await readFiling("a.txt", strToU8(told.text));
    const wrong = [...figures].filter(([id, typed]) => {
      const found = filing.figures.get(id);
      return found === undefined ? !isLossy(layout.name) && !told.unsure.has(id)
        : numberOr(null, found) !== Number(typed);
    });
    expect(wrong).toEqual([]);
  });
});

test.each(someOf(reports, 3))("a PDF without ruling lines, %s: what is read is right, and what is not is said", async (_, report) => {
  const filing = await readFiling("a.pdf", smallPdf(report, false));
  const wrong = [...filing.figures].filter(([id, figure]) => numberOr(null, figure) !== Number(report.figures.get(id)));
  expect(wrong).toEqual([]);
  expect(filing.figures.size).toBeGreaterThan(report.figures.size * 0.6);
  expect(filing.unmatched.length + filing.missingRows.length > 0).toBe(filing.figures.size < report.figures.size);
});

describeWithOffice("as LibreOffice makes it from the Word document", () => {
  const some = someOf(reports, 1);
  let made: readonly Uint8Array[];
  beforeAll(() => {
    made = convert(some.map(([, report]) => ({name: "a.docx", bytes: docx(report)})), "pdf");
  });

  test.each(some.map(([name, report], at) => [name, report, at] as const))("PDF, %s", async (_, report, at) => {
    await expectAll(report, "a.pdf", made[at]!);
  });
});
