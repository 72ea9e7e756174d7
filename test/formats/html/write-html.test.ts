import {HtmlValidate} from "html-validate/node";
import {Parser} from "htmlparser2";
import {editionOf, editions} from "../../../src/editions/edition";
import {formTables, reportDocument} from "../../../src/sheets/report-document";
import {readFiling} from "../../../src/formats/read";
import {writeHtml, writeHtmlFragment, writeHtmlReport} from "../../../src/formats/html/write-html";
import {buildFiling} from "../../build";
import {layouts} from "../../sheets/layouts";

// The machine may be busy with other tests.

const nasty = {"disclosure.licensing.decisions": '"><img src=x onerror=alert(1)>&amp;'};
const validator = new HtmlValidate({root: true, extends: ["html-validate:standard"]});

test.each(layouts)("edition %s %s is valid HTML, as a page, a fragment and a whole report", async (edition, variant) => {
  const filing = buildFiling({edition, variant, unit: "<甲&乙>", ...(edition === "2021" && {change: nasty})});
  for (const html of [writeHtml(filing), writeHtmlFragment(filing), writeHtmlReport(filing)]) {
    const {results} = await validator.validateString(html);
    expect(results.flatMap(({messages}) => messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`)))
      .toEqual([]);
  }
});

test("a page with text has every part of the report under its heading, as the document has; one without has the tables alone", () => {
  const filing = buildFiling({edition: "2021", parts: new Map([[1, "本街道认真做好政府信息公开工作。"]])});
  const headings = reportDocument(filing).blocks.flatMap((block) => "role" in block && block.role === "heading" ? [block.text] : []);
  expect(headings).toHaveLength(6);
  const page = writeHtml(filing);
  expect(headings.map((text) => page.indexOf(`>${text}<`)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true);
  expect(writeHtml(buildFiling({edition: "2021"}))).not.toMatch(/五、|六、|请填写/);
});

test("what is not valid is told", async () => {
  const {valid} = await validator.validateString("<table><tr><td>1</p></td></tr>");
  expect(valid).toBe(false);
});

test.each(layouts)("the spans of edition %s %s cover every place of each table once", (edition, variant) => {
  const tables = formTables(buildFiling({edition, variant}));
  expect(tables).toHaveLength(editionOf(edition).forms.length);
  for (const {id, rows, widths: {length: columns}} of tables) {
    expect(rows.length).toBeGreaterThan(2);
    const places = rows.flatMap((cells, row) => cells.flatMap(({column, rowSpan, columnSpan}) =>
      Array.from({length: rowSpan * columnSpan}, (_, at) => `${row + Math.floor(at / columnSpan)} ${column + (at % columnSpan)}`)));
    const all = Array.from({length: rows.length * columns}, (_, at) => `${Math.floor(at / columns)} ${at % columns}`);
    expect([id, [...places].sort()]).toEqual([id, all.sort()]);
  }
});

test("every cell that heads a column or a row is a header with its scope; figures are none", () => {
  const seen: Record<string, Set<string>> = {th: new Set(), td: new Set()};
  const parser = new Parser({
    onopentag: (name, {scope = "none"}) => void seen[name]?.add(scope),
  });
  parser.end(writeHtml(buildFiling()));
  expect([...seen.th!].sort()).toEqual(["col", "colgroup", "row", "rowgroup"]);
  expect([...seen.td!]).toEqual(["none"]);
});

test.each(editions)("a whole report of edition $id gives figures, text and heading back", async ({id: edition}) => {
  const parts = new Map(edition === "2014" ? [] : [[1, "本街道认真做好政府信息公开工作。"], [6, "没有其他需要报告的事项。"]]);
  const filing = buildFiling({edition, parts});
  const read = await readFiling("a.html", new TextEncoder().encode(writeHtmlReport(filing)));
  const valuesOf = ({figures}: typeof filing) => [...figures].map(([id, {value}]) => [id, value]);
  expect(valuesOf(read)).toEqual(valuesOf(filing));
  expect(read).toMatchObject({unit: filing.unit, year: filing.year, edition, unmatched: []});
  for (const [part, text] of parts) expect(read.parts.get(part)).toContain(text);
});
