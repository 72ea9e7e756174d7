/** Whether two names mean one unit: surely, perhaps, or not. */
export type SameUnit = "same" | "doubtful" | "different";

/**
 * Compare the names of two filing units, as they change from year to year: 市 and 市人民政府, 街道 and 街道办事处, brackets.
 * A name that is the other's end (果园街道, 密云区果园街道) or differs in one character is doubtful: ask.
 */
export function sameUnit(a: string, b: string): SameUnit {
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  if (one === "" || other === "") return "doubtful";
  if (one === other) return scopeOf(a) === scopeOf(b) ? "same" : "doubtful";
  if (one.endsWith(other) || other.endsWith(one)) return "doubtful";
  const differing = [...one].filter((character, at) => character !== other[at]).length;
  return one.length === other.length && one.length >= 4 && differing === 1 ? "doubtful" : "different";
}

/**
 * Whether two names are of units that differ, or of two scopes of one: 东城街道 and 西城街道, 本级 and 汇总. A name that is
 * the other's end is none, nor is one that is missing.
 */
export function nameOthers(a: string, b: string): boolean {
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  if (one === "" || other === "") return false;
  const [scope, otherScope] = [wholeOf(a), wholeOf(b)];
  if (scope !== undefined && otherScope !== undefined && scope !== otherScope) return true;
  return !one.endsWith(other) && !other.endsWith(one);
}

/** Whether a name says that it is of a unit with all below it, or of the unit alone. */
const wholeOf = (name: string): boolean | undefined => (scopeOf(name) === "" ? undefined : !/本级|本机关/.test(name));

/** The name without what comes and goes: spaces, brackets, 本级, 人民政府, 办事处. */
export const canonicalUnit = (name: string): string => name
  .normalize("NFKC")
  .replace(/\s|["'“”《》·]/g, "")
  .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, "")
  .replace(/(?<=.{2})(?:机关)?(?:本级|本机关|汇总)$/, "")
  .replace(/(?<=[省市区县旗州盟镇乡])人民政府$/, "")
  .replace(/(?<=街道|地区)办事处$/, "");

/** One key for all names that surely mean one unit. */
export const unitKey = (name: string): string => `${canonicalUnit(name)}|${scopeOf(name)}`;

/** 本级 and 汇总 are two scopes of one unit. */
const scopeOf = (name: string): string => /本级|本机关|汇总|全[省市区县]/.exec(name)?.[0] ?? "";

/** Whether a name is that of all units together: 合计, 全市. */
export const isTotalName = (text: string): boolean =>
  /^(?:合计|总计|小计|共计|总数|全[省市县区州盟旗](?:合计|汇总|总计)?|汇总)$/.test(text.replace(/\s+/g, ""));
