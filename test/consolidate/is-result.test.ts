import {zipSync} from "fflate";
import {isDecisionsFile, isResult, noFilingIn} from "../../src/consolidate/is-result";
import {isNoFiling, type NoFiling} from "../../src/consolidate/no-filing";
import {resultSheets} from "../../src/consolidate/sheets/layout";
import {reviewTitle} from "../../src/filing/review-table";
import {product} from "../../src/office/product";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])));
const sheets = (...names: readonly string[]) => ({"xl/workbook.xml": names.map((name) => `<sheet name="${name}"/>`).join("")});
const core = (title: string, creator: string) =>
  ({"docProps/core.xml": `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>`});
const all = Object.values(resultSheets);
const keys = ["units", "missing", "duplicates", "differences", "unreadable"];
const json = (...some: readonly string[]) => bytes(`{"year": 2024, ${some.map((key) => `"${key}": []`).join(", ")}}`);

test.each<[string, Uint8Array, NoFiling | undefined]>([
  ["a workbook with a result's sheets", zipOf(sheets("别的", ...all)), "result"],
  ["a workbook that lacks one of them", zipOf(sheets(...all.slice(1))), undefined],
  ["a workbook whose sheets only begin so", zipOf(sheets(...all.map((name) => `${name}2`))), undefined],
  ["a workbook of ours with a result's title", zipOf({...sheets("表一"), ...core(reviewTitle, product)}), undefined],
  ["a document of ours titled 审核意见", zipOf(core(reviewTitle, product)), "return"],
  ["a document of others titled 审核意见", zipOf(core(reviewTitle, "WPS")), undefined],
  ["another document of ours", zipOf(core("年报", product)), undefined],
  ["a package of nothing", zipOf({a: "b"}), undefined],
  ["a broken package", bytes("PK\u0003\u0004"), undefined],
  ["what begins with P alone", bytes("Pumpkin"), undefined],
  ["the document of a result", json(...keys), "result"],
  ["the same, closed at once", bytes(json(...keys).reduce((text, one) => text + String.fromCharCode(one), "").replace(": []}", ":")), "result"],
  ...keys.map((key): [string, Uint8Array, undefined] => [`a document without ${key}`, json(...keys.filter((one) => one !== key), `x${key}`, `${key}x`), undefined]),
  ["a document that only lists what a result has", bytes(`{"k": ["units"], ${keys.slice(1).map((key) => `"${key}": []`).join(", ")}}`), undefined],
  ["a list of what a result has", bytes(`[${new TextDecoder().decode(json(...keys))}]`), undefined],
  ["a file of decisions", bytes("{\"format\":\"gouji-decisions\",\"version\":1}"), "decisions"],
  ["a file of decisions, indented", bytes("{\n  \"format\" : \"gouji-decisions\""), "decisions"],
  ["a document that speaks of such a file", bytes("{\"a\":{\"format\":\"gouji-decisions\"}}"), undefined],
  ["another format's document", bytes("{\"format\":\"gouji-record\"}"), undefined],
  ["the long table", bytes("\ufeffunit,code,level,parent,edition,year,figure,value,blank,source,place\r\n"), "figures"],
  ["another table", bytes("unit,code\r\n"), undefined],
  ["nothing", new Uint8Array(), undefined],
])("%s is known for what it is", (_, file, is) => {
  expect([noFilingIn(file), isResult(file), isDecisionsFile(file)]).toEqual([is, is !== undefined, is === "decisions"]);
});

test.each(["result", "decisions", "figures", "return"])("%s is what a consolidation writes", (one) => expect(isNoFiling(one)).toBe(true));

test.each(["", "filing", undefined, null, 0])("%j is not what a consolidation writes", (one) => expect(isNoFiling(one)).toBe(false));
