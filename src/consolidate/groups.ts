import type {Level} from "../editions/rule";
import {possibleLevels} from "../filing/levels";
import {canonicalUnit} from "../filing/unit-name";
import type {Consolidation} from "./consolidate";
import {countedIn, nameOf, type PlacedSubmission} from "./standing";
import {type FigureSum, sumUp} from "./sum";
import {grouped} from "./unit-index";

/** Filings of one kind or level added up: 镇, 乡级. */
export type GroupSums = {
  readonly by: "kind" | "level";
  readonly name: string;
  readonly filings: readonly PlacedSubmission[];
  readonly sums: readonly FigureSum[];
};

/** What those are called of which nothing says of what kind or level they are. */
export const unsaid = "未注明";

/** Tells of what kind and level the filings are that are added up. */
export type Grouping = Readonly<Record<GroupSums["by"], (one: PlacedSubmission) => string>>;

/** By the list's words where it has any, and otherwise as far as the units' names tell; never by both. */
export function groupingOf(result: Pick<Consolidation, "placed">): Grouping {
  const counted = countedIn(result);
  const [listsKinds, listsLevels] = [
    counted.some(({listed}) => listed?.kind !== undefined), counted.some(({listed}) => (listed?.level ?? "") !== ""),
  ];
  return {
    kind: (one) => (listsKinds ? one.listed?.kind : kindOfName(nameOf(one))) ?? unsaid,
    level: (one) => (listsLevels ? one.listed?.level : levelOfName(nameOf(one))) || unsaid,
  };
}

/** Totals by kind, then by level, the groups with most units first; a filing is in one group of either. */
export function groupsOf(result: Pick<Consolidation, "placed" | "edition">): readonly GroupSums[] {
  const grouping = groupingOf(result);
  return (["kind", "level"] as const).flatMap((by) => {
    const groups = grouped(countedIn(result).map((one) => [grouping[by](one), one] as const));
    return [...groups].sort(([, a], [, b]) => b.length - a.length).map(([name, filings]): GroupSums =>
      ({by, name, filings, sums: sumUp(result.edition, filings.map(({submission}) => submission))}));
  });
}

function kindOfName(name: string): string | undefined {
  const unit = canonicalUnit(name);
  return kinds.find(([, seen]) => seen.test(unit))?.[0];
}

/** By the ends of names, as `canonicalUnit` leaves them. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["街道", /(?:街道|地区)$/], ["镇", /镇$/], ["乡", /(?:乡|苏木)$/],
  ["开发区、园区", /(?:开发|高新|产业|工业|园|示范|功能|新|度假|风景)区(?:管理委员会)?$|园管理委员会$/],
  ["政府", /[省市县区旗州盟]$|[省市县区旗州盟]政府办公[室厅]$/],
  ["学校、医院", /(?:大学|学院|学校|中学|小学|医院|卫生院)$/], ["企业", /(?:公司|集团)$/],
  ["部门", /(?:局|厅|委员会|办公室|部|院|会|队|所|站|中心|馆|处|社|台)$/],
];

/** Of a place, not of an office in it. */
function levelOfName(name: string): string | undefined {
  const [level, ...others] = possibleLevels({unit: name});
  return level === undefined || others.length > 0 ? undefined : levelWords[level];
}

const levelWords: Readonly<Record<Level, string>> = {
  state: "国家级", province: "省级", city: "市级", county: "县级", township: "乡级", department: "部门",
};
