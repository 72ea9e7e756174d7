import {
  editionFor, editionOf, editions, formOf, indicatorOf, indicatorsById, indicatorsIn, latest, partNumberOf, perEdition,
  showable, variantAmong,
} from "../../src/editions/edition";
import {fullTitle} from "../../src/editions/form";

test("editions come in the order of their years, each with the one before and the year in which it ends", () => {
  expect(editions.map(({id, from, to, predecessor}) => [id, from, to, predecessor?.id])).toEqual([
    ["2014", 2014, 2018, undefined], ["2019", 2019, 2020, "2014"], ["2021", 2021, undefined, "2019"]]);
  expect(editions.map(({id}) => editionOf(id))).toEqual(editions);
  expect(editionOf("2021").predecessor).toBe(editionOf("2019"));
  expect(latest).toBe(editionOf("2021"));
});

test.each([[2013, undefined], [2014, "2014"], [2018, "2014"], [2019, "2019"], [2020, "2019"], [2021, "2021"], [2099, "2021"]])(
  "the year %i has edition %s", (year, id) => expect(editionFor(year)?.id).toBe(id));

test("a form is found by its id, a part of the report by its title", () => {
  expect(["disclosure", "applications", "disputes"].map((id) => formOf("2021", id as "disputes").id)).toEqual(["disclosure", "applications", "disputes"]);
  const {parts} = editionOf("2021");
  expect(parts.map(({title}) => partNumberOf("2021", title))).toEqual([1, 2, 3, 4, 5, 6]);
  expect([partNumberOf("2021", "附件"), partNumberOf("2014", parts[0]!.title)]).toEqual([0, 0]);
});

test("a form is called by its part and its title, or by its title alone", () => {
  expect([fullTitle(formOf("2021", "disputes")), fullTitle(formOf("2014", "statistics"))])
    .toEqual(["四、政府信息公开行政复议、行政诉讼情况", editionOf("2014").forms[0]!.title]);
});

test("a variant has its own figures and lacks those that are not its own; nationally those of no region are there", () => {
  const {indicators} = editionOf("2014");
  const own = indicators.filter(({only}) => only !== undefined);
  const others = indicators.filter(({not}) => not !== undefined);
  expect(own.length).toBeGreaterThan(5);
  expect(indicatorsIn("2014")).toEqual(indicators.filter((one) => !own.includes(one)));
  expect(indicatorsIn("2014", "beijing")).toEqual(indicators.filter((one) => !others.includes(one)));
  expect(indicatorsIn("2014", "beijing")).toBe(indicatorsIn("2014", "beijing"));
});

test("the version of a source is told by a figure of its own", () => {
  expect(variantAmong("2014", ({id}) => id === "statistics.keyAreas.total")).toBe("beijing");
  expect([variantAmong("2014", ({id}) => id === "statistics.review.total"), variantAmong("2014", () => false), variantAmong("2021", () => true)])
    .toEqual([undefined, undefined, undefined]);
});

test("what a source may show are all figures, and the sums of headings behind them; each is found by its id", () => {
  const {indicators, headingSums} = editionOf("2021");
  expect(headingSums.length).toBe(4 * 7);
  expect(showable(editionOf("2021"))).toEqual([...indicators, ...headingSums]);
  expect([...indicatorsById("2021").keys()]).toEqual([...indicators, ...headingSums].map(({id}) => id));
  expect(indicatorOf("2021", "applications.refused.total")).toBe(headingSums.find(({id}) => id === "applications.refused.total"));
  expect(indicatorOf("2014", "statistics.keyAreas.total").only).toBe("beijing");
});

test("what is worked out of an edition is worked out once, when it is asked for", () => {
  const asked: string[] = [];
  const titles = perEdition(({id, forms}) => {
    asked.push(id);
    return forms.length;
  });
  expect([titles("2021"), titles("2021"), titles("2014"), asked]).toEqual([3, 3, 1, ["2021", "2014"]]);
});
