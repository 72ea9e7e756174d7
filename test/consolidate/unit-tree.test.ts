import {type ListedUnit, unitOf} from "../../src/consolidate/unit-list";
import {
  type Branch, branchesIn, isWhole, nameBelow, parentsOf, tellingNames, treeOf, withoutParent,
} from "../../src/consolidate/unit-tree";

const unit = (name: string, parent = "", more: Partial<ListedUnit> = {}): ListedUnit => unitOf({name, parent, ...more});

/** Units below one another as one writes them, each with its depth. */
const drawn = (list: readonly ListedUnit[]): readonly string[] =>
  branchesIn(treeOf(list)).map(({unit: {name}, depth}) => "-".repeat(depth) + name);

describe("a list stands as a tree", () => {
  test("of units below their parents, in the list's order, however deep", () => {
    expect(drawn([
      unit("白水镇", "甲县"), unit("云溪市"), unit("甲县", "云溪市"), unit("乙县", "云溪市"), unit("青山镇", "甲县"), unit("红石村", "青山镇"),
    ])).toEqual(["云溪市", "-甲县", "--白水镇", "--青山镇", "---红石村", "-乙县"]);
  });

  test("of nothing where there is none", () => {
    expect(treeOf([])).toEqual([]);
  });

  test.each<[string, readonly ListedUnit[], readonly string[]]>([
    ["below the 汇总, where nobody's parent is said", [unit("青山镇"), unit("甲县", "", {role: "whole"}), unit("白水镇")], ["甲县", "-青山镇", "-白水镇"]],
    ["below the 本级, where there is no 汇总", [unit("青山镇"), unit("甲县", "", {role: "own"}), unit("白水镇")], ["甲县", "-青山镇", "-白水镇"]],
    ["below the 汇总, beside the 本级", [unit("甲县本级", "", {role: "own"}), unit("甲县", "", {role: "whole"})], ["甲县", "-甲县本级"]],
    ["below the only 本级 where two are called 汇总", [unit("甲县", "", {role: "whole"}), unit("乙县", "", {role: "whole"}), unit("丙县", "", {role: "own"})],
      ["丙县", "-甲县", "-乙县"]],
    ["at the top where two are the 汇总", [unit("甲县", "", {role: "whole"}), unit("乙县", "", {role: "whole"})], ["甲县", "乙县"]],
    ["at the top where all are subordinate", [unit("青山镇", "", {role: "subordinate"}), unit("白水镇")], ["青山镇", "白水镇"]],
    ["at the top beside a 汇总 that has its own below it", [unit("甲县", "", {role: "whole"}), unit("青山镇", "甲县"), unit("乙县")], ["甲县", "-青山镇", "乙县"]],
    ["with all that stands below them", [unit("甲县", "", {role: "whole"}), unit("乙片"), unit("青山镇", "乙片")], ["甲县", "-乙片", "--青山镇"]],
  ])("%s", (_, list, expected) => {
    expect(drawn(list)).toEqual(expected);
  });
});

describe("a unit's parent", () => {
  const heads = [unit("甲县", "", {code: "010"}), unit("乙县人民政府", "", {code: "20", aliases: ["乙县政府", "老乙县"]}), unit("丙乡", "", {code: "A20"}), unit("丁乡", "", {code: "20号"})];
  const parentOf = (said: string, more: readonly ListedUnit[] = []): string | undefined => {
    const child = unit("青山镇", said);
    return parentsOf([...heads, ...more, child]).get(child)?.name;
  };

  test.each<[string, string | undefined]>([
    ["010", "甲县"], ["10", "甲县"], ["0010", "甲县"], ["10.0", "甲县"], ["10.00", "甲县"], ["20.0", "乙县人民政府"], ["甲县", "甲县"], ["甲县人民政府", "甲县"],
    ["乙县", "乙县人民政府"], ["老乙县", "乙县人民政府"], ["100", undefined], ["1", undefined], ["10.5", undefined], ["A10", undefined], ["A20.0", undefined], ["020号", undefined], ["A20", "丙乡"], ["10A", undefined],
    ["丙县", undefined], ["", undefined],
  ])("that is said to be %s is %s", (said, expected) => {
    expect(parentOf(said)).toBe(expected);
  });

  test("is found by its code before a unit that is called so, and by the name as it stands before one like it", () => {
    expect(parentOf("甲县", [unit("丙县", "", {code: "甲县"})])).toBe("丙县");
    expect(parentOf("甲县", [unit("甲县人民政府")])).toBe("甲县");
  });

  test("is none where several bear the code or the name: nobody guesses", () => {
    expect(parentOf("010", [unit("丙县", "", {code: "010"})])).toBeUndefined();
    expect(parentOf("甲县", [unit("甲县")])).toBeUndefined();
    expect(parentOf("10", [unit("丙县", "", {code: "0010"})])).toBeUndefined();
  });

  test("is not the unit itself: what names itself stands at the top, or below the other one of that name", () => {
    expect(parentOf("青山镇")).toBeUndefined();
    expect(parentOf("青山镇", [unit("青山镇", "甲县", {code: "010-1"})])).toBe("青山镇");
    expect(drawn([unit("乙县"), unit("甲县", "甲县"), unit("青山镇", "甲县")])).toEqual(["乙县", "甲县", "-青山镇"]);
  });

  test("is none in a circle, but who stands below the circle keeps theirs", () => {
    expect(drawn([unit("甲县", "乙县"), unit("乙县", "甲县"), unit("青山镇", "甲县")])).toEqual(["甲县", "-乙县", "-青山镇"]);
    expect(drawn([unit("甲县", "乙县"), unit("乙县", "丙县"), unit("丙县", "甲县")])).toEqual(["甲县", "-丙县", "--乙县"]);
  });

  test("that has neither code nor another name is not found by what is empty", () => {
    const [a, b] = [unit("甲县"), unit("青山镇", "无")];
    expect(parentsOf([a, b]).size).toBe(0);
  });
});

describe("it is said of units that they stand at the top for want of their parent", () => {
  const lost = (...list: readonly ListedUnit[]): readonly string[] => withoutParent(list).map(({name}) => name);

  test.each<[string, readonly string[], readonly string[]]>([
    ["where the list does not have it", lost(unit("甲县"), unit("青山镇", "甲县"), unit("白水镇", "乙县")), ["白水镇"]],
    ["where it has it twice", lost(unit("甲县", "", {code: "1"}), unit("甲县", "", {code: "2"}), unit("青山镇", "甲县"), unit("白水镇", "1"), unit("红石镇", "1")), ["青山镇"]],
    ["where two lack different ones", lost(unit("青山镇", "甲县"), unit("白水镇", "乙县")), ["青山镇", "白水镇"]],
    ["but not where all lack the same: the list leaves out its head", lost(unit("青山镇", "甲县"), unit("白水镇", "甲县")), []],
    ["nor of those that name themselves, or nobody", lost(unit("甲县", "甲县"), unit("乙县", "2", {code: "2"}), unit("丙县")), []],
    ["nor where there are none", lost(), []],
  ])("%s", (_, found, expected) => {
    expect(found).toStrictEqual(expected);
  });

  const [east, west] = [unit("东县"), unit("西县")];
  test.each<[string, readonly string[], readonly string[]]>([
    ["where the parent stood in a merged cell and only the first below it kept its name",
      lost(east, west, unit("青山镇", "东县"), unit("白水镇"), unit("红石镇", "西县"), unit("黑水镇")), ["白水镇", "黑水镇"]],
    ["where one parent is named once, above two that name none", lost(east, unit("青山镇", "东县"), unit("白水镇"), unit("红石镇")), ["白水镇", "红石镇"]],
    ["not where there is but one: it may stand at the top", lost(east, unit("青山镇", "东县"), unit("白水镇")), []],
    ["not where fewer name none than one", lost(east, west, unit("中县"), unit("青山镇", "东县"), unit("白水镇", "西县"), unit("红石镇", "中县"), unit("黑水镇"), unit("长岭镇")), []],
    ["not where a parent is named twice, as in a list that was filled in", lost(east, unit("青山镇", "东县"), unit("白水镇", "东县"), unit("红石镇"), unit("黑水镇")), []],
    ["not of those that stand before the first that names one", lost(east, unit("长岭镇"), unit("黑水镇"), unit("青山镇", "东县")), []],
    ["not of those that others stand below, or whose role is said", lost(unit("青山镇", "东县"), east, unit("乙县", "", {role: "whole"}), unit("丙县", "", {role: "own"})), []],
    ["not where none is named", lost(east, west, unit("青山镇")), []],
  ])("%s", (_, found, expected) => {
    expect(found).toStrictEqual(expected);
  });
});

test.each([
  ["教育局", "东湖区", "东湖区教育局"], ["东湖区教育局", "东湖区", "东湖区教育局"], ["区教育局", "东湖区", "东湖区教育局"], ["县教育局", "东湖区", "东湖区县教育局"],
  ["司法所", "东湖区总公司", "东湖区总公司司法所"], ["东湖区", "东湖区", "东湖区"],
])("%s below %s is called %s", (name, parent, expected) => {
  expect(nameBelow(unit(name), unit(parent))).toBe(expected);
  expect(nameBelow(unit(name), undefined)).toBe(name);
});

test("a unit is called by its name, and with the one above where another bears the name too", () => {
  const list = [unit("东湖区"), unit("西湖区"), unit("教育局", "东湖区"), unit("教育局", "西湖区"), unit("财政局", "西湖区")];
  expect([...tellingNames(list).values()]).toEqual(["东湖区", "西湖区", "东湖区教育局", "西湖区教育局", "财政局"]);
});

test.each<[string, ListedUnit, readonly ListedUnit[], boolean]>([
  ["the list says so", unit("甲县", "", {role: "whole"}), [], true], ["its 本级 stands below it", unit("甲县"), [unit("青山镇"), unit("甲县本级", "", {role: "own"})], true],
  ["it is the 本级 itself", unit("甲县", "", {role: "own"}), [unit("甲县本级", "", {role: "own"})], false],
  ["only others stand below it", unit("甲县"), [unit("青山镇"), unit("白水镇", "", {role: "whole"})], false], ["nothing stands below it", unit("甲县"), [], false],
])("a unit's filing is the table of all below it where %s", (_, one, below, expected) => {
  const branch = (unit: ListedUnit): Branch => ({unit, depth: 1, below: []});
  expect(isWhole({unit: one, depth: 0, below: below.map(branch)})).toBe(expected);
});
