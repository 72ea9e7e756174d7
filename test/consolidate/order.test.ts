import type {Decision, DecisionContent} from "../../src/consolidate/decisions";
import {type OrderOptions, orderSubmissions} from "../../src/consolidate/order";
import {idsOf, type Submission} from "../../src/consolidate/submission";
import {type ListedUnit, unitOf} from "../../src/consolidate/unit-list";
import {filedAs} from "./filed-numbers";

const says = (source: string, content: DecisionContent): Decision => ({source, ...content, by: "某甲", time: "2025-01-31T08:00:00.000Z"});
const units = (...names: readonly string[]): readonly ListedUnit[] => names.map((name) => unitOf({name}));
const standings = (all: readonly Submission[], options: OrderOptions = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(orderSubmissions(all, options).placed
    .map(({submission, standing}) => [submission.source, standing]));

test("filings stand by the names of their files, whichever came first", () => {
  const [a, b, c] = [filedAs("青山镇", 1, {source: "a"}), filedAs("白水镇", 2, {source: "b"}), filedAs("红石镇", 3, {source: "c"})];
  for (const all of [[a, b, c], [c, b, a], [b, c, a]]) {
    expect(orderSubmissions(all).placed.map(({submission}) => submission.source)).toEqual(["a", "b", "c"]);
  }
});

describe("the year and the edition that are added up", () => {
  const of = (years: readonly (number | null)[], options: OrderOptions = {}, edition: Submission["edition"] = "2021") => {
    const order = orderSubmissions(years.map((year, n) => filedAs(`${"甲乙丙丁"[n]}镇`, 1, {source: `${n}`, year, edition})), options);
    return [order.year, order.edition];
  };

  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ["are those that most filings are of", of([2023, 2024, 2024]), [2024, "2021"]],
    ["are those of the 本级's filing, where it is given", of([2023, 2024, 2024], {own: "0"}), [2023, "2021"]],
    ["are those of most where the 本级's filing does not say its year", of([null, 2024, 2024], {own: "0"}), [2024, "2021"]],
    ["are those that somebody asks for, before all others", of([2023, 2024, 2024], {own: "0", year: 2022}), [2022, "2021"]],
    ["go together: the edition is that of the year", of([2020, 2020], {}, "2021"), [2020, "2019"]],
    ["are of the edition of most filings where none says its year", of([null, null], {}, "2014"), [null, "2014"]],
    ["are of that edition too where there was none in the year", of([1999], {}, "2014"), [1999, "2014"]],
    ["are none and the latest edition where there is no filing", of([]), [null, "2021"]],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe("only filings of the year and its edition are added up", () => {
  const all = [
    filedAs("甲镇", 5), filedAs("乙镇", 2, {year: 2023}), filedAs("丙镇", 3, {year: null}), filedAs("丁镇", 4, {edition: "2019"}),
    filedAs("戊镇", null), filedAs("己镇", 0), filedAs("庚镇", 5),
  ];
  const expected = {"甲镇.xlsx": "counted", "乙镇.xlsx": "wrongYear", "丁镇.xlsx": "wrongEdition", "戊镇.xlsx": "empty", "己镇.xlsx": "counted", "庚镇.xlsx": "counted"};

  test("and one that names no year is asked about, unless somebody said which is due", () => {
    expect(standings(all)).toEqual({...expected, "丙镇.xlsx": "noYear"});
    expect(standings(all, {year: 2024})).toEqual({...expected, "丙镇.xlsx": "counted"});
  });

  test("and of last year's 结转 alone, which a template is sent out with, none is made", () => {
    const carried = idsOf("2021").map((id) => (id.startsWith("applications.carriedIn.") ? 3 : null));
    expect(standings([filedAs("甲镇", null, {values: carried}), filedAs("乙镇", null, {values: carried.map((value, at) => (at === 0 ? 0 : value))})]))
      .toEqual({"甲镇.xlsx": "empty", "乙镇.xlsx": "counted"});
  });

  test("and those only that nobody took out; its unit has then not filed", () => {
    const decisions = [says("甲镇.xlsx", {says: "excluded"})];
    const {placed, missing} = orderSubmissions([all[0]!, all.at(-1)!], {list: units("甲镇", "庚镇"), decisions});
    expect(placed.map(({standing}) => standing)).toEqual(["counted", "excluded"]);
    expect(missing).toEqual([{unit: unitOf({name: "甲镇"}), maybe: []}]);
  });

  test("and what somebody said of another filing changes nothing", () => {
    expect(standings(all, {year: 2024, decisions: [says("甲镇.xlsx", {says: "own"}), says("乙镇.xlsx", {says: "excluded"})]}))
      .toMatchObject({"甲镇.xlsx": "counted", "乙镇.xlsx": "excluded"});
  });
});

describe("last year's tables in the file of this year's", () => {
  const part = (unit: string, part: string, more: Partial<Submission> = {}, file = "a.xlsx"): Submission =>
    filedAs(unit, 1, {source: `${file}（${part}）`, part, ...more});

  test("are there to be compared: nobody is asked about them", () => {
    expect(standings([part("甲镇", "1"), part("甲镇人民政府", "2", {year: 2023})], {year: 2024}))
      .toEqual({"a.xlsx（1）": "counted", "a.xlsx（2）": "older"});
  });

  test.each<[string, readonly Submission[], string]>([
    ["of another unit", [part("甲镇", "1"), part("乙镇", "2", {year: 2023})], "wrongYear"],
    ["in another file", [part("甲镇", "1", {}, "b.xlsx"), part("甲镇", "2", {year: 2023})], "wrongYear"],
    ["beside tables that are not counted either", [part("甲镇", "1", {edition: "2019"}), part("甲镇", "2", {year: 2023})], "wrongYear"],
    ["of a year that nobody knows whether it is due", [part("甲镇", "1"), part("甲镇", "2", {year: 2024, edition: "2019"})], "wrongEdition"],
  ])("but not those %s", (_, all, standing) => {
    expect(standings(all, {year: 2024})["a.xlsx（2）"]).toBe(standing);
  });
});

describe("a table of all units together is held against the sum and not added to it", () => {
  const towns = [filedAs("青山镇", 2), filedAs("白水镇", 3)];
  const list = [unitOf({name: "甲县", role: "whole"}), ...units("青山镇", "白水镇")];
  const total = (unit: string, more: Partial<Submission> = {}) => filedAs(unit, 4, {source: "a", ...more});
  const standing = (one: Submission, options: OrderOptions = {}) => standings([one, ...towns], {year: 2024, ...options})["a"];

  test.each<[string, string | undefined, string]>([
    ["that the list has for it", standing(total("甲县"), {list}), "whole"],
    ["that is called so", standing(total("合计")), "whole"],
    ["that is called so, and that the list does not have", standing(total("全县"), {list}), "whole"],
    ["but not one that the list does not have", standing(total("丙局"), {list}), "unknownUnit"],
    ["but not one of another year", standing(total("合计", {year: 2023})), "wrongYear"],
    ["but not the 本级's, whatever its name", standing(total("合计"), {own: "a"}), "counted"],
    ["but not one of which somebody said that it is the unit's own", standing(total("合计"), {decisions: [says("a", {says: "own"})]}), "counted"],
    ["and so is one of which somebody said it", standing(total("丙局"), {decisions: [says("a", {says: "whole"})]}), "whole"],
    ["and so is the 本级's of which somebody said it", standing(total("丙局"), {own: "a", decisions: [says("a", {says: "whole"})]}), "whole"],
    ["but none that somebody took out", standing(total("合计"), {decisions: [says("a", {says: "excluded"})]}), "excluded"],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test("nor is anybody asked to file it", () => {
    expect(orderSubmissions(towns, {year: 2024, list}).missing).toEqual([]);
  });

  test("the newer one where it came twice", () => {
    const [old, recent] = [total("甲县", {source: "old", savedAt: 1}), total("甲县", {source: "recent", savedAt: 2, values: towns[0]!.values})];
    expect(standings([old, recent, ...towns], {year: 2024, list})).toMatchObject({old: "older", recent: "whole"});
  });
});

describe("whether a table that holds as much as all others together holds them is asked", () => {
  const county = [unitOf({name: "甲县", code: "1"}), unitOf({name: "青山镇", parent: "1"}), unitOf({name: "白水镇", parent: "1"})];
  const withOwn = [unitOf({name: "甲县", code: "1", role: "whole"}), unitOf({name: "甲县本级", parent: "1", role: "own"}), ...county.slice(1)];
  const [one, other] = [filedAs("青山镇", 2), filedAs("白水镇", 3)];

  test.each<[string, OrderOptions, readonly Submission[], string]>([
    ["of the unit above one other", {list: county}, [filedAs("甲县", 2, {source: "a"}), one], "mayBeWhole"],
    ["of the unit above two others", {list: county}, [filedAs("甲县", 5, {source: "a"}), one, other], "mayBeWhole"],
    ["of the 本级 beside two others", {list: withOwn}, [filedAs("甲县本级", 5, {source: "a"}), one, other], "mayBeWhole"],
    ["but of the 本级 beside one other it is likely enough by chance", {list: withOwn}, [filedAs("甲县本级", 2, {source: "a"}), one], "counted"],
    ["nor of what is given as the 本级's beside one other", {list: county, own: "a"}, [filedAs("甲县", 2, {source: "a"}), one], "counted"],
    ["but beside two", {list: county, own: "a"}, [filedAs("甲县", 5, {source: "a"}), one, other], "mayBeWhole"],
    ["nor of what somebody said is its own", {list: county, decisions: [says("a", {says: "own"})]}, [filedAs("甲县", 5, {source: "a"}), one, other], "counted"],
  ])("%s", (_, options, all, standing) => {
    const {placed} = orderSubmissions(all, {year: 2024, ...options});
    expect(placed.map(({submission, standing}) => [submission.source, standing])).toEqual(
      [["a", standing], ...all.slice(1).map(({source}) => [source, "counted"]).sort((x, y) => (x[0]! < y[0]! ? -1 : 1))]);
  });
});

describe("units of the list without a filing", () => {
  const sources = (some: readonly {readonly unit: ListedUnit; readonly maybe: readonly string[]}[]) =>
    some.map(({unit, maybe}) => [unit.name, ...maybe]);
  const branches = (count: number) => units(...["公安局东湖分局", "公安局西湖分局", "公安局南湖分局", "公安局北湖分局"].slice(0, count));
  const notFiled = (options: OrderOptions, ...all: readonly Submission[]) => {
    const {missing, near, unread} = orderSubmissions(all, {year: 2024, ...options});
    const named = unread.map(({source, units}) => [source, ...units.map(({name}) => name)]);
    return {missing: sources(missing), near: sources(near), unread: named};
  };

  test("are none where there is no list", () => {
    expect(notFiled({unreadable: [{source: "青山镇.doc", why: "坏"}]}, filedAs("", 1, {source: "白水镇.xlsx"}))).toEqual({missing: [], near: [], unread: []});
  });

  test("are dunned, but not those of which a file may be, up to three of one file", () => {
    expect(notFiled({list: branches(3)}, filedAs("公安分局", 1, {source: "a"})))
      .toEqual({missing: [], near: branches(3).map(({name}) => [name, "a"]), unread: []});
  });

  test("are dunned where a file may be of more than three, which is told", () => {
    const list = [...units("甲区"), ...["甲", "乙", "丙", "丁"].map((name) => unitOf({name: "新华街道", code: name}))];
    const street = (source: string) => filedAs("新华街道", 1, {source});
    expect(notFiled({list}, street("a"), street("b"), filedAs("甲区", 1)))
      .toEqual({missing: list.slice(1).map(() => ["新华街道", "a", "b"]), near: [], unread: []});
    expect(notFiled({list: list.slice(1, 4)}, street("a"), street("b")).near).toEqual(list.slice(1, 4).map(() => ["新华街道", "a", "b"]));
    // A file that is named after one of them makes that one near, and the vaguer ones are told behind it.
    const named = [...list, unitOf({name: "新华街道", code: "51010001"})];
    expect(notFiled({list: named.slice(1)}, street("a"), filedAs("", 1, {source: "51010001"})).near).toEqual([["新华街道", "51010001", "a"]]);
  });

  test("are dunned where what may be theirs was taken out", () => {
    expect(notFiled({list: units("青山镇"), decisions: [says("青山镇表.xlsx", {says: "excluded"})]}, filedAs("", 1, {source: "青山镇表.xlsx"})))
      .toEqual({missing: [["青山镇"]], near: [], unread: []});
  });

  test("may be those of files that nobody can read, or of pictures", () => {
    const [unreadable, passedOver] = [[{source: "青山镇.doc", why: "坏"}, {source: "通知.doc", why: "坏"}], [{source: "白水镇.jpg", why: "图"}]];
    expect(notFiled({list: units("青山镇", "白水镇", "红石镇"), unreadable, passedOver})).toEqual({
      missing: [["红石镇"]], near: [["青山镇", "青山镇.doc"], ["白水镇", "白水镇.jpg"]],
      unread: [["青山镇.doc", "青山镇"], ["白水镇.jpg", "白水镇"]],
    });
  });

  test("may be those of files in their folders, or named by their codes", () => {
    const list = [unitOf({name: "青山镇"}), unitOf({name: "白水镇", code: "5101"}), unitOf({name: "红石镇"})];
    const unreadable = ["a/青山镇/扫描.doc", "5101.doc", "通知.doc"].map((source) => ({source, why: "坏"}));
    expect(notFiled({list, unreadable})).toStrictEqual({
      missing: [["红石镇"]], near: [["青山镇", "a/青山镇/扫描.doc"], ["白水镇", "5101.doc"]],
      unread: [["a/青山镇/扫描.doc", "青山镇"], ["5101.doc", "白水镇"]],
    });
  });

  test("are not those that have filed, or are near a file that was read, whatever else is named after them", () => {
    const unreadable = [{source: "青山镇.doc", why: "坏"}];
    expect(notFiled({list: units("青山镇"), unreadable}, filedAs("青山镇", 1))).toEqual({missing: [], near: [], unread: []});
    expect(notFiled({list: units("青山镇"), unreadable}, filedAs("", 1, {source: "青山镇.xlsx"})))
      .toEqual({missing: [], near: [["青山镇", "青山镇.xlsx"]], unread: []});
  });

  test("are not guessed from a name that up to three have, and more", () => {
    const towns = ["青山镇", "白水镇", "红石镇", "黑水镇"];
    const of = (count: number) => notFiled({list: units(...towns), unreadable: [{source: towns.slice(0, count).join(""), why: "坏"}]});
    expect(of(3)).toMatchObject({missing: [["黑水镇"]], unread: [[towns.slice(0, 3).join(""), ...towns.slice(0, 3)]]});
    expect(of(4)).toEqual({missing: towns.map((name) => [name]), near: [], unread: []});
  });
});

describe("of several filings of one unit", () => {
  const [one, other] = [filedAs("青山镇", 1, {source: "a"}), filedAs("青山镇人民政府", 2, {source: "b"})];

  test("none counts where nothing tells which is the newer, and it is asked", () => {
    expect(standings([one, other], {year: 2024})).toEqual({a: "undecided", b: "undecided"});
    expect(orderSubmissions([one, other], {year: 2024}).duplicates).toMatchObject([{unit: "青山镇", why: "ask"}]);
  });

  test("the newer one counts, of the unit as the list calls it", () => {
    const {placed, duplicates} = orderSubmissions([{...one, savedAt: 1}, {...other, savedAt: 2}], {year: 2024, list: units("青山镇")});
    expect(placed.map(({standing}) => standing)).toEqual(["older", "counted"]);
    expect(duplicates).toMatchObject([{unit: "青山镇", why: "newer", used: {source: "b"}}]);
  });

  test("the one counts that somebody chose over the other, or that is given as the 本级's", () => {
    expect(standings([one, other], {year: 2024, decisions: [says("a", {says: "counts", over: [{source: "b"}]})]}))
      .toEqual({a: "counted", b: "older"});
    expect(standings([one, other], {year: 2024, own: "b"})).toEqual({a: "older", b: "counted"});
  });

  test("those of another year or edition are no second ones", () => {
    expect(standings([one, {...other, year: 2023}], {year: 2024})).toEqual({a: "counted", b: "wrongYear"});
    expect(orderSubmissions([one, {...other, edition: "2019"}], {year: 2024}).duplicates).toEqual([]);
  });
});
