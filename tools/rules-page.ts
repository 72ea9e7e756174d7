import {type EditionId, editions} from "../src/editions/edition";
import type {Rule, Severity} from "../src/editions/rule";
import {type FormatRule, formatRules, lastYearRules, reportRules} from "../src/reconcile/format-rules";
import {publicationRules} from "../src/remarks/review/versions";

/** docs/rules.md: every rule that a filing is checked against, from the rules themselves. */
export const rulesPage = (): string => [
  introduction,
  ...groups().flatMap(({title, rules}) => [`## ${title}`, table(
    ["编号", "性质", "勾稽关系", "逐", "版式", "依据", "说明"],
    rules.map(({id, severity, says, each, editions, sources, remark = ""}) =>
      [`\`${id}\``, severities[severity], says, steps[each], editions.join("、"), [...sources].join("；"), remark]),
  )]),
  "## 填写格式",
  demands(formatRules),
  "## 报告正文",
  demands(reportRules),
  "## 与上年报告整体比较",
  demands(lastYearRules),
  "## 公布与送审是否一致",
  demands(publicationRules),
].join("\n\n") + "\n";

const demands = (rules: readonly FormatRule[]): string => table(["编号", "性质", "要求", "说明"],
  rules.map(({id, severity, says, remark = ""}) => [`\`${id}\``, severities[severity], says, remark]));

const introduction = `# 勾稽关系

本页由规则生成（\`npm run docs\`），请勿手改。

- **强制性**：必须改正；**核实性**：请核对，确属实际情况的可以保留并作审核说明；**提示**：值得再看一眼。
- 每条关系有三种结果：成立、不成立、暂不能判断。空白、“/”、文字和没有读到的数都不当作 0，而看作不小于 0 的某个数
  （增减数可以是任何数）：无论它们是多少都成立的，为成立；无论是多少都不成立的，为不成立；其余暂不能判断。
  另有两种情形不成立：分项不全为零而合计空白；合计不为零而各分项全部空白。
- 所涉及的数一个也没有读到的关系，不作判断。
- 需要上年数据的关系，在提供上年统计表时判断。填报单位合并、更名或者统计范围变化的，跨年度关系均降为提示。
- “逐”指关系在每一栏、每一行还是整份统计表上判断一次。`;

const severities: Readonly<Record<Severity, string>> = {error: "强制性", warning: "核实性", hint: "提示"};
const steps: Readonly<Record<Rule["each"], string>> = {column: "栏", row: "行", filing: "表"};

/** A rule as several editions repeat it, with all their sources. */
type Listed = Rule & {readonly editions: readonly EditionId[]; readonly sources: ReadonlySet<string>};

/** The rules of all editions, each once: form by form, then those of several forms, then those across years. */
function groups(): readonly {readonly title: string; readonly rules: readonly Listed[]}[] {
  const all = merged();
  const isAcrossYears = ({id}: Rule) => id.startsWith("crossYear.");
  const forms = new Map(editions.flatMap(({forms}) => forms.map(({id, title}) => [id as string, title])));
  return [
    ...[...forms].map(([form, title]) =>
      ({title, rules: all.filter((rule) => rule.form === form && !isAcrossYears(rule))})),
    {title: "各表之间", rules: all.filter((rule) => rule.form === undefined && !isAcrossYears(rule))},
    {title: "与上年比较", rules: all.filter(isAcrossYears)},
  ];
}

function merged(): readonly Listed[] {
  const byId = new Map<string, Listed>();
  for (const {id: edition, rules} of editions) {
    for (const rule of rules) {
      const known = byId.get(rule.id);
      byId.set(rule.id, known === undefined ? {...rule, editions: [edition], sources: new Set([rule.source["zh-CN"]])} : {
        ...known,
        editions: [...new Set([...known.editions, edition])],
        sources: new Set([...known.sources, rule.source["zh-CN"]]),
      });
    }
  }
  return [...byId.values()];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
