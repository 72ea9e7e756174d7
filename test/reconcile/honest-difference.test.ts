import fc from "fast-check";
import {readNotes} from "../../src/recognise/notes";
import {readValue} from "../../src/recognise/value";
import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import type {Finding} from "../../src/reconcile/finding";
import {locate} from "../../src/reconcile/locate/locate";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {buildFiling, figure, type Built} from "../build";

const sheet = {in: "sheet", sheet: "Sheet1", row: 5, column: 3} as const;

/** A cell as a reader gives it. */
const cell = (text: string): Figure => ({...readValue(text, "count"), place: sheet});

const notesOf = (text: string, year = 2024): Pick<Filing, "notes"> =>
  ({notes: readNotes(text, "2021", year, (line) => ({in: "text", line}))});

const noteOf = (rule: string, built: Built, last?: Filing): Finding["note"] =>
  reconcile(buildFiling(built), last).find((one) => one.rule === rule && one.verdict === "broken")!.note;

const stock = "disclosure.normativeDocuments.inForce";
const last = buildFiling({year: 2023});
const rolled = 49;

test("a remark in a cell that is just the difference is said, and may be taken for the explanation", () => {
  const filing = buildFiling({change: {[stock]: cell(`${rolled + 16}（其中修订16件）`)}});
  const finding = reconcile(filing, last).find(({rule, verdict}) => rule === "crossYear.inForceRollForward" && verdict === "broken")!;
  expect(finding).toMatchObject({severity: "warning", difference: 16, note: {text: "65（其中修订16件）", place: sheet, size: 16}});
  expect(say(finding, filing)).toMatch(/Sheet1!D6写明“65（其中修订16件）”，正是所差的 16，可采用为审核说明。$/);
  expect(say(finding, filing, "en-US")).toMatch(/ Sheet1!D6 says “65（其中修订16件）”, which is just the difference of 16/);
});

test("where the source says what the difference is, no figure is suspected", () => {
  const suspected = (text: string): number => {
    const filing = buildFiling({change: {[stock]: cell(text)}});
    return locate(reconcile(filing, last), filing, last).length;
  };
  expect([suspected(`${rolled + 16}（其中修订16件）`), suspected(`${rolled + 16}（其中修订15件）`)]).toEqual([0, 1]);
});

test.each([
  ["（其中修订十六件）", 16], ["（含修订16件）", 16], ["（修订：16）", 16], ["（其中修订15件）", undefined], ["（其中修订1.6件）", undefined],
  ["（2024年修订，共16件）", 16],
])("of the remark %s the number counts", (remark, size) => {
  const note = noteOf("crossYear.inForceRollForward", {change: {[stock]: cell(`${rolled + 16}${remark}`)}}, last);
  expect(note?.size).toBe(size);
});

test.each([
  ["现行有效的规范性文件65件，含修订后重新编号的16件。", 16],
  ["现行有效的行政规范性文件65件（其中修订16件）。", 16],
  ["规范性文件方面，另有16件由撤并单位移交。", 16],
  ["现行有效的规范性文件65件，含修订后重新编号的15件。", undefined],
  ["现行有效的规范性文件65件。其中修订后重新公布的16件。", 16],
  ["另有16件由撤并单位移交。", undefined],
  ["行政许可方面，另有16件由撤并单位移交。", undefined],
  ["现行有效的规范性文件65件，制发规范性文件16件。", undefined],
])("of the sentence “%s” the number counts where it speaks of the figures", (text, size) => {
  expect(noteOf("crossYear.inForceRollForward", {change: {[stock]: rolled + 16}, ...notesOf(text)}, last)?.size).toBe(size);
});

test.each([
  ["本年收到申请20件（含上年结转3件）。", 3],
  ["本年收到申请20件，其中上年结转3件。", 3],
  ["本年收到申请20件，其中予以公开3件。", undefined],
  ["本年收到申请20件，重复申请3件。", undefined],
  ["本年收到申请20件，上年结转3件。", undefined],
  ["本年收到申请20件（含上年结转4件）。", undefined],
])("“%s” explains a flow that is 3 off, or does not", (text, size) => {
  const filing = buildFiling();
  const received = Number(filing.figures.get("applications.received.total")!.value);
  const change = {"applications.received.total": received + 3};
  expect(noteOf("applications.flow", {change, ...notesOf(text)})?.size).toBe(size);
});

test("a note below the table counts on its sheet, and a sentence against the tables by its own difference", () => {
  const below = {text: "注：修订后重新公布的16件计入现行有效件数", place: {...sheet, row: 60}, counts: [{value: 16, unit: "件"}], ids: []};
  const there = {[stock]: figure(rolled + 16, stock, {place: sheet})};
  expect(noteOf("crossYear.inForceRollForward", {change: there, notes: [below]}, last)?.text).toBe(below.text);
  const elsewhere = {...below, place: {...sheet, sheet: "Sheet2"}};
  expect(noteOf("crossYear.inForceRollForward", {change: there, notes: [elsewhere]}, last)).toBeUndefined();
});

/** Amounts by which one cell of a balanced filing may be wrong. */
const off = fc.integer({min: 1, max: 400});

test("a remark of exactly the difference is proposed wherever a relation breaks, one of another number nowhere", () => {
  const ids = [...buildFiling().figures].flatMap(([id, {value}]) => (Number.isInteger(value) ? [id] : []));
  let told = 0;
  fc.assert(fc.property(fc.constantFrom(...ids), off, fc.integer({min: 1, max: 60}), (id, by, beside) => {
    const value = Number(buildFiling().figures.get(id)!.value) + by;
    const notes = (count: number) => reconcile(buildFiling({change: {[id]: cell(`${value}（含补录${count}件）`)}}), last)
      .filter(({verdict, difference}) => verdict === "broken" && Math.abs(difference ?? 0) === by);
    const exact = notes(by);
    told += exact.length;
    expect(exact.every(({note}) => note?.size === by)).toBe(true);
    expect(notes(by + beside).every(({note}) => note === undefined)).toBe(true);
  }), {numRuns: 60});
  expect(told).toBeGreaterThan(20);
});
