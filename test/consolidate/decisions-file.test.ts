import {consolidate} from "../../src/consolidate/consolidate";
import {decidedSourceOf, type Decision} from "../../src/consolidate/decisions";
import {decisionsText, parseDecisions} from "../../src/consolidate/decisions-file";
import {parseJson} from "../../src/formats/json/parse-json";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {type Built, buildFiling} from "../build";
import {filedAs} from "./filed-numbers";

const received = "applications.received.person";
const filed = (unit: string, source: string, more: Built = {}): Submission =>
  submit(buildFiling({unit, year: 2024, edition: "2021", ...more}), source);
const said = {by: "王某", time: "2025-01-20T00:00:00.000Z"} as const;
const decisions: readonly Decision[] = [
  {source: "a.xlsx", says: "unit", unit: "青山镇", ...said}, {source: "b.xlsx", says: "year", year: 2024, ...said},
  {source: "c.xlsx", says: "counts", over: [{source: "d.xlsx"}], ...said}, {source: "e.xlsx", says: "own", ...said},
  {source: "f.xlsx", says: "whole", ...said}, {source: "g.xlsx", digest: "0123", says: "excluded", ...said},
];
type Asked = {source: string; question: string; choices: unknown};
const fileOf = (text: string) => JSON.parse(text) as {decisions: readonly Decision[]; open?: readonly Asked[]};

test("decisions are read as they were kept, with a byte order mark or without", () => {
  const text = decisionsText(decisions);
  expect(text.endsWith("}\n")).toBe(true);
  expect(fileOf(text)).toEqual({format: "gouji-decisions", version: 1, decisions});
  for (const before of ["", "\ufeff"]) expect(parseDecisions(parseJson("a.json", before + text))).toEqual({decisions});
});

const file = (more: object) => JSON.stringify({format: "gouji-decisions", version: 1, decisions: [], ...more});

test.each([
  ["a list", "[]", "最外层"], ["another format", file({format: "x"}), "format"], ["another version", file({version: 2}), "version"],
  ["no decisions", file({decisions: undefined}), "decisions"], ["a decision that says nothing known", file({decisions: [{source: "a", says: "x"}]}), "decisions.0.says"],
  ["a decision without a unit", file({decisions: [{source: "a", says: "unit", unit: ""}]}), "decisions.0.unit"],
  ["a decision without a file", file({decisions: [{says: "own"}]}), "decisions.0.source"],
  ["a remark of somebody's beside them", file({备注: "已核"}), "备注"],
  ["a remark in a decision", file({decisions: [{source: "a", says: "own", 理由: "来电"}]}), "decisions.0.理由"],
  ["an answer beside its question", file({open: [{source: "a", question: "b", choices: [], answer: "own"}]}), "open.0.answer"],
  ["decisions twice", `${file({}).slice(0, -1)},"decisions":[]}`, "decisions"],
  ["an open question without words", file({open: [{source: "a", choices: []}]}), "open.0.question"],
])("of a file with %s it is said what is wrong", (_, text, wrong) => {
  expect(parseDecisions(parseJson("a.json", text))).toEqual({wrong});
});

test("a decision without name and time is nobody's", () => {
  expect(parseDecisions(parseJson("a.json", file({decisions: [{source: "a", says: "own"}]})))).toEqual({decisions: [{source: "a", says: "own", by: "", time: ""}]});
});

test("decisions are bound to what their files hold, where they are not yet, and the files are there", () => {
  const [one, other] = [filed("青山镇", "镇/c.xlsx"), filed("青山镇", "镇/d.xlsx", {change: {[received]: 7}})];
  const result = consolidate([one, other], {year: 2024});
  const kept = (some: readonly Decision[]) => fileOf(decisionsText(some, result)).decisions;
  const chosen = (more: object): Decision => ({source: "镇/c.xlsx", says: "counts", over: [{source: "镇/d.xlsx"}, {source: "x"}], ...said, ...more});
  const [mine, its] = [one, other].map((submission) => decidedSourceOf(submission).digest);
  expect(kept([chosen({})])).toEqual([chosen({digest: mine, over: [{source: "镇/d.xlsx", digest: its}, {source: "x"}]})]);
  expect(kept([chosen({digest: "0"})])).toEqual([chosen({digest: "0", over: [{source: "镇/d.xlsx", digest: its}, {source: "x"}]})]);
  expect(kept([decisions[0]!])).toEqual([decisions[0]]);
});

test("what is open is asked with its answers: which counts, whose it is, of which year, what it is of", () => {
  const list = [unitOf({name: "云溪区", code: "1"}), ...["青山镇", "白水镇", "黑水镇"].map((name) => unitOf({name, parent: "1"}))];
  const [one, other] = [filed("青山镇", "a1"), filed("青山镇", "a2", {change: {[received]: 7}})];
  const whole = filed("云溪区", "区", {change: Object.fromEntries([...buildFiling({edition: "2021"}).figures.keys()].map((id) => [id, 999]))});
  const openIn = (all: readonly Submission[], year?: number) =>
    fileOf(decisionsText([], consolidate(all, {list, ...(year !== undefined && {year})}))).open!
      .map(({source, choices}) => [source, choices]);
  const leaveOut = {says: "excluded"};
  expect(openIn([one, other], 2024)).toEqual([
    ["a1", [{says: "counts", over: [decidedSourceOf(other)]}]], ["a2", [{says: "counts", over: [decidedSourceOf(one)]}]],
  ]);
  expect(openIn([filed("", "黑水镇.xlsx"), filed("远方局", "x"), filed("青山镇", "y", {year: 2023})], 2024)).toEqual([
    ["x", [leaveOut]], ["y", [{says: "year", year: 2024}, leaveOut]], ["黑水镇.xlsx", [{says: "unit", unit: "云溪区黑水镇"}, leaveOut]],
  ]);
  expect(openIn([filed("青山镇", "y", {year: null})])).toEqual([["y", [leaveOut]]]);
  expect(openIn([filed("青山镇", "a"), filed("白水镇", "b"), whole], 2024).filter(([source]) => source === "区"))
    .toEqual([["区", [{says: "own"}, {says: "whole"}, leaveOut]]]);
  expect(fileOf(decisionsText([], consolidate([one, other], {list, year: 2024}))).open![0]!.question)
    .toBe("青山镇：报送了多份，有 1 个数不同，无法判断哪份较新，都没有汇总，请确认以哪份为准。");
});

test("of several filings one of which counts for now, all are asked about", () => {
  const [older, newer] = [filed("青山镇", "2024.1.5.xlsx"), filed("青山镇", "2024.1.9.xlsx", {change: {[received]: 7}})];
  const {open = []} = fileOf(decisionsText([], consolidate([older, newer], {year: 2024})));
  expect(open.map(({source, choices}) => [source, choices])).toEqual([
    ["2024.1.9.xlsx", [{says: "counts", over: [decidedSourceOf(older)]}]], ["2024.1.5.xlsx", [{says: "counts", over: [decidedSourceOf(newer)]}]],
  ]);
});

test("what needs no word is not asked: filings that agree; what names no year may be of the year of the others", () => {
  const all = [filedAs("青山镇", 1, {source: "a"}), filedAs("青山镇", 1, {source: "b"}), filedAs("白水镇", 5, {source: "c", year: null})];
  const result = consolidate(all);
  const {open} = fileOf(decisionsText([], result));
  expect(open).toEqual([{...decidedSourceOf(all[2]!), question: expect.stringContaining("年") as string, choices: [{says: "year", year: 2024}, {says: "excluded"}]}]);
  expect(open![0]!.question).not.toContain("undefined");
});

test("of what is of another year it is asked whether it is of the one that is due", () => {
  const {open} = fileOf(decisionsText([], consolidate([filedAs("青山镇", 1, {year: 2023})], {year: 2024})));
  expect([open![0]!.question, open![0]!.choices]).toEqual([expect.stringMatching(/2024/), [{says: "year", year: 2024}, {says: "excluded"}]]);
});
