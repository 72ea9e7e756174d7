import type {Filing} from "../filing/filing";
import {sayPlace} from "../filing/place";
import type {Severity} from "../forms/rule";
import type {Finding} from "../reconcile/finding";
import {say} from "../reconcile/say";

const severities: Readonly<Record<Severity, string>> = {error: "强制性", warning: "核实性", hint: "提示"};

/** The findings of a filing as `gouji check` shows them to a person, the gravest first. */
export function describeFindings(filing: Filing, findings: readonly Finding[]): string {
  const broken = findings.filter(({verdict}) => verdict === "broken");
  const undecided = findings.filter(({verdict}) => verdict === "undecided");
  const counts = (Object.keys(severities) as Severity[]).map((severity) =>
    ({severity, found: broken.filter((finding) => finding.severity === severity)}));
  return [
    broken.length === 0
      ? `${filing.source}：全部相符`
      : `${filing.source}：${counts.map(({severity, found}) => `${severities[severity]} ${found.length}`).join("　")}`,
    ...counts.flatMap(({severity, found}) => found.map((finding) =>
      `  【${severities[severity]}】${say(finding, filing, "zh-CN")}${placeOf(finding)}`)),
    ...(undecided.length === 0 ? [] : [`  另有 ${undecided.length} 项关系因有空格暂不能判断`]),
  ].join("\n");
}

const placeOf = ({places}: Finding): string => places[0] === undefined ? "" : `（${sayPlace(places[0])}）`;
