import type {Consolidation} from "../../consolidate/consolidate";
import {groupsOf} from "../../consolidate/groups";
import type {Outstanding} from "../../consolidate/outstanding";
import {figuresNamed, rankingOf} from "../../consolidate/ranking";
import {nameOf} from "../../consolidate/standing";
import {editionOf, type Indicator} from "../../editions/edition";
import {Refusal} from "../command";

/**
 * The figures by which units are to be ranked.
 * @throws Refusal where a name means none, or more than anybody would want
 */
export function figuresToRank(named: string, {edition}: Consolidation): readonly Indicator[] {
  const found = figuresNamed(edition, named);
  if (found.length > 0 && found.length <= mostMeant) return found;
  return named.split(/[、;；]/).map((one) => one.trim()).filter((one) => one !== "").flatMap((one) => {
    const some = figuresNamed(edition, one);
    if (some.length > 0 && some.length <= mostMeant) return some;
    throw new Refusal(some.length === 0 ? `--rank 中的“${one}”不是 ${edition} 版式的指标；可以写指标的名称，如“总计一栏的‘本年新收’”，或者代码。`
      : `--rank 中的“${one}”有 ${some.length} 项指标符合，如${some.slice(0, 3).map(({name}) => name).join("、")}；请写得具体些。`);
  });
}

/** As many figures as the columns of a row. */
const mostMeant = 7;

/** Totals by kind and level, of the figures by which units are ranked. */
export function describeGroups(result: Consolidation): readonly string[] {
  const {ranked} = editionOf(result.edition).headlines;
  return groupsOf(result).map(({by, name, filings, sums}) => {
    const said = sums.filter(({indicator: {id}, value}) => value !== null && ranked.some((one) => one === id))
      .map(({indicator, value}) => `${indicator.name} ${value?.toString() ?? ""}`);
    return `  按${byWords[by]}　${name} ${filings.length} 个单位：${said.join("，")}`;
  });
}

const byWords = {kind: "类型", level: "级别"} as const;

/** What stands out, a line each, as far as anybody reads. */
export function describeOutstanding(all: readonly Outstanding[]): readonly string[] {
  return [
    ...all.slice(0, mostLines).map(({placed, says}) => `  突出　${nameOf(placed)}　${says}`),
    ...(all.length > mostLines ? [`  其余 ${all.length - mostLines} 个突出的数见汇总工作簿（-o）的“突出的数”`] : []),
  ];
}

/** The units in the order of a figure, as far as anybody reads. */
export function describeRanking(result: Consolidation, {id, name}: Indicator): readonly string[] {
  const all = rankingOf(result, id);
  return [
    `${name}：${all.length === 0 ? "没有单位填报" : `${all.length} 个单位排名`}`,
    ...all.slice(0, mostLines).map(({placed, rank, value, share}) =>
      `  ${rank}　${nameOf(placed)}　${value.toString()}${share === undefined ? "" : `（${share.toFixed(1)}%）`}`),
    ...(all.length > mostLines ? [`  其余 ${all.length - mostLines} 个见 --json，或者汇总工作簿（-o）的“指标排名”`] : []),
  ];
}

const mostLines = 30;
