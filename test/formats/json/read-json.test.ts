import fc from "fast-check";
import type {Figure} from "../../../src/filing/figure";
import type {Filing, Statement} from "../../../src/filing/filing";
import {toReadJson, writeJson} from "../../../src/formats/json/write-json";
import {ReadError} from "../../../src/filing/read-error";
import {fileSchema} from "../../../src/filing/schema";
import {readJson} from "../../../src/formats/json/read-json";
import {parseJson} from "../../../src/formats/json/parse-json";
import {balancedFiling} from "../../arbitrary";
import {buildFiling, figure} from "../../build";
import {outOf} from "../../proof";

const fail = (text: string): ReadError => {
  try {
    readJson("果园.json", text);
  } catch (error) {
    return error as ReadError;
  }
  throw new Error("was read");
};

/** All but where it stands: in JSON, at the words that said where it stood. */
const withoutPlaces = (filing: Filing): Map<string, Figure> =>
  new Map([...filing.figures].map(([id, figure]) => [id, {...figure, place: {in: "json", key: id}}]));

describe("what `gouji read` gives of a cell that is no number", () => {
  const place = {in: "sheet", sheet: "表三", row: 6, column: 3} as const;
  const given = toReadJson(buildFiling({change: {"applications.received.person": figure("1O77", "", {place})}}));
  const read = (json: object): Filing => readJson("a.json", JSON.stringify(json));

  test("is read back as that text, and given the same again", () => {
    const again = read(given);
    expect(again.figures.get("applications.received.person")).toMatchObject({as: "text", text: "1O77", value: null});
    expect(again.unmatched).toEqual([]);
    expect(toReadJson(again).unmatched).toEqual(given.unmatched);
  });

  test("is a number once it is mended there", () => {
    const mended = read({...given, figures: {...given.figures, "applications.received.person": 1077}});
    expect(mended.figures.get("applications.received.person")).toMatchObject({as: "number", value: 1077});
    expect(mended.unmatched).toEqual([]);
  });

  test("stays listed where its figure is gone", () => {
    const {"applications.received.total": total} = given.figures;
    expect(read({...given, figures: {"applications.received.total": total}}).unmatched).toMatchObject([{text: "1O77", why: "value"}]);
  });
});

describe("an export", () => {
  const filing = buildFiling({
    edition: "2019", variant: "hubei", year: 2020, unit: "杨林镇人民政府", level: "township", source: "杨林.xlsx",
    change: {
      "applications.received.person": null, "applications.received.business": "/", "applications.granted.person": "若干",
      "disclosure.procurement.amount": figure("21.6560", "", {unit: "万元", displayed: "21.66"}),
      "disclosure.regulations.made": figure("22", "", {text: "２２（其中修订16件）", slips: ["fullWidth"], remark: "（其中修订16件）"}),
      "applications.handled.total": figure("310", "", {formula: "=SUM(H4:H24)", place: {in: "sheet", sheet: "表三", row: 1, column: 7}}),
      "disclosure.licensing.change": "-3",
    },
    without: ["disclosure.fees.change"],
    unmatched: [{text: "行政征收", place: {in: "text", line: 411}, why: "label"}],
    missingRows: [{form: "disclosure", row: "fees"}],
    prose: [{ids: ["applications.received.total"], value: 12, unit: "件", quote: "收到申请12件", place: {in: "text", line: 3}}],
    parts: new Map([[1, "总体情况……"], [6, "无。"]]),
  });
  const again = readJson("杨林.json", writeJson(filing));

  test("reads back exactly, figure by figure, blank by blank", () => {
    expect(withoutPlaces(again)).toEqual(withoutPlaces(filing));
    const {unit, year, edition, variant, level, missingRows, parts} = filing;
    expect(again).toMatchObject({source: "杨林.json", unit, year, edition, variant, level, missingRows});
    expect(again.parts).toEqual(parts);
    expect(again.prose.map(({quote, ids, value}) => [quote, ids, value])).toEqual([["收到申请12件", ["applications.received.total"], 12]]);
    expect(again.unmatched.map(({text, why}) => [text, why])).toEqual([["行政征收", "label"]]);
  });

  test("keeps in words where each figure stood", () => {
    expect(again.figures.get("applications.handled.total")!.place).toEqual({in: "json", key: "表三!H2"});
    expect(toReadJson(again).cells).toEqual(toReadJson(filing).cells);
  });

  test("has the shape that its schema says, and is the same when written again", () => {
    const document: unknown = JSON.parse(writeJson(filing));
    expect(fileSchema.strict().parse(document)).toEqual(document);
    expect(writeJson({...again, source: filing.source})).toBe(writeJson(filing));
  });

  test("a number changed by hand no longer claims to be typed as before", () => {
    const changed = writeJson(filing).replace(`procurement.amount": 21.656`, `procurement.amount": 30.5`);
    expect(readJson("x.json", changed).figures.get("disclosure.procurement.amount"))
      .toMatchObject({value: 30.5, text: "30.5", unit: "万元"});
  });
});

test("any filing reads back exactly", () => {
  fc.assert(fc.property(balancedFiling({blanks: true}), (filing) => {
    const again = readJson("x.json", writeJson(filing));
    expect(withoutPlaces(again)).toEqual(withoutPlaces(filing));
    expect([again.unit, again.year, again.edition]).toEqual([filing.unit, filing.year, filing.edition]);
  }), outOf(250));
});

describe("other shapes", () => {
  const figures = {"applications.received.person": 3, "applications.granted.person": null};

  test("what `read` gives is read, alone or in an array of one", () => {
    const json = toReadJson(buildFiling({change: {"applications.received.person": null}}));
    for (const document of [json, [json]]) {
      const filing = readJson("x.json", JSON.stringify(document));
      expect(toReadJson(filing)).toEqual({...json, source: "x.json"});
    }
  });

  test("unit, year, edition and figures are enough; the year tells the edition", () => {
    const filing = readJson("x.json", JSON.stringify({unit: "杨林镇人民政府", year: 2023, figures}));
    expect(filing).toMatchObject({unit: "杨林镇人民政府", year: 2023, edition: "2021", unmatched: [], missingRows: []});
    expect([...filing.figures].map(([id, {as, value}]) => [id, as, value])).toEqual([
      ["applications.received.person", "number", 3], ["applications.granted.person", "blank", null],
    ]);
    expect(readJson("x.json", JSON.stringify({edition: "2019", year: 2023, figures})).edition).toBe("2019");
    expect(readJson("x.json", JSON.stringify({edition: "2019", figures}))).toMatchObject({unit: "", year: null});
  });

  test("numbers are kept as typed, text is read as published", () => {
    const filing = readJson("x.json", `{"edition": "2021", "figures": {
      "disclosure.fees.amount": 21.6560, "applications.received.person": "１２（其中网络3件）", "applications.granted.person": "/",
      "applications.carriedIn.person": "若干", "disclosure.licensing.decisions": 12345678901234567890}}`);
    const as = (id: string) => filing.figures.get(id);
    expect(as("disclosure.fees.amount")).toMatchObject({value: 21.656, text: "21.6560"});
    expect(as("disclosure.licensing.decisions")).toMatchObject({text: "12345678901234567890"});
    expect(as("applications.received.person")).toMatchObject({value: 12, remark: "（其中网络3件）", slips: ["fullWidth"]});
    expect(as("applications.granted.person")).toMatchObject({as: "mark", value: null});
    expect(as("applications.carriedIn.person")).toMatchObject({as: "text", value: null});
  });

  test("unknown figures and second values are unmatched, not dropped", () => {
    const filing = readJson("x.json", `{"edition": "2021", "figures": {
      "applications.received.person": 3, "applications.received.people": 4, "applications.received.person": 5}}`);
    expect(filing.figures.get("applications.received.person")!.value).toBe(3);
    expect(filing.unmatched).toEqual([
      {text: "applications.received.people：4", place: {in: "json", key: "figures.applications.received.people"}, why: "label"},
      {text: "figures.applications.received.person：5", place: {in: "json", key: "figures.applications.received.person"}, why: "twice"},
    ]);
  });

  test("Beijing's own rows tell that the form is Beijing's", () => {
    const own = {"disclosure.otherServices.inspection.decisions": 3};
    expect(readJson("x.json", JSON.stringify({edition: "2019", figures: own})).variant).toBe("beijing");
    expect(readJson("x.json", JSON.stringify({edition: "2019", figures})).variant).toBeUndefined();
  });

  test("a street office is of the township level, an unknown level is left to the name", () => {
    expect(readJson("x.json", JSON.stringify({edition: "2021", level: "street", figures})).level).toBe("township");
    for (const level of ["unknown", "constructor", "__proto__"]) {
      expect(readJson("x.json", JSON.stringify({edition: "2021", level, figures})).level).toBeUndefined();
    }
  });

  test("what every object brings along is no figure, and is listed where a file names it", () => {
    const text = `{"edition": "2021", "figures": {"__proto__": {"disclosure.licensing.decisions": 7}, "constructor": 2, "toString": 3}}`;
    const {figures: read, unmatched} = readJson("x.json", text);
    expect(read.size).toBe(0);
    expect(unmatched.map(({text}) => text)).toEqual(
      ['__proto__：{"disclosure.licensing.decisions":7}', "constructor：2", "toString：3"]);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["{", 1, 2, ""], ["{\n \"a\": 1,\n}", 3, 1, "}"], ["{\"a\": 01}", 1, 8, "1}"], ["[1 2]", 1, 4, "2]"],
    ["{\"a\": tru}", 1, 7, "tru}"], ["{\"a\": \"x\ny\"}", 1, 7, "\"x"], ["{\"a\": 1} x", 1, 10, "x"], ["{'a': 1}", 1, 2, "'a': 1}"],
    ["[".repeat(100_000), 1, 66, "[[[[[[[[[[[["],
  ])("%j is no JSON: the line and column are named", (text, line, column, found) => {
    expect(fail(text)).toMatchObject({why: "badJson", detail: {line, column, found}, place: {in: "text", line: line - 1}});
  });

  test.each([
    ["5", "", "type"], ["{\"year\": 2023}", "figures", "missing"], ["{\"figures\": {\"a\": 1}}", "edition", "missing"],
    ["{\"year\": 2013, \"figures\": {\"a\": 1}}", "edition", "missing"],
    ["{\"edition\": \"2020\", \"figures\": {\"a\": 1}}", "edition", "value"],
    ["{\"edition\": \"2021\", \"figures\": {\"applications.x\": true}}", "figures.applications.x", "type"],
    ["[{\"edition\": \"2021\", \"unit\": 3, \"figures\": {\"a\": 1}}]", "[0].unit", "type"],
    ["{\"format\": \"gouji\", \"version\": 2, \"edition\": \"2021\", \"figures\": {\"a\": 1}}", "version", "value"],
  ])("%s is no filing: the key is named", (text, key, problem) => {
    expect(fail(text)).toMatchObject({why: "badSchema", detail: {key, problem}});
  });

  test("several filings at once, none, or one without figures", () => {
    expect(fail("[{}, {}]")).toMatchObject({why: "badSchema", detail: {problem: "several", count: 2}});
    expect(fail("[]")).toMatchObject({why: "noTables"});
    expect(fail("{\"edition\": \"2021\", \"figures\": {}}")).toMatchObject({why: "noTables"});
    expect(fail(" \n")).toMatchObject({why: "empty"});
  });

  test("whatever JSON.parse refuses is refused, whatever it takes is understood alike", () => {
    const cutOff = fc.json().chain((text) => fc.nat(text.length).map((at) => text.slice(0, at)));
    fc.assert(fc.property(fc.oneof(fc.json(), cutOff), (text) => {
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        expect(() => parseJson("x.json", text)).toThrow(ReadError);
        return;
      }
      expect(parseJson("x.json", text).value).toEqual(expected);
    }), outOf(3000));
  });

  test("a key such as __proto__ does no harm", () => {
    const filing = readJson("x.json", `{"edition": "2021", "figures": {"__proto__": 1, "applications.received.person": 2}}`);
    expect([...filing.figures.keys()]).toEqual(["applications.received.person"]);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});

describe("an amount in other money", () => {
  const id = "disclosure.fees.amount";
  const read = (value: unknown, written?: object) => readJson("a.json", JSON.stringify({
    edition: "2021", figures: {[id]: value}, ...(written && {written: {[id]: written}}),
  })).figures.get(id)!;

  test("is converted where it stands as text", () => {
    expect(read("125千元")).toMatchObject({value: 12.5, text: "125千元", unit: "千元", converted: "12.5"});
  });

  test("is converted where an earlier version kept it in the unit it was printed with", () => {
    expect(read(125, {unit: "千元"})).toMatchObject({value: 12.5, text: "125", unit: "千元", converted: "12.5"});
    expect(read(251000, {text: "251000元", unit: "元"})).toMatchObject({value: 25.1, text: "251000元", converted: "25.1"});
  });

  test("is not converted twice, and what was changed by hand since is no longer converted", () => {
    const written = {text: "125", unit: "千元", converted: "12.5"};
    expect(read(12.5, written)).toMatchObject({value: 12.5, ...written});
    const changed = read(13, written);
    expect([changed.value, changed.text, changed.unit, changed.converted]).toEqual([13, "13", undefined, undefined]);
  });
});

describe("a sum that a sentence states", () => {
  const [total, carried] = ["applications.received.total", "applications.carriedIn.total"];
  const stated = (or?: readonly (readonly string[])[]): Statement => ({
    ids: [total, carried], ...(or && {or}), value: 12, unit: "件", quote: "收到申请12件", place: {in: "text", line: 3},
  });
  const again = (json: string) => readJson("再读.json", json).prose.map(({ids, or}) => ({ids, or}));

  test("comes back with its other readings, and without where it has none", () => {
    for (const or of [undefined, [[total]]]) {
      expect(again(writeJson(buildFiling({prose: [stated(or)]})))).toEqual([{ids: [total, carried], or}]);
    }
  });

  test("written before other readings were written may be of its first figure alone", () => {
    const old = writeJson(buildFiling({prose: [stated()]})).replace(/\s*"or": \[\],/, "");
    expect(again(old)).toEqual([{ids: [total, carried], or: [[total]]}]);
  });
});

test("a unit is called what is seen: marks that turn letters round are no part of its name", () => {
  expect(readJson("表.json", writeJson(buildFiling({unit: "柳林\u202e镇\u2069\u200e"}))).unit).toBe("柳林镇");
});
