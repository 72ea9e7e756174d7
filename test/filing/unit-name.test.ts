import {isTotalName, nameOthers, sameUnit, unitKey} from "../../src/filing/unit-name";

test.each([
  ["宿迁市", "宿迁市人民政府"],
  ["果园街道", "果园街道办事处"],
  ["果园街道办事处", " 果园 街道办事处 "],
  ["野郎镇人民政府", "野郎镇"],
  ["云溪区（云溪新区）", "云溪区"],
  ["清河镇政府", "清河镇人民政府"], ["宿迁市政府", "宿迁市"], ["宿迁市政府办公室", "宿迁市人民政府办公室"], ["宿迁市政府办", "宿迁市人民政府办公室"],
  ["果园街道办", "果园街道办事处"], ["果园街办", "果园街道"], ["宿迁市发改委", "宿迁市发展和改革委员会"], ["宿迁市发展改革委", "宿迁市发展和改革委员会"],
  ["安平县发改局", "安平县发展和改革局"], ["安平县人社局", "安平县人力资源和社会保障局"], ["安平县人力资源社会保障局", "安平县人社局"],
  ["宿迁市卫健委", "宿迁市卫生健康委员会"], ["江苏省卫生健康委", "江苏省卫生健康委员会"], ["安平县住建局", "安平县住房和城乡建设局"],
  ["宿迁市文广旅局", "宿迁市文化广电和旅游局"], ["宿迁市文化广电旅游局", "宿迁市文广旅局"], ["安平县文广旅体局", "安平县文化广电旅游和体育局"],
  ["宿迁市市场监管局", "宿迁市市场监督管理局"], ["宿迁市场监管局", "宿迁市市场监督管理局"], ["安平县自然资源规划局", "安平县自然资源和规划局"],
  ["安平县医保局", "安平县医疗保障局"], ["宿迁市国资委", "宿迁市国有资产监督管理委员会"],
  ["苏州工业园区管委会", "苏州工业园区管理委员会"], ["安平县城管局", "安平县城市管理局"], ["宿迁市外办", "宿迁市外事办公室"],
])("%s and %s are one unit", (a, b) => {
  expect(sameUnit(a, b)).toBe("same");
  expect(sameUnit(b, a)).toBe("same");
});

test.each([
  ["密云区果园街道办事处", "果园街道"],
  ["云溪区（本级）", "云溪区"],
  ["夜郎镇人民政府", "野郎镇人民政府"].map((name) => `桐梓县${name}`),
  ["", "云溪区"], ["", ""], ["（筹）", "（新）"],
])("%s and %s may be one unit", (a, b) => {
  expect(sameUnit(a!, b!)).toBe("doubtful");
  expect(sameUnit(b!, a!)).toBe("doubtful");
});

test.each([
  ["云溪区人民政府", "云溪区人民政府办公室"],
  ["东风街道", "西苑街道"],
  ["淮安市", "宿迁市"],
  ["安平县自然资源局", "安平县自然资源和规划局"], ["宿迁市文旅局", "宿迁市文化广电和旅游局"], ["安平县城管局", "安平县城市管理综合执法局"],
  ["和县发改委", "和县卫健委"], ["宿迁市政府", "宿迁市政府办"],
])("%s and %s are two units", (a, b) => expect(sameUnit(a, b)).toBe("different"));

test("a name that says 汇总 and one that says no scope are of two scopes; 本级 goes without saying", () => {
  expect(nameOthers("宿迁市人民政府", "宿迁市人民政府（全市汇总）")).toBe(true);
  expect(nameOthers("宿迁市财政局", "宿迁市财政局（本级）")).toBe(false);
});

test.each([
  ["东城街道", "西城街道", true], ["云溪区（本级）", "云溪区（汇总）", true], ["云溪区（汇总）", "云溪区", true], ["云溪区", "云溪区（本级）", false],
  ["云溪区（本级）", "云溪区（本机关）", false], ["云溪区（汇总）", "云溪区（全区）", false], ["果园街道", "密云区果园街道", false], ["", "云溪区", false],
  ["", "云溪区（汇总）", false], ["", "", false],
])("%j and %j are named as two: %p", (a, b, others) => {
  expect([nameOthers(a, b), nameOthers(b, a)]).toEqual([others, others]);
});

test.each([
  ["人民政府", "某人民政府"], ["甲乙局", "甲丙局"], ["甲乙丙丁局", "甲乙丙戊己"], ["甲乙丙丁", "甲乙丙丁戊己庚"],
])("%s and %s are not taken for one another for a letter", (a, b) => {
  expect(sameUnit(a, b) === "same").toBe(false);
});

test("names of four letters or more that differ in one may be one unit; shorter ones, or of two, may not", () => {
  expect(sameUnit("云溪水务", "云溪水利")).toBe("doubtful");
  expect(sameUnit("云溪县第一中学", "云溪县第二中学")).toBe("different");
  expect(sameUnit("农业建设第12师", "农业建设第13师")).toBe("different");
  expect(sameUnit("东城街道办事处", "西城街道办事处")).toBe("different");
  expect(sameUnit("东城街道办事处", "乐城街道办事处")).toBe("doubtful");
  expect(sameUnit("水务局", "水利局")).toBe("different");
  expect(sameUnit("云溪水务局", "云清水利局")).toBe("different");
  expect(sameUnit("云溪水务局", "云溪水利分局")).toBe("different");
});

test.each([
  ["云溪区“一网通办”办公室", "云溪区一网通办办公室"], ["云溪区【新】", "云溪区"], ["云溪区〔新〕", "云溪区"], ["云溪区机关本级", "云溪区"], ["云 溪\u200b区", "云溪区"],
  ["阿里地区办事处", "阿里地区"], ["云溪区府办", "云溪区人民政府办公室"], ["云溪区府办公室", "云溪区政府办"], ["云溪区教委", "云溪区教育委员会"],
  ["云溪区汇总", "云溪区"], ["云溪区本级", "云溪区"], ["云溪区本机关", "云溪区"],
  ["云溪区管委", "云溪区管理委员会"], ["云溪区发展改革局", "云溪区发展和改革局"], ["云溪区工业与信息化局", "云溪区工信局"],
])("%s and %s are filed under one key but for their scope", (a, b) => {
  expect(unitKey(a).split("|")[0]).toBe(unitKey(b).split("|")[0]);
});

test.each([
  ["本级财政局", "财政局"], ["果园街道办公室", "果园街道公室"], ["云溪教委会所", "云溪教育委员会会所"], ["云溪管委会中心", "云溪管理委员会中心"], ["区汇总", "区"],
])("in %s nothing is taken out of the middle, as in %s", (a, b) => {
  expect(unitKey(a).split("|")[0]).not.toBe(unitKey(b).split("|")[0]);
});

test("民宗委 is not 民宗教委", () => {
  expect(unitKey("云溪区民宗教委")).not.toContain("教育");
});

test.each(["合计", "总 计", "小计", "共计", "总数", "全市", "全区合计", "全县汇总", "全省总计", "汇总"])("%s is a total", (text) => {
  expect(isTotalName(text)).toBe(true);
});
test.each(["", "合计局", "云溪区合计", "县合计", "合 计 局", "全体", "全市各单位", "全国"])("%j is no total", (text) => expect(isTotalName(text)).toBe(false));
