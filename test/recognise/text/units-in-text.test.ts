import {recogniseText} from "../../../src/recognise/recognise-text";

/** Of a text, as other tests write it: each figure, `?` where nobody knows it, its unit, and the units that contradict it. */
function figuresOf(printed: string): string {
  const [, year = "2021", text = ""] = /^(?:@(\d+) )?(.*)$/.exec(printed) ?? [];
  const found = recogniseText(text.replaceAll("|", "\t").replaceAll(" / ", year === "2021" ? "\n" : "\r"), Number(year));
  return [...found?.figures ?? []].map(([id, {value, unit, otherUnits}]) => [
    id.replace(/^\w+\./, ""), value === null ? "?" : String(value), unit ?? "", otherUnits === undefined ? "" : `(${otherUnits.join()})`,
  ].filter((one) => one !== "").join(" ")).join("; ");
}

test.each([
  ["in the head of one column", "二、主动公开政府信息情况 / 信息内容|本年制发件数|本年废止件数|现行有效件数（万件） / 规章|1|2|3",
    "regulations.issued 1; regulations.repealed 2; regulations.inForce ? (万件)"],
  ["in that of another", "二、主动公开政府信息情况 / 信息内容|本年制发件数|本年废止件数（万件）|现行有效件数 / 规章|1|2|3",
    "regulations.issued 1; regulations.repealed ? (万件); regulations.inForce 3"],
  ["a head a line", "二、主动公开政府信息情况 / 信息内容 / 本年制发件数 / 本年废止件数 / 现行有效件数（万件） / 规章 / 1 / 2 / 3",
    "regulations.issued 1; regulations.repealed 2; regulations.inForce ? (万件)"],
  ["all heads on one line", "二、主动公开政府信息情况 / 信息内容  本年制发件数  本年废止件数  现行有效件数（万件） / 规章  1  2  3",
    "regulations.issued 1; regulations.repealed 2; regulations.inForce ? (万件)"],
  ["counts by one", "二、主动公开政府信息情况 / 信息内容|本年制发件数（件）|本年废止件数|现行有效件数 / 规章|1|2|3",
    "regulations.issued 1; regulations.repealed 2; regulations.inForce 3"],
  ["over the table", "单位：万件 / 二、主动公开政府信息情况 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "regulations.issued ? (万件); regulations.repealed ? (万件); regulations.inForce ? (万件)"],
  ["above rows of two blocks", "单位：万件 / 二、主动公开政府信息情况 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 信息内容|本年处理决定数量 / 行政许可|7",
    "regulations.issued ? (万件); regulations.repealed ? (万件); regulations.inForce ? (万件); normativeDocuments.issued ? (万件); normativeDocuments.repealed ? (万件); normativeDocuments.inForce ? (万件); licensing.decisions ? (万件)"],
  ["in a row's label", "二、主动公开政府信息情况 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章（万件）|1|2|3 / 行政规范性文件|4|5|6",
    "regulations.issued ? (万件); regulations.repealed ? (万件); regulations.inForce ? (万件); normativeDocuments.issued 4; normativeDocuments.repealed 5; normativeDocuments.inForce 6"],
  ["as the row's unit", "@2014 一、主动公开情况 / 主动公开政府信息数|万条|5 / 规范性文件总数|件|3",
    "proactive.total ? 万条 (万条)"],
  ["in label and head", "二、主动公开政府信息情况 / 信息内容|本年制发件数（百件）|本年废止件数|现行有效件数 / 规章（万件）|1|2|3",
    "regulations.issued ? (万件,百件); regulations.repealed ? (万件); regulations.inForce ? (万件)"],
  ["money over the table", "@2019 单位：千元 / 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额 / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount 7 千元"],
  ["money in the head", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额（千元） / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount 7 千元"],
  ["the form's own money", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额（万元） / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount 70 万元"],
  ["money in the head, other over the table", "@2019 单位：元 / 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额（千元） / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount 7 千元 (元)"],
  ["money in the label", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额 / 政府集中采购（千元）|5|70",
    "procurement.projects 5; procurement.amount 7 千元"],
  ["money in the label, other in the head", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额（元） / 政府集中采购（千元）|5|70",
    "procurement.projects 5; procurement.amount 7 千元 (元)"],
  ["money in a note below", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额 / 政府集中采购|5|70 / 注：金额单位为千元",
    "procurement.projects 5; procurement.amount 7 千元"],
  ["money that is not ours", "@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额（万美元） / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount ? (万美元)"],
  ["money at the end of a line of heads", "@2019 二、主动公开政府信息情况 / 信息内容 采购项目数量 采购总金额 以千元计 / 政府集中采购 5 70",
    "procurement.projects 5; procurement.amount 7 千元"],
  ["money in a row of a list, which is kept", "@2014 七、依申请公开信息收取的费用|元|500 / 收到申请数|件|3",
    "fees.charged 500 元; requests.received 3 件"],
  ["money over a list", "@2014 金额单位：元 / 收到申请数|件|3 / 七、依申请公开信息收取的费用|500",
    "requests.received 3 件; fees.charged 0.05 元"],
  ["money in a row of a list, other over it", "@2014 金额单位：元 / 收到申请数|件|3 / 七、依申请公开信息收取的费用|千元|500",
    "requests.received 3 件; fees.charged 500 千元 (元)"],
  ["money over another form's table", "@2019 三、收到和处理政府信息公开申请情况 / 单位：千元 / 一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1 / 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额 / 政府集中采购|5|70",
    "procurement.projects 5; procurement.amount 70"],
])("what unit a figure has: %s", (_, text, figures) => {
  expect(figuresOf(text)).toBe(figures);
});

test("a unit of money behind a row's label holds for its amount, which is converted where the form prints none in its rows", () => {
  const figures = figuresOf("@2019 二、主动公开政府信息情况 / 信息内容|采购项目数量|采购总金额 / 政府集中采购|千元|5|70").split("; ");
  expect(figures).toContain("procurement.amount 7 千元");
});
