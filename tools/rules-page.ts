import {crossYearRules} from "../src/editions/cross-year";
import {editions} from "../src/editions/edition";
import type {Rule, Severity} from "../src/editions/rule";
import {formatRules, type FormatRule} from "../src/reconcile/format-rules";
import {reportRules} from "../src/reconcile/report-rules";
import {publicationRules} from "../src/reconcile/review/publication-rules";

/** docs/rules.md: every rule that a filing is checked against, from the rules themselves. */
export const rulesPage = (): string => [
  introduction,
  ...groups.flatMap(({title, rules}) => [`## ${title}`, table(
    ["编号", "性质", "勾稽关系", "逐", "版式", "依据", "说明"],
    merge(rules).map(({id, severity, says, each, editions, source, remark = ""}) =>
      [`\`${id}\``, severities[severity], says, steps[each], editions.join("、"), source, remark]),
  )]),
  "## 填写格式",
  demands(formatRules),
  "## 报告正文",
  demands(reportRules),
  "## 公布与送审是否一致",
  demands(publicationRules),
].join("\n\n") + "\n";

const demands = (rules: readonly FormatRule[]): string => table(["编号", "性质", "要求", "说明"],
  rules.map(({id, severity, says, remark = ""}) => [`\`${id}\``, severities[severity], says, remark]));

const introduction = `# 勾稽关系

本页由规则生成（\`npm run docs\`），请勿手改。

- **强制性**：必须改正；**核实性**：请核对，确属实际情况的可以保留并作审核说明；**提示**：值得再看一眼。
- 每条关系有三种结果：成立、不成立、暂不能判断。所需的数有空白、“/”或文字的，暂不能判断，不当作 0。
  两种情形除外，均为不成立：分项不全为零而合计空白；合计不为零而各分项全部空白。
- 来源中没有显示的指标（不是空白，是没有）所涉及的关系不作判断。
- 需要上年数据的关系，在提供上年统计表时判断。填报单位合并、更名或者统计范围变化的，跨年度关系均降为提示。
- “逐”指关系在每一栏、每一行还是整份统计表上判断一次。`;

const severities: Readonly<Record<Severity, string>> = {error: "强制性", warning: "核实性", hint: "提示"};
const steps: Readonly<Record<Rule["each"], string>> = {column: "栏", row: "行", filing: "表"};

const own = editions.flatMap((edition) => edition.rules);

const groups: readonly {readonly title: string; readonly rules: readonly Rule[]}[] = [
  {title: "政府信息公开情况统计表（2014 版式）", rules: own.filter(({form}) => form === "statistics")},
  {title: "主动公开政府信息情况", rules: own.filter(({form}) => form === "disclosure")},
  {title: "收到和处理政府信息公开申请情况", rules: own.filter(({form}) => form === "applications")},
  {title: "政府信息公开行政复议、行政诉讼情况", rules: own.filter(({form, each}) => form === "disputes" || each === "filing")},
  {title: "与上年比较", rules: crossYearRules},
];

/** One line for a rule that several editions repeat, with all their sources. */
function merge(rules: readonly Rule[]): readonly Rule[] {
  const byId = new Map<string, Rule>();
  for (const rule of rules) {
    const known = byId.get(rule.id);
    byId.set(rule.id, known === undefined ? rule : {
      ...known,
      editions: [...new Set([...known.editions, ...rule.editions])],
      source: [...new Set([known.source, rule.source])].join("；"),
    });
  }
  return [...byId.values()];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
