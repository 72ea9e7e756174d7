import {editionOf, editions, indicatorsIn} from "../../src/editions/edition";
import {numberOr} from "../../src/filing/figure";
import {figuresNamed} from "../../src/editions/rule-at";
import {draftOf, textOfDraft} from "../../src/narrative/draft";
import {buildFiling, type Built} from "../build";

const textOf = (built: Built = {}) => draftOf(buildFiling(built)).map(textOfDraft).join("\n\n");
const only = (figures: Readonly<Record<string, number | string>>, edition: "2019" | "2021" = "2021") => textOf({
  edition, change: {...Object.fromEntries(indicatorsIn(edition).map(({id}) => [id, 0])), ...figures},
});

describe("a draft of 总体情况", () => {
  test("states the figures of the tables in sentences", () => {
    expect(only({
      "disclosure.normativeDocuments.issued": 3, "disclosure.normativeDocuments.inForce": 12,
      "disclosure.penalties.decisions": 7, "disclosure.fees.amount": "12.50",
      "applications.received.person": 4, "applications.received.business": 2, "applications.received.research": 1, "applications.received.total": 7,
      "applications.granted.total": 5, "applications.refused.stateSecret.total": 1, "applications.refused.internalAffairs.total": 1,
      "applications.handled.total": 7, "disputes.review.upheld": 1, "disputes.review.total": 1,
    })).toBe([
      "本年制发行政规范性文件3件，未废止行政规范性文件，现行有效行政规范性文件12件。作出行政处罚决定7件。收取行政事业性收费12.5万元。",
      "本年新收政府信息公开申请7件，无上年结转的政府信息公开申请。新收的申请中，自然人申请4件，法人或其他组织申请3件。" +
        "本年办结政府信息公开申请7件，其中予以公开5件，不予公开2件。无结转下年度继续办理的政府信息公开申请。",
      "因政府信息公开被申请行政复议1件，其中结果维持1件。未发生因政府信息公开引起的行政诉讼。",
    ].join("\n"));
  });

  test("says of nothing that it is nothing", () => {
    expect(only({})).toBe([
      "本年未制发、废止行政规范性文件，无现行有效的行政规范性文件。未作出行政许可、行政处罚、行政强制决定。未收取行政事业性收费。",
      "本年未收到政府信息公开申请，无上年结转申请，也无结转下年度继续办理的申请。",
      "未发生因政府信息公开引起的行政复议、行政诉讼。",
    ].join("\n"));
  });

  test("leaves out what it does not know, and lists it", () => {
    const [draft] = draftOf(buildFiling({change: {"disputes.review.total": null}, without: ["disclosure.fees.amount"]}));
    expect(draft!.unknown).toEqual(["disclosure.fees.amount", "disputes.review.total"]);
    expect(textOfDraft(draft!)).not.toMatch(/行政复议|行政事业性收费/);
    expect(textOfDraft(draft!)).toContain("行政诉讼");
  });

  test("leaves out the clause alone where a sentence has others", () => {
    const of = (blank: string) => textOfDraft(draftOf(buildFiling({change: {[blank]: null}}))[0]!);
    expect(of("applications.carriedIn.total")).toMatch(/\n本年新收政府信息公开申请\d+件。新收的申请中/);
    expect(of("disclosure.penalties.decisions")).toMatch(/作出行政许可决定\d+件，行政强制决定\d+件。/);
    expect(of("applications.handled.total")).not.toMatch(/办结|其中予以公开/);
  });

  test("links every number to its figures", () => {
    const filing = buildFiling();
    const numbers = draftOf(filing).flatMap(({paragraphs}) => paragraphs.flat()).flatMap((piece) => typeof piece === "string" ? [] : [piece]);
    expect(numbers.length).toBeGreaterThan(15);
    for (const {text, figures} of numbers) {
      expect(figures.length).toBeGreaterThan(0);
      expect(Number(text)).toBeCloseTo(figures.reduce((sum, id) => sum + numberOr(NaN, filing.figures.get(id)), 0), 6);
    }
  });
});

describe.each(editions.filter(({parts}) => parts.length > 0).map(({id}) => id))("edition %s", (edition) => {
  test("drafts the first part, of figures that it has", () => {
    const drafts = editionOf(edition).parts.map(({draft}) => draft);
    expect(drafts[0]?.length).toBeGreaterThan(1);
    const names = JSON.stringify(drafts).match(/\{[a-z][^{}"]*\}/gi)!.flatMap((one) => one.slice(1, -1).split("+"));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => figuresNamed(name, editionOf(edition)).length === 0)).toEqual([]);
  });

  test("words them for every variant", () => {
    for (const variant of [undefined, ...editionOf(edition).variants.map(({id}) => id)]) {
      expect(draftOf(buildFiling({edition, variant}))[0]!.unknown).toEqual([]);
    }
  });
});
