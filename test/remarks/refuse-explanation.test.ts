import {isName, nameBehind, type RefusalReason, refusalWords, refuseExplanation} from "../../src/remarks/refuse-explanation";

const says = "自然人一栏：办理结果总计 135，予以公开 69 + 部分公开 17 + 其他处理 59（其余 9 项为 0） = 145，差 10。请核对后改正。";

test.each([
  "核实无误", "经核实数据准确", "经我局认真核实，数据准确无误", "实际情况就是这样", "实际情况如此", "按领导要求填写", "上级要求如此", "按照上级部门的要求填报",
  "数据属实", "以上数据真实准确", "情况属实，请予通过", "确认无误，特此说明", "历史原因", "历史原因造成的", "一直都是这样填的", "往年也是这么填的",
  "根据实际情况填写", "按实际情况如实填报", "据实填报，没有问题", "工作需要", "特殊原因", "由于客观原因所致", "领导同意", "领导让这样填的", "已核对，没有错误",
  "数据没有问题的", "已反复核对，确实如此", "填报人已确认", "经多次检查核对无误", "不清楚原因", "原因不明，待查", "同上同上同上", "已修改，已改正",
  "我单位已自查，数据正常", "统计结果正确", "无异议，请审核通过", "收到，已阅，同意", "按规定填写", "Checked, all correct.", "The figures are true and accurate",
  "本年度实际发生数", "该数为业务科室提供", "系统导出的数据如此", "领导已签字确认", "经与相关科室沟通，数据正确", "以财政数据为准", "收费情况如表所示", "数据由系统自动生成",
  "经办人已核对台账", "此数据来源于业务系统", "该数据经主要领导审签", "根据上级统一部署填报", "往年就是这个口径", "我们也不清楚原因，以此数为准", "因人员变动造成",
  "由于统计原因导致数据有差异", "没有问题，可以上报", "年度工作正常开展，无异常", "数据由财务科提供", "数据是从台账里导出的", "按平台统计生成",
  "已电话与区政务办沟通，同意上报", "经局长办公会研究同意", "经局党组会议集体研究通过", "根据《条例》有关规定填写", "按照年报格式要求据实填报",
  "已向领导汇报", "存在差异属正常现象", "按去年模板填的", "沿用往年的样表",
])("explains nothing: %s", (text) => {
  expect(refuseExplanation(text, [], says)).toBe("hollow");
});

test.each([
  "办理结果总计 135，各项之和 145", "总计135，相加为145，差10", "自然人一栏办理结果总计135与145相差10", "差 10 是因为总计 135 不等于 145", "予以公开69加部分公开17加其他处理59为145",
  "办理结果总计135件，予以公开69件，部分公开17件", "差10件的原因是办理结果总计只有135件", "69加17加59等于145件",
])("only repeats what the check says: %s", (text) => {
  expect(refuseExplanation(text, [], says)).toBe("echo");
});

test.each([
  "集中清理所致，口径不同，已报市政府办备案", "2024年甲镇与乙镇合并为甲乙街道，上年结转含原乙镇6件。", "因机构合并接收了一批文件", "本街道没有行政处罚职权，按要求留空",
  "10件为上年受理、本年补正后办结", "总计未含系统外线下办理的10件", "上级主管部门划转12件信访件", "领导信箱转来的3件也计入", "含修订16件，不含废止2件", "当年集中废止规范性文件45件",
  "行政复议机关合并审理两案，按一件计", "一件申请同时作出两种答复，分别计数", "有3件申请在年底前收到，法定期限在次年", "城管执法权下放，处罚件数大幅增加", "新增综合执法大队，强制措施由其实施",
  "统计口径由条改为件", "上年误将咨询件计入，本年剔除8件", "疫情期间暂停现场受理，申请减少", "拆迁片区居民集中申请，同一人提出58件", "收费为信息处理费，另一笔为档案复印费",
  "部分公开17件中10件同时计入不予公开", "征收补偿项目引发集中申请", "两个事业单位划入，规范性文件一并统计", "区划调整，原三个乡合并", "本年起不再代收行政事业性收费",
  "复议案件跨年，去年受理今年审结", "撤回申请5件未计入办理结果", "市局统一清理，继续有效的重新公布", "申请人重复提交，合并答复为一件", "诉讼由区政府统一应诉，本局不计",
  "历史遗留的4件在本年补办", "数据迁移漏掉了线下登记簿的7件", "按新规定，罚没收入不再列入收费", "核实后发现窗口多登记一件，台账已更正", "年末有两件延期至次年1月答复",
  "地铁施工许可集中办理，许可数增加", "乡镇权责清单调整，许可事项划归区局", "单位更名，原名称下的文件已注销", "按照新条例要求不再单独统计转送件",
  "去年报告少算了10件", "上年度把10件误作撤回", "上年度报告多计了10件",
  "Merged with the housing office in March; six requests carried over.",
  "Two requests were answered jointly and counted once.",
])("explains: %s", (text) => {
  expect(refuseExplanation(text, [], says)).toBeUndefined();
});

test.each(["10件已到期", "10件失效", "两件过了有效期", "集中清理10件", "财务科漏记10件，年后补登", "领导批示后停止执行10件", "口径由发文数改为备案数", "由县局统一发文10件"])(
  "explains, short as it is or with words of the check: %s", (text) => expect(refuseExplanation(text, [], says)).toBeUndefined());

test.each(["", "/", "——", "同上", "经办人", "填报人员", "13812345678", "0515-83550000", "清河镇人民政府", "清河镇政府", "党政办公室", "XXX", "财务科", "县自然资源局",
  "政务公开办", "综合服务中心", "执法大队"])(
  "is no name: %s", (by) => expect(isName(by, "清河镇人民政府")).toBe(false));

test.each(["填报员甲", "李某", "财政所长张某", "Lee", "李科长", "张主任", "王五（党政办）", "方中"])(
  "is a name: %s", (by) => expect(isName(by, "清河镇人民政府")).toBe(true));

test.each<[string, ReturnType<typeof refuseExplanation>]>([
  ["", "empty"], [" ——。", "empty"], ["机构合并", "short"], ["年底收到的", "short"], ["20241231", "hollow"], ["天天天天天天天", "hollow"], ["核核对核核对", "hollow"], ["甲乙甲乙甲乙", "hollow"],
  ["哈哈，两件试行期满", undefined], ["两件试行期满期满", undefined], ["核实后是拆旧房", undefined], ["核实后是拆房的", "hollow"],
])("%j is %j, whatever the check says", (text, expected) => {
  expect(refuseExplanation(text, [])).toBe(expected);
});

test.each<[string, string, string, ReturnType<typeof refuseExplanation>]>([
  ["a number is not the check's because it begins with one of its digits", "总计是120", "总计 1，应为 0", undefined],
  ["a last letter alone is not the check's", "拆1栋楼", "楼堂馆所一行：总计 1，应为 0", undefined],
  ["two last letters are the check's", "拆1栋馆所", "楼堂馆所一行：总计 1，应为 0", "echo"],
  ["a number of the check's is its own, though it has one digit", "1房2楼", "总计 1，应为 2", "echo"],
  ["a number of the check's is its own with what it counts", "拆12件房", "总计 12，应为 2", "echo"],
  ["what another number counts is no part of the check", "3件房", "总计 1，应为 2", undefined],
  ["another number is told", "13件", "总计 1，应为 2", undefined],
])("%s: %s", (_, text, says, expected) => {
  expect(refuseExplanation(text, [], says)).toBe(expected);
});

test("what explains another finding already is repeated, however it is spaced", () => {
  const other = {unit: "", year: null, of: "", says: "", values: "", by: "", time: "", text: "因机构合并，接收了一批文件。"};
  expect(refuseExplanation("因机构合并 接收了一批文件", [{...other, text: ""}, other])).toBe("repeated");
  expect(refuseExplanation("因机构合并 接收了两批文件", [other])).toBeUndefined();
});

test.each<[string, string, boolean]>([
  ["清河镇", "清河镇人民政府", false], ["清河镇", "石桥镇人民政府", true], ["（三楼）办公室", "", false], ["王五（党政办） ", "", true], ["法规科（李四）", "", false],
  ["李123456", "", false], ["李12345", "", true], ["12345", "", false],
])("%s of the unit %j is a name: %s", (by, unit, is) => {
  expect(isName(by, unit)).toBe(is);
});

test.each<[string, string]>([
  ["2件到期。说明人：李某某", "李某某"], ["2件到期（填报人:李某）", "李某"], ["说明人未定：2件到期自动失效", ""], ["2件到期。填报：李某 。 ", "李某"],
  ["2件到期。填表人　：　买买提·肉孜", "买买提·肉孜"], ["2件到期。签字：李某", "李某"], ["2件到期。签名人：李某", "李某"], ["经办人：李某，2件到期", ""],
  ["负责人：李某 2件到期", ""], ["2件到期。署名：欧阳某某小明甲", ""], ["2件到期。签到：李某", ""], ["2件到期。填报人是：李某", ""], ["2件到期", ""],
])("the name behind %j is %j", (text, name) => {
  expect(nameBehind(text)).toBe(name);
});

test.each(Object.keys(refusalWords("zh-CN")) as RefusalReason[])("%s is said in both languages", (reason) => {
  expect(refusalWords("zh-CN")[reason]).toMatch(/请|至少/);
  expect(refusalWords("en-US")[reason]).toMatch(/^[A-Z].*\.$/);
});
