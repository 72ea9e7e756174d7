import {isOneOf, levelsOfPlace, possibleLevels} from "../../src/filing/levels";

const levels = (unit: string): string => possibleLevels({unit}).join(" ");

test.each([
  ["财政部", "state"], ["国家发展和改革委员会", "state"], ["中国人民银行", "state"], ["国家税务总局", "state"], ["审计署", "state"],
  ["江苏省人民政府", "province"], ["内蒙古自治区", "province"], ["北京市人民政府", "province"], ["上海市", "province"],
  ["江苏省人民政府办公厅", "province department"],
  ["恩施土家族苗族自治州人民政府", "city"],
  ["宿迁市人民政府（全市汇总）", "city"], ["江西省景德镇市人民政府", "city"], ["新乡市", "city"], ["昆山市人民政府", "county"],
  ["某某市人民政府", "city county"], ["广西壮族自治区南宁市", "city"], ["恩施州人民政府", "city"], ["恩施市人民政府", "county"],
  ["宿迁市人民政府办公室", "city department"],
  ["徐州市新沂市人民政府", "county"], ["延边朝鲜族自治州延吉市人民政府", "county"],
  ["北京市海淀区人民政府", "county"], ["桐梓县人民政府", "county"], ["鄂温克族自治旗人民政府", "county"],
  ["天津市滨海新区人民政府", "county"], ["六枝特区人民政府", "county"], ["大厂回族自治县", "county"],
  ["桐梓县人民政府办公室", "county department"],
  ["杨林镇人民政府", "township"], ["果园街道办事处", "township"], ["昆明市五华区西翥街道", "township"],
  ["长城苏木人民政府", "township"], ["月河回族乡人民政府", "township"], ["夜郎镇党政办公室", "township"],
  ["五华区教育局", "department"], ["宿迁市司法局", "department"], ["江苏省教育厅", "department"],
  ["国家税务总局桐梓县税务局", "department"], ["国家统计局宿迁调查队", "department"],
  ["中国人民银行宿迁市分行", "department"], ["中国证券监督管理委员会江苏监管局", "department"],
  ["苏州工业园区管理委员会", "department"], ["昆明经济技术开发区管委会", "department"], ["阿里地区行政公署", "department"],
  ["某单位", "state province city county township department"], ["", "state province city county township department"],
])("%s may be: %s", (unit, expected) => {
  expect(levels(unit)).toBe(expected);
});

test("a level that is known is not judged by the name", () => {
  expect(possibleLevels({unit: "杨林镇人民政府", level: "city"})).toEqual(["city"]);
});

test.each([
  ["安平县住房和城乡建设局", "county"], ["江苏省住房和城乡建设厅", "province"], ["安平县乡镇企业局", "county"],
  ["江苏省乡村振兴局", "province"], ["安平县城镇管理局", "county"], ["宿迁市城镇化办公室", "city"], ["象山县街道建设局", "county"],
  ["宿迁市市场监督管理局", "city"], ["江苏省市场监督管理局", "province"], ["宿迁市社区建设局", "city"], ["国家乡村振兴局", ""],
  ["清河镇城乡建设办公室", "township"], ["新城乡卫生院", "township"], ["安平县清河镇财政所", "township"], ["景德镇市财政局", "city"],
  ["新疆生产建设兵团自然资源局", ""],
])("%s is of a place of the level: %s", (unit, expected) => {
  expect(levelsOfPlace({unit, level: "department"}).join(" ")).toBe(expected);
});

test("the 兵团 and its divisions are no township", () => {
  expect(["新疆生产建设兵团", "新疆生产建设兵团第一师"].map(levels)).toEqual(["province department", "province department"]);
});

test.each([
  ["中华人民共和国公安部", true], ["公安部", true], ["公安 部（本级）", true], ["公安部本级", true], ["公安部（", true], ["某某公安部", false], ["驻中华人民共和国公安部", false],
])("%s is one of the bodies that are named: %p", (unit, is) => {
  expect(isOneOf(["公安部", "审计署"], {unit})).toBe(is);
});

test.each([
  ["（新）云溪区人民政府", "county"], ["桐梓县本级财政局", "department"],
])("a remark at the end of %s is passed over, not one within", (unit, expected) => {
  expect(levels(unit)).toBe(expected);
});

test("a department is of no level of its own place's offices", () => {
  expect(levelsOfPlace({unit: "象山县地区发展中心"})).toEqual(["county"]);
  expect(levelsOfPlace({unit: "财政局"})).toEqual([]);
  expect(levelsOfPlace({unit: "苏州市高新区财政局"})).toEqual([]);
});
