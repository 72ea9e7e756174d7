import fc from "fast-check";
import {editionOf, editions, indicatorsIn} from "../../src/editions/edition";
import {coverageOf, isComplete} from "../../src/filing/coverage";
import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {checkAccount, isAllWell, isOfAccount} from "../../src/reconcile/account";
import {reconcile} from "../../src/reconcile/reconcile";
import {say, sayAccount, sayUndecided} from "../../src/reconcile/say";
import {buildFiling} from "../build";

const without = (filing: Filing, isGone: (id: string) => boolean): Filing =>
  ({...filing, figures: new Map([...filing.figures].filter(([id]) => !isGone(id)))});

const whole = (edition = editions.at(-1)!): Filing => buildFiling({edition: edition.id, unit: "某某自治州人民政府"});

const marked = (figure: Figure): Figure => ({...figure, value: null, as: "mark", text: "/"});

test.each(editions)("a whole filing of edition $id is complete, every figure accounted for", (edition) => {
  const filing = whole(edition);
  expect(isComplete(filing)).toBe(true);
  expect(checkAccount(filing)).toEqual([]);
  expect(sayAccount(filing)).toBeUndefined();
  expect([...coverageOf(filing).keys()]).toEqual(edition.forms.map(({id}) => id));
  for (const {expected, read} of coverageOf(filing).values()) expect(read).toBe(expected);
  expect(isAllWell(filing, reconcile(filing))).toBe(true);
});

test("blanks and marks are known, and leave a filing complete, but not all well", () => {
  const filing = whole();
  const id = "applications.granted.person";
  const marks = {...filing, figures: new Map([...filing.figures].map(([one, figure]) =>
    [one, one === id ? marked(figure) : figure]))};
  expect(coverageOf(marks).get("applications")).toMatchObject({expected: 175, read: 174, blank: 1, absent: 0});
  expect(isComplete(marks)).toBe(true);
  expect(isAllWell(marks, reconcile(marks))).toBe(false);
});

test.each(editions)("without any figure, all of edition $id holds and nothing is all well", ({id}) => {
  const filing = {...without(whole(editionOf(id)), () => true), missingRows: []};
  expect(isAllWell(filing, reconcile(filing))).toBe(false);
  expect(isAllWell(filing, [])).toBe(false);
});

test.each(editions.flatMap(({id, forms}) => forms.map((form) => ({id, form}))))(
  "a form of edition $id of which nothing was read is one error that names it and how much it holds", ({id, form}) => {
    const filing = without(whole(editionOf(id)), (one) => one.startsWith(`${form.id}.`));
    const findings = reconcile(filing).filter(isOfAccount);
    const count = indicatorsIn(id).filter((one) => one.form === form.id).length;
    expect(findings).toMatchObject([{rule: "format.missingForm", severity: "error", form: form.id}]);
    expect(say(findings[0]!, filing)).toContain(`没有读到《${form.title}》（${count} 项）`);
    expect(say(findings[0]!, filing, "en-US")).toMatch(/^Nothing was read of /);
    expect(sayAccount(filing)).toBe("没有读全：1 张表没有读到");
  });

test.each([
  ["picture", {in: "text", line: 3}, "表格可能是图片"],
  ["sheet", {in: "sheet", sheet: "表一", row: 1, column: 1}, "工作簿中没有这张表"],
  ["data", {in: "json", key: "figures.a"}, "没有这张表的数据"],
] as const)("where a form may have gone follows from where the others stand: %s", (_, place, says) => {
  const rest = without(whole(), (id) => id.startsWith("applications."));
  const filing = {...rest, figures: new Map([...rest.figures].map(([id, figure]) => [id, {...figure, place}]))};
  expect(checkAccount(filing).map((finding) => say(finding, filing))).toEqual([expect.stringContaining(says)]);
});

test("a form of which rows were seen is no picture", () => {
  const rest = without(whole(), (id) => id.startsWith("applications."));
  const place = {in: "text", line: 3} as const;
  const filing = {
    ...rest, figures: new Map([...rest.figures].map(([id, figure]) => [id, {...figure, place}])),
    parts: new Map([[1, "总体情况如下。"]]),
  };
  const saidOf = (text: string): string =>
    say(checkAccount({...filing, unmatched: [{text, place, why: "count" as const}]})[0]!, filing);
  expect(saidOf("一、本年新收政府信息公开申请数量 3 4")).toContain("表中的数不能确定各属哪一行、哪一栏");
  expect(saidOf("附件 3 4")).toContain("表格可能是图片");
});

test("what sentences state does not stand in for a table", () => {
  const filing = without(whole(), (id) => id.startsWith("applications."));
  const stated = {...whole().figures.get("applications.received.total")!, stated: true} as const;
  const told = {...filing, figures: new Map([...filing.figures, ["applications.received.total", stated]])};
  const [finding] = checkAccount(told);
  expect(finding).toMatchObject({rule: "format.missingForm", detail: {count: 175, stated: 1}});
  expect(say(finding!, told)).toContain("正文写明的 1 项");
});

test("figures that were not read are one line a form, named by rows, by columns, or one by one", () => {
  const said = (isGone: (id: string) => boolean): string => {
    const filing = without(whole(), isGone);
    const findings = checkAccount(filing);
    expect(findings).toMatchObject([{rule: "format.notRead", severity: "warning", form: "applications"}]);
    return say(findings[0]!, filing);
  };
  expect(said((id) => /^applications\.(received|granted)\./.test(id))).toMatch(/14 项没有读到：“本年新收、予以公开”行/);
  expect(said((id) => /^applications\..*\.person$/.test(id))).toMatch(/25 项没有读到：“自然人”栏/);
  expect(said((id) => id === "applications.received.person")).toMatch(/1 项没有读到：自然人一栏的“本年新收”/);
});

test("a row that the table lacks is said by its own line alone", () => {
  const filing = {
    ...without(whole(), (id) => id.startsWith("applications.granted.")),
    missingRows: [{form: "applications", row: "granted"}],
  };
  expect(checkAccount(filing).map(({rule}) => rule)).toEqual(["format.missingRow"]);
  const bare = {...without(filing, (id) => id.startsWith("applications."))};
  expect(checkAccount(bare).map(({rule}) => rule)).toEqual(["format.missingForm"]);
});

test("rules that could not be judged are counted by what they wait for", () => {
  const filing = without(whole(), (id) => id === "applications.received.person");
  const blank = buildFiling({unit: "某某自治州人民政府", change: {"applications.received.person": null}});
  expect(sayUndecided(reconcile(filing), filing)).toBe("2 项关系暂不能判断（因没有读到 2 项）");
  expect(sayUndecided(reconcile(blank), blank)).toBe("2 项关系暂不能判断（因空白 2 项）");
  expect(sayUndecided(reconcile(whole()), whole())).toBeUndefined();
});

test("a filing is complete exactly where nothing was taken away, and whatever was is said", () => {
  let lacking = 0;
  fc.assert(fc.property(fc.constantFrom(...editions), fc.array(fc.nat(), {maxLength: 30}), ({id}, picks) => {
    const ids = indicatorsIn(id).map((one) => one.id);
    const gone = new Set(picks.map((pick) => ids[pick % ids.length]!));
    const filing = without(whole(editionOf(id)), (one) => gone.has(one));
    const findings = checkAccount(filing);
    lacking += gone.size > 0 ? 1 : 0;
    expect(isComplete(filing)).toBe(gone.size === 0);
    expect(findings.length > 0).toBe(gone.size > 0);
    const covered = findings.flatMap(({figures: ids, form, rule}) =>
      rule === "format.missingForm" ? [...gone].filter((one) => one.startsWith(`${form}.`)) : ids);
    expect(new Set(covered)).toEqual(gone);
    for (const {expected, read, absent} of coverageOf(filing).values()) expect(read + absent).toBe(expected);
  }), {numRuns: 60});
  expect(lacking).toBeGreaterThan(20);
});
