import {cityNames, prefectureNames} from "../editions/places";
import type {Level} from "../editions/rule";
import type {Filing} from "./filing";

/** What a level may be called: a street office counts as a township, a district as a county. */
export const levels: ReadonlyMap<string, Level> = new Map([
  ["state", "state"], ["province", "province"], ["city", "city"], ["county", "county"], ["district", "county"],
  ["township", "township"], ["street", "township"], ["department", "department"],
]);

type Named = Pick<Filing, "level" | "unit">;

/**
 * The levels a filing unit may be of: its own where it is known, otherwise as far as its name tells. 宿迁市 is a city that
 * makes 规章, a 市 that is none of those a county's equal, and a name that tells nothing may be any.
 */
export function possibleLevels({level, unit}: Named): readonly Level[] {
  if (level !== undefined) return [level];
  const name = plainName(unit);
  const [, told] = clues.find(([seen]) => seen.test(name)) ?? [];
  return typeof told === "function" ? told(name) : told ?? all;
}

/**
 * The level of the place that a department's name tells, the innermost: a county for 沭阳县教育局; several of a 市 that
 * may be either, none where it tells no place.
 */
export function levelsOfPlace({unit}: Named): readonly Level[] {
  const name = plainName(unit).replace(offices, (word) => "〇".repeat(word.length));
  const [place] = /^.*(?:[镇乡]|街道|苏木|[县区旗]|市|自治州|省|自治区)(?=.)/.exec(name) ?? [];
  return place === undefined ? [] : possibleLevels({unit: place}).filter((level) => level !== "department");
}

/** Whether a unit is one of these bodies, by its name. */
export const isOneOf = (bodies: readonly string[], {unit}: Named): boolean =>
  bodies.includes(plainName(unit).replace(/^中华人民共和国/, ""));

const all: readonly Level[] = ["state", "province", "city", "county", "township", "department"];

/** What an office does, in words that end like places: 城乡建设局 is none of a 乡, 市场监管局 none of a 市. */
const offices = new RegExp("城乡(?!镇|卫生)|乡村(?!镇)|城镇|村镇|乡镇(?!卫生)|街道(?=建设|工作|管理)|市场|城市|都市|市政|市容|市民|市直|" +
  "[社小园景库林灾山矿港]区|地区(?=发展|合作)|区域|区划|县域|省直", "g");

const plainName = (unit: string): string =>
  unit.normalize("NFKC").replace(/\s/g, "").replace(/\([^()]*\)?$/, "").replace(/本级$/, "");

/** A government, its general office, or the mere name of the place, after the place. */
const governs = (place: string): RegExp => new RegExp(`(${place})((人民)?政府)?$`);
const office = (place: string): RegExp => new RegExp(`(${place})(人民)?政府(办公厅|办公室|办)$`);

/** What a 市 is of which no other place is said than its province: told by its name, but for one that is made up. */
function levelsOfCity(name: string): readonly Level[] {
  const [, city = ""] = /^(?:[^省市区]{2,8}(?:省|自治区))?([^省区]+市)/.exec(name) ?? [];
  return cityNames.has(city) ? ["city"] : /[某×Xx*○〇]|示例|样例/.test(city) ? ["city", "county"] : ["county"];
}

const levelsOfPrefecture = (name: string): readonly Level[] => {
  const [, prefecture = ""] = /^(?:[^省市区]{2,8}(?:省|自治区))?([^省区]+州)/.exec(name) ?? [];
  return prefectureNames.has(prefecture) ? ["city"] : all;
};

/** The first that fits tells. */
const clues: readonly (readonly [RegExp, readonly Level[] | ((name: string) => readonly Level[])])[] = [
  [/^国务院/, ["state"]],
  [/^(中华人民共和国|国家|中国)(?!.*委员会.)(?:乡(?=村)|[^省市县区州旗盟镇乡局署部])*(部|委员会|委|总局|局|总署|署|办公室|银行)$/, ["state"]],
  [/^[^省市县区州旗盟镇乡]*总局$/, ["state"]],
  [/^(外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$/, ["state"]],
  [/^(审计署|海关总署)$/, ["state"]],
  [/(街道|街道办事处|[镇乡]|苏木)((人民)?政府)?((党政)?(综合)?(办公室|办))?$/, ["township"]],
  // 派出机关 make no 规章, whatever their size.
  [/(地区|盟)(行政公署|行署)?$/, ["department"]],
  // Neither a township nor surely a province.
  [/兵团(第[一二三四五六七八九十]+师)?$/, ["province", "department"]],
  [/(开发|高新|产业|示范|功能|度假|保税|合作|先行|名胜|景|园|试验|集聚|管理)区$|(管理委员会|管委会)$/, ["department"]],
  [governs("省|自治区|特别行政区"), ["province"]],
  [office("省|自治区"), ["province", "department"]],
  [governs("^(北京|上海|天津|重庆)市"), ["province"]],
  [office("^(北京|上海|天津|重庆)市"), ["province", "department"]],
  [governs("自治州"), ["city"]],
  [office("自治州"), ["city", "department"]],
  [governs("县|区|旗|(市|自治州|地区|盟).+市"), ["county"]],
  [office("县|区|旗|(市|自治州|地区|盟).+市"), ["county", "department"]],
  [governs("市"), levelsOfCity],
  [office("市"), (name) => [...levelsOfCity(name), "department"]],
  [governs(".州"), levelsOfPrefecture],
  [/(局|委|委员会|办|办公室|办公厅|厅|处|署|中心|院|所|队|站|馆|社|台|会|公司|集团|学校|大学|学院|医院|行|海关)$/, ["department"]],
];
