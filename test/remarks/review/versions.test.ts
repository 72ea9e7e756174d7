import {reconcile} from "../../../src/reconcile/reconcile";
import {checkPublication, publicationRules, versionsOf} from "../../../src/remarks/review/versions";
import {buildFiling, figure} from "../../build";

const received = "applications.received.person";
const versions = (now: ReturnType<typeof buildFiling>, before: ReturnType<typeof buildFiling>, language?: "en-US") =>
  versionsOf(now, before, reconcile(now), reconcile(before), language);

test("beside the version before, what was changed is told, and which findings that solved or made", () => {
  const [now, before] = [buildFiling({change: {"disputes.review.total": 99}}), buildFiling({change: {[received]: 99}})];
  const {differences, solved, made} = versions(now, before);
  expect(differences).toMatchObject([{id: received, other: 99, is: "number"}, {id: "disputes.review.total", this: 99, is: "number"}]);
  expect(solved).toEqual([expect.stringContaining("本年新收 99"), expect.stringContaining("自然人 99")]);
  expect(made).toEqual([expect.stringContaining("99 比 10 多 89")]);
  expect(versions(now, before, "en-US").made).toEqual([expect.stringContaining("99")]);
  expect(versions(now, before, "en-US").made).not.toEqual(made);
});

test("nothing changed, nothing is told; what stays broken is neither solved nor made", () => {
  const broken = buildFiling({change: {[received]: 99}});
  expect(versions(broken, broken)).toEqual({differences: [], solved: [], made: []});
});

test("a finding that a blank keeps from being judged now is not solved", () => {
  const before = buildFiling({change: {[received]: 99}});
  const blanked = buildFiling({change: {[received]: null}});
  expect(versions(blanked, before).solved.filter((says) => says.includes("本年新收 99"))).toEqual([]);
});

describe("what was published", () => {
  const filing = buildFiling({parts: new Map([[1, "总体 情况良好，共办理申请若干件，全部按期答复，没有逾期"], [2, "１２ 件"], [3, "只在送审稿中"]])});
  const found = (given: Parameters<typeof buildFiling>[0] = {}) =>
    checkPublication(filing, buildFiling({parts: filing.parts, ...given}))
      .map(({rule, figures: [id], at, severity, verdict, detail}) => ({rule, of: id ?? at, severity, verdict, detail}));

  test("is the same where it is the same", () => {
    expect(found()).toEqual([]);
    expect(found({parts: new Map([[2, "12件"]])})).toEqual([]);
  });

  test.each<[string, Parameters<typeof buildFiling>[0], object]>([
    ["another number is an error", {change: {[received]: 99}}, {rule: "publication.number", of: received, severity: "error", detail: {text: "55", published: "99"}}],
    ["a blank is told as the other's", {change: {[received]: null}}, {rule: "publication.blank", of: received, severity: "warning", detail: {text: "other", published: ""}}],
    ["a figure that is not there is told as the other's", {without: [received]},
      {rule: "publication.absent", of: received, severity: "warning", detail: {text: "other", published: ""}}],
    ["an amount is told in the form's unit", {change: {"disclosure.fees.amount": figure("125", "", {converted: "12.5"})}},
      {rule: "publication.number", of: "disclosure.fees.amount", detail: {published: "12.5"}}],
  ])("%s", (_, published, finding) => {
    expect(found(published)).toMatchObject([{verdict: "broken", ...finding}]);
  });

  test("the other way round, blanks and what is not there are told as one's own", () => {
    const own = (given: Parameters<typeof buildFiling>[0]) => checkPublication(buildFiling(given), buildFiling());
    expect(own({change: {[received]: null}})).toMatchObject([{detail: {text: "own", published: "55"}, places: [{key: received}]}]);
    expect(own({without: [received]})).toMatchObject([{form: "applications", detail: {text: "own", published: "55"}, places: []}]);
    expect(checkPublication(buildFiling({change: {[received]: "若干"}}), buildFiling({change: {[received]: "不详"}})))
      .toMatchObject([{rule: "publication.text", severity: "warning", detail: {text: "若干", published: "不详"}}]);
  });

  test("a part that differs is quoted from shortly before where it does", () => {
    const other = "总体情况良好，共办理申请十件，全部按期答复，没有逾期";
    expect(found({parts: new Map([[1, other]])})).toEqual([{
      rule: "publication.part", of: "1", severity: "warning", verdict: "broken",
      detail: {part: 1, text: ",共办理申请若干件,全部按期答复,没有逾", published: ",共办理申请十件,全部按期答复,没有逾期"},
    }]);
    expect(found({parts: new Map([[1, "不同"]])})).toMatchObject([{detail: {text: "总体情况良好,共办理申请若干件,全部按期", published: "不同"}}]);
    const longer = `${filing.parts.get(1)}。`;
    expect(found({parts: new Map([[1, longer]])})).toMatchObject([{detail: {text: "复,没有逾期", published: "复,没有逾期。"}}]);
  });

  test("its sentences are held against the tables handed in; those of another edition are not", () => {
    const prose = [{
      ids: ["applications.received.total"], value: 99, unit: "件", quote: "收到申请99件", place: {in: "text", line: 3},
    }] as const;
    expect(found({prose})).toMatchObject([{rule: "publication.prose"}]);
    expect(checkPublication(filing, {...buildFiling({prose}), edition: "2019"})).toEqual([]);
  });
});

test("each rule on what is published has a sentence of its own", () => {
  expect(new Set(publicationRules.map(({says}) => says)).size).toBe(publicationRules.length);
});
