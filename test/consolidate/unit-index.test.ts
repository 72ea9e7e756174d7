import {grouped, unitIndex} from "../../src/consolidate/unit-index";

const index = unitIndex(["云溪区果园街道", "果园街道办事处", "青山镇", "青田镇", "东城第一小学", "东城第二小学", "教育局"], (name) => [name]);

test.each<[string, readonly string[], readonly string[]]>([
  ["云溪区果园街道", ["云溪区果园街道"], ["果园街道办事处"]], ["果园街道", ["果园街道办事处"], ["云溪区果园街道"]], ["密云区果园街道", [], ["果园街道办事处"]],
  ["青山镇人民政府", ["青山镇"], []], ["东城第一小学", ["东城第一小学"], []], ["东城第三小学", [], []], ["东成第二小学", [], ["东城第二小学"]], ["东城第三中学", [], []],
  ["青禾镇", [], []], ["教育局汇总", [], ["教育局"]], ["学", [], ["东城第一小学", "东城第二小学"]], ["", [], []], ["人民医院", [], []], ["？田镇", [], []],
])("%s surely means %j, perhaps %j", (name, same, doubtful) => {
  expect([...index.same(name)].sort()).toEqual([...same].sort());
  expect([...index.doubtful(name)].sort()).toEqual([...doubtful].sort());
});

test("a unit of several names is found by each, and once by several", () => {
  const [unit, other] = [["云溪区教育局", "云溪区教育委员会", "云溪教育局"], ["财政局"]];
  const all = unitIndex([unit, other], (names) => names);
  expect([all.same("云溪区教育委员会"), all.doubtful("云溪区教育厅"), all.doubtful("教育局"), all.same("教育局")]).toEqual([[unit], [unit], [unit], []]);
});

test("what belongs to a name stays in its order", () => {
  expect([...grouped([["b", 1], ["a", 2], ["b", 3]])]).toEqual([["b", [1, 3]], ["a", [2]]]);
});
