import fc from "fast-check";
import {editions, indicatorsIn} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {draftOf, textOfDraft} from "../../src/narrative/draft";
import {openIn, retold} from "../../src/narrative/retold";
import {readProse} from "../../src/recognise/prose/read-prose";
import {reconcile} from "../../src/reconcile/reconcile";
import {balance} from "../balance";
import {buildFiling, yearOf} from "../build";
import {outOf} from "../proof";

const none = Object.fromEntries(indicatorsIn("2021").map(({id}) => [id, 0]));
type Figures = Readonly<Record<string, number | string>>;
const filingOf = (year: number, figures: Figures, text?: string): Filing => buildFiling({
  edition: "2021", year, unit: "云溪镇人民政府", change: {...none, ...figures},
  ...text !== undefined && {parts: new Map([[1, text]])},
});
const retell = (text: string, last: Figures, now: Figures) => {
  const [draft] = retold(filingOf(2024, now), filingOf(2023, last, text));
  return {text: textOfDraft(draft!), open: openIn(draft!), draft: draft!};
};

test("last year's sentences have this year's numbers, in its own punctuation and with the years moved on", () => {
  const {text, open} = retell(
    "2023年，我镇共收到政府信息公开申请１２件（自然人10件，商业企业2件），办结“十一”件；行政复议3件。\n作出行政许可决定1,284件。",
    {
      "applications.received.total": 12, "applications.received.person": 10, "applications.received.business": 2,
      "applications.handled.total": 11, "disputes.review.total": 3, "disclosure.licensing.decisions": 1284,
    },
    {
      "applications.received.total": 21, "applications.received.person": 20, "applications.received.business": 1,
      "applications.handled.total": 22, "disclosure.licensing.decisions": 1301,
    });
  expect({text, open}).toEqual({
    text: "2024年，我镇共收到政府信息公开申请21件（自然人20件，商业企业1件），办结“22”件；行政复议0件。\n作出行政许可决定1301件。",
    open: 0,
  });
});

test("what is linked to no figure stays, and is marked; a title's year too", () => {
  const {text, draft} = retell(
    "2023年印发《云溪镇2023年政务公开要点》，培训3次，收到申请5件，同比增长25%，较2022年的4件多1件。",
    {"applications.received.total": 5}, {"applications.received.total": 6});
  expect(text).toBe(
    "2024年印发《云溪镇2023年政务公开要点》，培训「待核」3次，收到申请6件，同比增长「待核」25%，较2023年的「待核」4件多「待核」1件。");
  expect(draft.paragraphs.flat().flatMap((piece) => typeof piece === "string" ? [] : [[piece.was, piece.text, piece.figures.length > 0]]))
    .toEqual([["3", "3", false], ["5", "6", true], ["25%", "25%", false], ["4", "4", false], ["1", "1", false]]);
});

test("what was said in words and is so no more is marked", () => {
  const last = {"applications.received.total": 5, "applications.granted.total": 5, "applications.handled.total": 5};
  expect(retell("收到申请5件，均予以公开，未发生行政复议。全年无行政诉讼。", last, {
    "applications.received.total": 8, "applications.granted.total": 7, "applications.handled.total": 8, "disputes.review.total": 1,
  }).text).toBe("收到申请8件，「待核」均予以公开，「待核」未发生行政复议。全年无行政诉讼。");
  expect(retell("收到申请5件，均予以公开，未发生行政复议。", last, last).open).toBe(0);
});

test("that no fees were taken is marked where the tables have some, and not of the processing fee", () => {
  const fees = {"disclosure.fees.amount": "2.5"};
  expect(retell("办理依申请公开没有收取费用。全年未收取信息处理费，不收费。", {}, fees).text)
    .toBe("办理依申请公开「待核」没有收取费用。全年未收取信息处理费，「待核」不收费。");
  expect(retell("办理依申请公开没有收取费用。", fees, {}).open).toBe(0);
});

test("a number that last year's tables did not bear out, or whose figure is not known now, is linked to nothing", () => {
  expect(retell("收到申请6件。", {"applications.received.total": 5}, {"applications.received.total": 9}).text).toBe("收到申请「待核」6件。");
  const now = {...filingOf(2024, {}), figures: new Map()};
  expect(textOfDraft(retold(now, filingOf(2023, {"applications.received.total": 5}, "收到申请5件。"))[0]!)).toBe("收到申请「待核」5件。");
  expect(retold(filingOf(2024, {}), filingOf(2023, {}))).toEqual([]);
});

const editionsInParts = editions.filter(({parts}) => parts.some(({draft}) => draft !== undefined)).map(({id}) => id);

describe.each(editionsInParts)("edition %s", (edition) => {
  const figures = fc.infiniteStream(
    fc.oneof(fc.constant(0), fc.integer({min: 1, max: 12}), fc.integer({min: 13, max: 20_000})));
  const ids = new Set(indicatorsIn(edition).map(({id}) => id));
  const filing = (year: number, stream: fc.Stream<number>): Filing => buildFiling({
    edition, year, unit: "云溪镇人民政府",
    change: Object.fromEntries([...balance(edition, undefined, ({kind}) =>
      kind === "amount" ? `${stream.next().value / 8}` : stream.next().value)].filter(([id]) => ids.has(id))),
  });

  test("every number of a retold text that is linked to figures states, read back, what they are this year", () => {
    let linked = 0;
    fc.assert(fc.property(figures, figures, (one, other) => {
      const year = yearOf(edition);
      const [before, now] = [filing(year - 1, one), filing(year, other)];
      const said = `${draftOf(before).map(textOfDraft).join("\n")}\n全年培训3次，办理建议12件，答复率100%。`;
      const [draft] = retold(now, {...before, parts: new Map([[1, said]])});
      const text = textOfDraft(draft!);
      const prose = readProse(text, edition, year, now.unit);
      const pieces = draft!.paragraphs.flat().flatMap((piece) => typeof piece === "string" ? [] : [piece]);
      const stated = prose.map(({ids, or = [], value}) => ({value, readings: [ids, ...or].map((ids) => ids.join())}));
      const lost = pieces.filter((piece) => piece.figures.length > 0 && !stated.some(({value, readings}) =>
        value === Number(piece.text) && readings.includes(piece.figures.join())));
      expect({text, lost}).toEqual({text, lost: []});
      const openWords = pieces.filter((piece) => piece.figures.length === 0).map((piece) => piece.text);
      const broken = reconcile({...now, prose}).filter(({rule, verdict}) => verdict === "broken" && rule.startsWith("prose."))
        .filter(({detail}) => !openWords.some((words) => String(detail?.text).includes(`待核${words}`)));
      expect({text, broken: broken.map(({detail}) => detail)}).toEqual({text, broken: []});
      linked += pieces.length - openWords.length;
    }), outOf(300));
    expect(linked).toBeGreaterThan(200);
  });
});
