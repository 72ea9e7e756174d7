import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {consolidateSchema} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

const received = "applications.received.total";
const [all, other] = [[12, 9, 15, 20, 11, 8, 14, 900], [["红石街道", 33], ["教育局", 4]]] as const;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-views-"));
  mkdirSync(join(folder, "报送"));
  const towns = all.map((value, n) => [`${"甲乙丙丁戊己庚辛"[n]!}山镇`, value] as const);
  for (const [unit, value] of [...towns, ...other]) {
    writeFileSync(join(folder, "报送", `${unit}.json`),
      writeJson(buildFiling({unit, year: 2024, edition: "2021", change: {[received]: value}})));
  }
});
afterAll(() => rmSync(folder, {recursive: true}));

const call = (...more: readonly string[]) => gouji(["consolidate", join(folder, "报送"), ...more]);

test("totals by kind and level, what stands out and the ranking are in the JSON and in the text", async () => {
  const {out} = await call("--rank", "总计一栏的“本年新收”", "--json");
  const {groups, outstanding, ranking, figures} = consolidateSchema.strict().parse(JSON.parse(out));
  const of = (by: string) => groups.filter((group) => group.by === by)
    .map(({name, units, figures}) => [name, units, figures[received]]);
  expect(of("kind")).toEqual([["镇", 8, 989], ["部门", 1, 4], ["街道", 1, 33]]);
  expect(of("level")).toEqual([["乡级", 9, 1022], ["部门", 1, 4]]);
  expect(groups[0]!.figures[received]! + 4 + 33).toBe(figures[received]);
  expect(outstanding.filter(({id}) => id === received)).toMatchObject([{unit: "辛山镇", against: "peers"}]);
  expect(ranking).toHaveLength(1);
  expect(ranking![0]!.units.slice(0, 3).map(({rank, unit, value}) => [rank, unit, value]))
    .toEqual([[1, "辛山镇", 900], [2, "红石街道", 33], [3, "丁山镇", 20]]);

  const text = (await call("--rank", received)).out;
  expect(text).toContain("按类型　镇 8 个单位：总计一栏的“本年新收” 989");
  expect(text).toContain("突出　辛山镇　总计一栏的“本年新收”：900，同类（镇）的其他 7 个单位多在 9 至 15 之间，中位数 12");
  expect(text).toContain("  1　辛山镇　900（87.7%）");
});

test.each([["天气", /不是 2021 版式的指标/], ["总计", /有 \d+ 项指标符合/], ["本年新收、天气", /“天气”不是/]])(
  "a figure that is none, or many, is no ranking: %s", async (named, why) => {
    const {code, err} = await call("--rank", named);
    expect(code).toBe(2);
    expect(err).toMatch(why);
  });
