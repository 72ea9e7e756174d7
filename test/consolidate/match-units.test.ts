import {matchUnits} from "../../src/consolidate/match-units";
import {noticesOf} from "../../src/consolidate/notices";
import {consolidate} from "../../src/consolidate/consolidate";
import {orderSubmissions} from "../../src/consolidate/order";
import {type Submission, submit} from "../../src/consolidate/submission";
import {type ListedUnit, unitListIn, unitOf} from "../../src/consolidate/unit-list";
import {tellingNames} from "../../src/consolidate/unit-tree";
import {readList} from "../../src/formats/read-list";
import {buildFiling} from "../build";
import {filedAs} from "./filed-numbers";

const filed = (source: string, unit = "", person = 1): Submission =>
  submit(buildFiling({unit, year: 2024, edition: "2021", change: {"applications.received.person": person}}), source);

const list: readonly ListedUnit[] = [
  unitOf({name: "云溪区", code: "510100"}),
  ...["青山镇", "白水镇", "红石街道", "综合行政执法大队", "公安局东湖分局", "发展和改革局", "市场监督管理所", "教育局",
    "残疾人联合会", "经济开发区管理委员会", "文化和旅游局"]
    .map((name, n) => unitOf({name, code: String(510101 + n), parent: "510100", aliases: name === "青山镇" ? ["老青山乡"] : []})),
];

const proposed = (source: string, unit = ""): readonly string[] =>
  (matchUnits([filed(source, unit)], list, undefined)[0]!.proposals).map((one) => `${one.listed?.name} ${one.why}`);

test.each([
  ["青山镇2024年统计表.xlsx", "青山镇 fileName"],
  ["3.白水镇（最终版）.xlsx", "白水镇 fileName"],
  ["云溪区红石街道办事处.xlsx", "红石街道 fileName"],
  ["老青山乡报表.xlsx", "青山镇 fileName"],
  ["青山.xlsx", "青山镇 fileName"],
  ["发改局上报.xlsx", "发展和改革局 fileName"],
  ["统计表-510102.xlsx", "白水镇 code"],
  ["报送/教育局/统计表.xlsx", "教育局 folder"],
  ["报送/教育局/终稿/统计表.xlsx", "教育局 folder"],
])("of a filing without a name %s proposes %s, and counts nothing", (source, expected) => {
  expect(proposed(source)).toEqual([expected]);
  expect(orderSubmissions([filed(source)], {list, year: 2024}).placed[0]!.standing).toBe("noUnit");
});

test.each([
  ["综合行政执法队", "综合行政执法大队 shortName"],
  ["云溪区综合执法大队", "综合行政执法大队 shortName"],
  ["云溪市公安局东湖分局", "公安局东湖分局 shortName"],
  ["东湖公安分局", "公安局东湖分局 shortName"],
  ["公安分局", "公安局东湖分局 shortName"],
  ["红石街道党工委", "红石街道 shortName"],
  ["青山鎮", "青山镇 shortName"],
  ["发展和改革委员会", "发展和改革局 shortName"],
  ["教委", "教育局 shortName"],
  ["云溪区残联", "残疾人联合会 shortName"],
  ["云溪区经开区管委会", "经济开发区管理委员会 shortName"],
  ["云溪区文旅体局", "文化和旅游局 shortName"],
])("a filing that calls itself %s is proposed as %s, not counted", (unit, expected) => {
  expect(proposed("a.xlsx", unit)[0]).toBe(expected);
  expect(orderSubmissions([filed("a.xlsx", unit)], {list, year: 2024}).placed[0]!.standing).toBe("doubtfulUnit");
});

test("places that share characters are no names for short of one another", () => {
  const towns = [unitOf({name: "东海山镇"}), unitOf({name: "东城区"}), unitOf({name: "东湖新区"})];
  for (const unit of ["东山镇", "东区", "东新镇"]) expect(matchUnits([filed("a.xlsx", unit)], towns, undefined)[0]!.proposals).toEqual([]);
});

test.each([["青\u200b山镇\ufeff", "青山镇"], ["云溪区青山镇人民政府", "青山镇"], ["市场监管所", "市场监督管理所"], ["老青山乡", "青山镇"],
  ["区教育局", "教育局"]])(
  "a filing that calls itself %s surely is of %s", (unit, expected) => {
    expect(matchUnits([filed("a.xlsx", unit)], list, undefined)[0]!.listed?.name).toBe(expected);
  });

test("a list that says 区教育局 means the 教育局 of its district, with a parent's name or below the only 汇总", () => {
  const head = unitOf({name: "云溪区", code: "1", role: "whole"});
  for (const parent of ["1", ""]) {
    const some = [head, ...["区教育局", "区政府办公室", "青山镇"].map((name) => unitOf({name, parent}))];
    const found = ["云溪区教育局", "区教育局", "云溪区人民政府办公室", "云溪区青山镇"].map((unit) =>
      matchUnits([filed("a.xlsx", unit)], some, undefined)[0]!.listed?.name);
    expect(found).toEqual(["区教育局", "区教育局", "区政府办公室", "青山镇"]);
  }
  expect(proposed("区教育局/统计表.xlsx")).toEqual(["教育局 folder"]);
});

test("branches of the city's bureaus are proposed by what they do", () => {
  const some = ["市公安局云溪分局", "云溪市生态环境局云溪分局", "自然资源和规划局云溪分局"].map((name) => unitOf({name}));
  for (const [n, unit] of ["公安分局", "生态环境分局", "云溪市自然资源局云溪区分局"].entries()) {
    expect(matchUnits([filed("a.xlsx", unit)], some, undefined)[0]!.proposals.map(({listed}) => listed)).toEqual([some[n]]);
  }
});

test("a folder of the unit above, and a path that says nothing, propose nobody", () => {
  expect(proposed("云溪区/统计表.xlsx")).toEqual([]);
  expect(proposed("510100/统计表.xlsx")).toEqual([]);
  expect(proposed("报送/00012.xlsx")).toEqual([]);
});

test("催报 lists only units of which nothing came near, and what came near is asked with its reason", () => {
  const result = consolidate(
    [filed("教育局2024.xlsx"), filed("b.xlsx", "综合行政执法队"), filed("c.xlsx", "青山镇")], {list, year: 2024});
  const names = (units: readonly {readonly unit: ListedUnit}[]) => units.map(({unit}) => unit.name);
  expect(names(result.near)).toEqual(["综合行政执法大队", "教育局"]);
  expect(names(result.missing)).toEqual(["云溪区", "白水镇", "红石街道", "公安局东湖分局", "发展和改革局", "市场监督管理所",
    "残疾人联合会", "经济开发区管理委员会", "文化和旅游局"]);
  const notices = noticesOf(result, []);
  expect(notices.filter(({kind}) => kind === "缺报").map(({unit}) => unit)).toEqual(names(result.missing));
  expect(notices.find(({source}) => source === "教育局2024.xlsx")!.text).toBe(
    "没有写明填报单位，文件名看像是“云溪区教育局”，请确认；没有汇总。");
  expect(notices.find(({source}) => source === "b.xlsx")!.text).toContain(
    "“综合行政执法队”可能是简称或全称，像是“云溪区综合行政执法大队”");
});

test("a file named after another unit than it says is counted as it says, and the other unit is asked about, not dunned", () => {
  const result = consolidate([filed("白水镇.xlsx", "青山镇")], {list, year: 2024});
  expect(result.placed[0]).toMatchObject({standing: "counted", listed: {name: "青山镇"}, proposals: [{unit: "云溪区白水镇"}]});
  expect(result.near.map(({unit}) => unit.name)).toEqual(["白水镇"]);
  expect(noticesOf(result, []).find(({kind}) => kind === "待确认")!.text).toContain("文件名看像是云溪区白水镇的");
});

describe("names that mean one unit, or several", () => {
  const placedIn = (units: readonly ListedUnit[], source: string, unit: string) =>
    consolidate([filed(source, unit)], {list: units, year: 2024}).placed[0]!;

  test("a unit whose line the list has twice is one", async () => {
    const rows = "名称,代码,上级\n云溪区,1,\n青山镇,11,1\n青山镇,11,1\n";
    const units = unitListIn("名册.csv", await readList("名册.csv", new TextEncoder().encode(rows)));
    expect(placedIn(units, "a.xlsx", "青山镇")).toMatchObject({standing: "counted", listed: {name: "青山镇"}});
  });

  test("the table of a unit that the list has as the 汇总 may say so in its name", () => {
    const units = [unitOf({name: "云溪区", code: "1", role: "whole"}), unitOf({name: "青山镇", parent: "1"})];
    expect(placedIn(units, "a.xlsx", "云溪区汇总")).toMatchObject({standing: "whole", listed: {name: "云溪区"}});
  });

  test("of units called alike the one whose parent the path names is proposed first", () => {
    const units = [
      unitOf({name: "甲区", code: "1"}), unitOf({name: "乙区", code: "2"}),
      unitOf({name: "新华街道", parent: "1"}), unitOf({name: "新华街道", parent: "2"}),
    ];
    expect(placedIn(units, "乙区/a.xlsx", "新华街道").proposals.map(({unit}) => unit))
      .toEqual(["乙区新华街道", "甲区新华街道"]);
  });

  test("市公安局云溪区分局 may be 云溪分局", () => {
    const units = [unitOf({name: "云溪区", code: "1"}), unitOf({name: "云溪分局", parent: "1"})];
    expect(placedIn(units, "a.xlsx", "市公安局云溪区分局").proposals).toMatchObject([{why: "shortName"}]);
  });
});

test("of units of one name each is called by the unit above as well, and is chosen and known again by that", () => {
  const districts = ["东湖区", "西湖区"].map((name, n) => unitOf({name, code: String(n + 1)}));
  const offices = districts.map(({code}) => unitOf({name: "民政局", code: `${code}1`, parent: code}));
  const all = [...districts, ...offices, unitOf({name: "西湖区教育局", code: "22", parent: "2"})];
  const names = tellingNames(all);
  expect(all.map((unit) => names.get(unit))).toEqual(["东湖区", "西湖区", "东湖区民政局", "西湖区民政局", "西湖区教育局"]);
  const filings = [filed("a.xlsx", "东湖区民政局", 3), filed("b.xlsx", "西湖区民政局", 5)];
  expect(matchUnits(filings, all, undefined).map(({listed}) => listed)).toEqual(offices);
  const {whole, unknown} = consolidate(filings, {list: all, only: ["西湖区民政局"]});
  expect([whole.figures.get("applications.received.person")!.value, unknown]).toEqual([5, []]);
});

const proposedAmong = (units: readonly ListedUnit[], unit: string, source = "a.xlsx"): readonly string[] =>
  matchUnits([filed(source, unit)], units, undefined)[0]!.proposals.map((one) => `${one.listed?.name} ${one.why}`);
const named = (...names: readonly string[]) => names.map((name) => unitOf({name}));

/** Names of a list, a filing's own name, and what is proposed. */
test.each<[string, readonly ListedUnit[], string, readonly string[]]>([
  ["four branches of one kind speak for none", named("公安局东湖分局", "公安局西湖分局", "公安局南湖分局", "公安局北湖分局"), "公安分局", []],
  ["three do for each", named("公安局东湖分局", "公安局西湖分局", "公安局南湖分局"), "公安分局",
    ["公安局东湖分局 shortName", "公安局西湖分局 shortName", "公安局南湖分局 shortName"]],
  ["letters in another order are no name for short", named("残疾人联合会"), "联残", []],
  ["letters of which one is missing are no name for short", named("残疾人联合会"), "残工联", []],
  ["one letter is no name for short", named("残疾人联合会"), "残", []],
  ["a district beside a branch is no part of its name", named("云溪区", "公安局东湖分局"), "云溪市公安局东湖区分局", ["公安局东湖分局 shortName"]],
  ["a bureau of two letters keeps them", named("水利局"), "云溪区水利", ["水利局 shortName"]],
  ["the name of a district alone is the district's", named("云溪区", "云溪区教育局"), "云溪区", []],
  ["总队 and 支队 are 队", named("综合执法支队"), "综合执法总队", ["综合执法支队 shortName"]],
])("of names for short: %s", (_, units, unit, expected) => {
  expect(proposedAmong(units, unit)).toEqual(expected);
});

const coded = [unitOf({name: "云溪区", code: "5101"}), unitOf({name: "青山镇", code: "5101-02", parent: "5101"}), unitOf({name: "白水镇", code: "A103", parent: "5101"}),
  unitOf({name: "黑水镇", code: "104", parent: "5101"})];
test.each<[string, string, readonly string[]]>([
  ["a code", "表A103.xlsx", ["白水镇 code"]], ["a code with a dash", "5101-02表.xlsx", ["青山镇 code", "云溪区 code"]], ["a code in a row of others", "2024-A103-x.xlsx", ["白水镇 code"]],
  ["a code of three digits", "104.xlsx", []], ["a longer code", "A1031.xlsx", []], ["a folder's code", "A103/表.xlsx", ["白水镇 code"]], ["the code of the folder of all", "5101/表.xlsx", []],
  ["the code of the unit of all in its own name", "5101.xlsx", ["云溪区 code"]],
  ["a folder far above", "青山镇/a/b/表.xlsx", ["青山镇 folder"]], ["a folder farther above", "青山镇/a/b/c/表.xlsx", []],
  ["the nearest folder that says something", "青山镇/白水镇/x/表.xlsx", ["白水镇 folder"]], ["a name within a longer one", "青山镇.xlsx", ["青山镇 fileName"]],
  ["the unit and what is above it", "云溪区青山镇.xlsx", ["青山镇 fileName"]], ["a name behind eighty letters", `${"年".repeat(80)}青山镇.xlsx`, []],
  ["a name in full and a stem", "白水镇青山.xlsx", ["白水镇 fileName"]], ["two stems", "白水青山.xlsx", ["白水镇 fileName", "青山镇 fileName"]], ["nothing", "表.xlsx", []],
])("of a file without a name %s proposes", (_, source, expected) => {
  expect(proposedAmong(coded, "", source)).toEqual(expected);
});

test("of a part of a file its own name speaks, not that of the file", () => {
  const of = (part: string, unit = "") => matchUnits([{...filed("白水镇.xlsx（1）", unit), part}], coded, undefined)[0]!.proposals.map((one) => `${one.listed?.name} ${one.why}`);
  expect([of("青山镇"), of("1"), of("白水镇", "青山镇")]).toEqual([["青山镇 part"], [], []]);
});

test.each<[string, string, readonly (readonly [string, string])[]]>([
  ["the name of its file", "青山镇2024年报.xlsx", [["青山镇", "fileName"]]], ["the name of its folder", "青山镇/统计表.xlsx", [["青山镇", "folder"]]],
  ["nothing", "统计表.xlsx", []],
])("without a list %s is proposed of a filing without a name", (_, source, expected) => {
  expect(matchUnits([filed(source)], undefined, undefined)).toMatchObject([{doubt: "noUnit", proposals: expected.map(([unit, why]) => ({unit, why}))}]);
  expect(matchUnits([{...filed(source), part: "1"}], undefined, undefined)[0]!.proposals).toEqual([]);
});

test("the filing that is given as the authority's own is its 本级's, whatever its name, if the list has one", () => {
  const whole = [unitOf({name: "云溪区", code: "1"}), unitOf({name: "云溪区本级", parent: "1", role: "own"}), unitOf({name: "青山镇", parent: "1"})];
  const of = (units: readonly ListedUnit[]) => matchUnits([filed("own.xlsx", "办公室")], units, "own.xlsx").map(({listed, doubt, proposals}) => [listed?.name, doubt, proposals]);
  expect([of(whole), of(whole.slice(2))]).toEqual([[["云溪区本级", undefined, []]], [[undefined, undefined, []]]]);
});

describe("of filings of few figures", () => {
  const placedIn = (units: readonly ListedUnit[], unit: string, more: Partial<Submission> = {}) => {
    const [{listed, doubt, proposals}] = matchUnits([filedAs(unit, 1, {source: "表.xlsx", ...more})], units, undefined) as [ReturnType<typeof matchUnits>[number]];
    return [listed?.code, doubt, proposals.map(({listed, why}) => `${listed?.code} ${why}`).join()];
  };
  const [east, west] = ["东湖区", "西湖区"].map((name, n) => unitOf({name, code: `510${n + 1}`})) as [ListedUnit, ListedUnit];
  const streets = [east, west].map(({code}) => unitOf({name: "新华街道", code: `${code}-01`, parent: code}));
  const all = [east, west, ...streets, unitOf({name: "教育局", code: "1", parent: "5101"}), unitOf({name: "区民政局", code: "2", parent: "5101"})];

  test.each<[string, string, Partial<Submission>, readonly unknown[]]>([
    ["of one name none is meant for sure", "新华街道", {}, [undefined, "doubtfulUnit", "5101-01 sameName,5102-01 sameName"]],
    ["the one is whose parent the name has before it", "西湖区新华街道", {}, ["5102-01", undefined, ""]],
    ["the one is whose code the file's name has", "新华街道", {source: "西湖区/5102-01.xlsx"}, ["5102-01", undefined, ""]],
    ["not where it is a part of the file", "新华街道", {source: "5102-01.xlsx（1）", part: "1"}, [undefined, "doubtfulUnit", "5101-01 sameName,5102-01 sameName"]],
    ["those in the folder come first", "新华街道", {source: "西湖区/表.xlsx"}, [undefined, "doubtfulUnit", "5102-01 sameName,5101-01 sameName"]],
    ["a district's office may say the district in full, or the word alone", "东湖区教育局", {}, ["1", undefined, ""]], ["a district's office may leave its name out", "区教育局", {}, ["1", undefined, ""]],
    ["an office that the list has with the word has it once", "东湖区民政局", {}, ["2", undefined, ""]], ["but not of another district", "西湖区教育局", {}, [undefined, "doubtfulUnit", "1 shortName"]],
    ["one letter of which is another is asked about", "新桦街道", {}, [undefined, "doubtfulUnit", "5101-01 nearName,5102-01 nearName"]],
    ["the table of a unit that is no 汇总 is not it for sure", "东湖区汇总", {}, [undefined, "doubtfulUnit", "5101 shortName"]],
    ["that nobody named it is said", " ", {}, [undefined, "noUnit", ""]], ["that nobody knows it is said", "远方局", {}, [undefined, "unknownUnit", ""]],
    ["whose file is called otherwise it is counted, and the other one asked about", "东湖区教育局", {source: "民政局.xlsx"}, ["1", undefined, ""]],
    ["whose file is called otherwise: the other one is asked about", "东湖区教育局", {source: "区民政局.xlsx"}, ["1", undefined, "2 fileName"]],
    ["whose file is called otherwise, and somebody said whose it is", "东湖区教育局", {source: "区民政局.xlsx", wrote: {unit: "", year: 2024}}, ["1", undefined, ""]],
    ["whose file is called otherwise, but is a part of it", "东湖区教育局", {source: "区民政局.xlsx（1）", part: "1"}, ["1", undefined, ""]],
  ])("%s", (_, unit, more, expected) => {
    expect(placedIn(all, unit, more)).toEqual(expected);
  });

  test("units of one name are alike where one of them stands at the top", () => {
    const [top, below] = [unitOf({name: "新华街道", code: "A001"}), streets[1]!];
    expect(placedIn([west, top, below], "新华街道", {source: "西湖区/表.xlsx"})).toEqual([undefined, "doubtfulUnit", "5102-01 sameName,A001 sameName"]);
  });

  test("the word before an office is that of the district above it, which has to have a name of its own", () => {
    const office = (head: string, name = "招生办", code = "9") => [unitOf({name: head, code: "5101"}), unitOf({name, code, parent: "5101"})];
    expect([placedIn(office("东湖区教育局"), "区招生办")[0], placedIn(office("东湖区教育局"), "东湖区教育局招生办")[0], placedIn(office("东湖区"), "区招生办")[0]]).toEqual([undefined, "9", "9"]);
    expect(placedIn(office("东区"), "区招生办")[0]).toBeUndefined();
  });

  test("without a list names that are alike are pointed out, and those that are missing", () => {
    const named = ["果园街道", "云溪区果园街道", "青山镇", " "].map((unit, n) => filedAs(unit, n, {source: `${n}.xlsx`}));
    expect(matchUnits(named, undefined, undefined).map(({doubt, proposals}) => [doubt, proposals])).toEqual([
      [undefined, [{unit: "云溪区果园街道", why: "nearName"}]], [undefined, [{unit: "果园街道", why: "nearName"}]], [undefined, []], ["noUnit", []],
    ]);
  });
});
