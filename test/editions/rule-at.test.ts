import {editionOf, type EditionId, type Indicator, type Variant} from "../../src/editions/edition";
import {figuresNamed, type Operand, rulesAt, rulesOnHeadings, totalsOf} from "../../src/editions/rule-at";

/** `a − b = c + 上年d`: the terms of a rule at a place, without the form's name. */
const written = (terms: readonly Operand[]): string => terms.map(({id, sign, last}) =>
  `${sign === 1 ? "+" : "-"}${last ? "<" : ""}${id.slice(id.indexOf(".") + 1)}`).join(" ");
const placesOf = (edition: EditionId, rule: string, variant?: Variant): readonly string[] =>
  rulesAt(edition, variant).filter((one) => one.rule.id === rule).map(({at, left, right}) => `${at}: ${written(left)} = ${written(right)}`);

test.each<[EditionId, string, readonly string[]]>([
  ["2021", "disputes.total", ["review", "directLitigation", "litigationAfterReview"].map((block) =>
    `${block}: +${block}.total = +${block}.upheld +${block}.corrected +${block}.other +${block}.pending`)],
  ["2021", "disclosure.regulationsByLevel", ["regulations: +regulations.issued +regulations.repealed +regulations.inForce = "]],
  ["2021", "disclosure.inForceCoversIssued", ["regulations", "normativeDocuments"].map((row) => `${row}: +${row}.inForce = +${row}.issued -${row}.repealed`)],
  ["2021", "crossYear.inForceRollForward", ["regulations", "normativeDocuments"].map((row) => `${row}: +${row}.inForce = +<${row}.inForce +${row}.issued -${row}.repealed`)],
  ["2019", "crossYear.itemsRollForward", ["licensing", "otherServices", "penalties", "coercion", "fees"].map((row) => `${row}: +${row}.previousItems = +<${row}.previousItems +<${row}.change`)],
  ["2021", "applications.carriedOutShare", ["total: +carriedOut.total = +received.total"]],
  ["2021", "disputes.afterReviewNeedsReview", ["total: +litigationAfterReview.total = +review.total +<review.total"]],
  ["2014", "statistics.reviewOutcomes", [": +review.total = +review.upheld +review.corrected +review.other"]],
  ["2014", "statistics.keyAreasWithinTotal", []],
])("in edition %s rule %s stands at every place that has its terms", (edition, rule, places) => expect(placesOf(edition, rule)).toEqual(places));

test("a rule of a region's own rows stands in its version alone, and other rules leave those rows out elsewhere", () => {
  expect(placesOf("2014", "statistics.keyAreasWithinTotal", "beijing")).toEqual([": +keyAreas.total = +proactive.total"]);
  const parts = (variant?: Variant) => rulesAt("2014", variant).map(({figures: ids}) => ids.filter((id) => id.includes("keyAreas")).length).reduce((sum, one) => sum + one, 0);
  expect([parts(), parts("beijing")]).toEqual([0, 13 + 13 + 1]);
});

test("what each of the channels is judged by is judged by itself", () => {
  const places = placesOf("2014", "statistics.channelWithinTotal");
  expect(places.length).toBeGreaterThan(3);
  expect(places.every((one) => /^: \+channels\.\w+ = \+proactive\.total$/.test(one))).toBe(true);
  expect(new Set(places).size).toBe(places.length);
});

test("a jump is asked of every figure, beside last year's", () => {
  const jumps = rulesAt("2021").filter(({rule}) => rule.is === "changeWithin");
  expect(jumps.map(({left: [one], right: [other]}) => [one!.id, one!.last, one!.sign, other!.id, other!.last]))
    .toEqual(editionOf("2021").indicators.map(({id}) => [id, false, 1, id, true]));
  expect(jumps[0]).toMatchObject({at: undefined, isTotal: false, isAcrossYears: true, figures: ["disclosure.regulations.issued"]});
  expect(jumps[0]!.left[0]!.label).toBe("规章一行的“本年制发件数”");
});

const traits = (edition: EditionId, rule: string) => {
  const found = rulesAt(edition).find((one) => one.rule.id === rule)!;
  return {isTotal: found.isTotal, isAcrossYears: found.isAcrossYears, figures: found.figures.length};
};
test.each<[EditionId, string, ReturnType<typeof traits>]>([
  ["2021", "disputes.total", {isTotal: true, isAcrossYears: false, figures: 5}], ["2021", "applications.flow", {isTotal: false, isAcrossYears: false, figures: 4}],
  ["2021", "crossYear.carryOver", {isTotal: false, isAcrossYears: true, figures: 1}], ["2021", "crossYear.inForceRollForward", {isTotal: false, isAcrossYears: true, figures: 3}],
  ["2021", "disclosure.inForceCoversIssued", {isTotal: false, isAcrossYears: false, figures: 3}], ["2019", "disclosure.publishedWithinTotal", {isTotal: false, isAcrossYears: false, figures: 2}],
  ["2019", "crossYear.itemsRollForward", {isTotal: false, isAcrossYears: true, figures: 1}], ["2014", "statistics.channelsCoverTotal", {isTotal: false, isAcrossYears: false, figures: 5}],
])("in edition %s rule %s: whether it computes a total, and asks for last year's", (edition, rule, expected) => {
  const {figures, ...rest} = traits(edition, rule);
  expect(rest).toEqual({isTotal: expected.isTotal, isAcrossYears: expected.isAcrossYears});
  if (edition !== "2014") expect(figures).toBe(expected.figures);
});

test("totals are those of strict rules alone, and are the same again", () => {
  const totals = totalsOf("2021").map(({rule, left}) => `${rule.id} ${left[0]!.id}`);
  expect(totals).toHaveLength(7 + 25 + 3);
  expect(totals).toContain("applications.rowTotal applications.carriedOut.total");
  expect(totalsOf("2014").some(({rule}) => rule.id === "statistics.refusalReasons")).toBe(false);
  expect(rulesAt("2021")).toBe(rulesAt("2021"));
});

test("labels are short in a row or a column, whole where a rule is over all of a filing", () => {
  const labels = (rule: string) => rulesAt("2021").find((one) => one.rule.id === rule)!.left.map(({label}) => label);
  expect([labels("applications.flow"), labels("disputes.total"), labels("disputes.afterReviewNeedsReview"), labels("disputes.withoutApplications").slice(0, 1)])
    .toEqual([["本年新收", "上年结转"], ["总计"], ["复议后起诉"], ["行政复议的“总计”"]]);
  expect(rulesAt("2021").find((one) => one.rule.id === "format.moneyUnit")!.left[0]!.kind).toBe("amount");
});

test("the sums beside headings have rules down their columns and across their rows, and no others are among them", () => {
  const rules = rulesOnHeadings("2021").map(({rule, at}) => `${rule.id} ${at}`);
  const columns = ["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation", "total"];
  for (const group of ["refused", "unavailable", "notProcessed", "other"]) {
    expect(rules).toContain(`applications.rowTotal ${group}`);
    expect(rules.filter((one) => one.startsWith(`applications.${group}Total `))).toEqual(columns.map((column) => `applications.${group}Total ${column}`));
  }
  expect(rules).toHaveLength(4 * 8);
});

const named = (...ids: readonly string[]) => ({indicators: ids.map((id) => ({id})) as unknown as readonly Indicator[]});
test.each<[string, readonly string[], readonly string[]]>([
  ["a.b", ["a.b", "a.b.c"], ["a.b"]], ["a.*.c", ["a.b.c", "a.c", "a.x.y.c", "b.b.c", "a.b.d"], ["a.b.c", "a.x.y.c"]], ["a.*", ["a.", "a.b", "a.b.c", "b.a"], ["a.b", "a.b.c"]],
  ["*.c", ["a.c", ".c", "a.b.c"], ["a.c", "a.b.c"]], ["a.*.a.", ["a.a.", "a.b.a."], ["a.b.a."]], ["", ["", "a"], [""]],
])("the name %p stands for figures", (name, all, expected) => {
  expect(figuresNamed(name, named(...all)).map(({id}) => id)).toEqual(expected);
});
