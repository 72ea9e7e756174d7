import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {editions} from "../../src/editions/edition";
import {formatRules, lastYearRules, reportRules} from "../../src/reconcile/format-rules";
import {publicationRules} from "../../src/remarks/review/versions";
import {zhCN} from "../../src/reconcile/words/zh-CN";
import {rulesPage} from "../../tools/rules-page";
import {schemaPages} from "../../tools/schema-pages";
import {xmlSchemaPage} from "../../tools/xml-schema-page";

const docs = join(__dirname, "../../docs");

/** Rules that are no edition's. */
const demands = [...formatRules, ...reportRules, ...lastYearRules, ...publicationRules];

test("docs/rules.md is up to date (npm run docs)", () => {
  expect(readFileSync(join(docs, "rules.md"), "utf8")).toBe(rulesPage());
});

test("docs/schema is up to date (npm run docs)", () => {
  const pages = schemaPages();
  expect(readdirSync(join(docs, "schema")).filter((name) => name.endsWith(".json")).sort()).toEqual(Object.keys(pages).sort());
  for (const [name, page] of Object.entries(pages)) expect(readFileSync(join(docs, "schema", name), "utf8")).toBe(page);
});

test("docs/schema/filing.xsd names the editions and variants that there are (npm run docs)", () => {
  const page = readFileSync(join(docs, "schema/filing.xsd"), "utf8");
  expect(xmlSchemaPage(page)).toBe(page);
  for (const {id} of editions) expect(page).toContain(`<xs:enumeration value="${id}"/>`);
});

test("every rule has its line, once, with its severity, sentence and source", () => {
  const lines = rulesPage().split("\n").filter((line) => line.startsWith("| `"));
  const rules = editions.flatMap((edition) => edition.rules);
  const ids = new Set([...rules, ...demands].map(({id}) => id));
  expect(lines.map((line) => line.split("`")[1]).sort()).toEqual([...ids].sort());
  for (const {id, says, source} of rules) {
    const line = lines.find((one) => one.startsWith(`| \`${id}\``))!;
    expect(line).toContain(says);
    expect(line).toContain(source["zh-CN"]);
  }
});

test("every rule of writing has a sentence for its findings", () => {
  const sentences = Object.keys(zhCN.format).filter((key) => !key.startsWith("format.slip"));
  expect(sentences.sort()).toEqual(demands.map(({id}) => id).sort());
});
