import type {XmlElement} from "../../src/office/xml-tree";
import type {LineOf, Surroundings} from "./surroundings";

/** Longest texts, in characters, by the element that holds them. */
const longest: Readonly<Record<string, number>> =
  {Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250};

/** Which list of resources an element's resid refers to. */
const listOf: Readonly<Record<string, string>> = {
  Image: "Images", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls", Label: "ShortStrings",
  Title: "ShortStrings", Description: "LongStrings",
};

/** Resources: each once, each used, none missing, none too long, in both languages; addresses lead to what is built. */
export function checkResources(
  root: XmlElement, all: readonly XmlElement[], around: Surroundings, lineOf: LineOf,
): readonly string[] {
  const lists = all.find(({name}) => name === "Resources")?.children ?? [];
  const defined = lists.flatMap((list) => list.children.map((one) => ({list: list.name, one, id: one.attributes.id ?? ""})));
  const used = all.filter(({attributes}) => attributes.resid !== undefined);
  const own = root.children.filter(({name}) => ["DisplayName", "Description"].includes(name));
  const addresses = all.filter(({attributes: {DefaultValue: value}, name}) =>
    value !== undefined && !["DisplayName", "Description", "String"].includes(name));
  return [
    ...defined.filter(({id}, at) => defined.findIndex((other) => other.id === id) < at)
      .map(({one, id}) => `${lineOf(one)}：资源 ${id} 定义了两次。`),
    ...defined.filter(({id}) => id.length > 32 || id === "").map(({one, id}) => `${lineOf(one)}：资源名“${id}”应为 1 至 32 个字符。`),
    ...defined.filter(({id}) => !used.some(({attributes}) => attributes.resid === id))
      .map(({one, id}) => `${lineOf(one)}：资源 ${id} 没有用到。`),
    ...used.filter(({name, attributes}) =>
      !defined.some(({list, id}) => id === attributes.resid && list === (listOf[name] ?? list)))
      .map((one) => `${lineOf(one)}：没有定义资源 ${one.attributes.resid}。`),
    ...defined.flatMap(({list, one}) => checkText(one, longest[list]!, lineOf)),
    ...own.flatMap((one) => checkText(one, longest[one.name]!, lineOf)),
    ...[...defined.filter(({list}) => /Strings$/.test(list)).map(({one}) => one), ...own]
      .flatMap((one) => checkOverrides(one, lineOf)),
    ...addresses.flatMap((one) => checkAddress(one, around, lineOf)),
    ...all.filter(({name, text}) => name === "FunctionName" && !around.functions.includes(text.trim()))
      .map((one) => `${lineOf(one)}：功能区页面没有登记命令 ${one.text.trim()}。`),
  ];
}

const checkText = (one: XmlElement, limit: number, lineOf: LineOf): readonly string[] =>
  [one.attributes.DefaultValue ?? "", ...one.children.map(({attributes}) => attributes.Value ?? "")]
    .filter((text) => text.trim() === "" || text.length > limit)
    .map((text) => `${lineOf(one)}：文字应为 1 至 ${limit} 个字符，现为 ${text.length} 个。`);

function checkOverrides(one: XmlElement, lineOf: LineOf): readonly string[] {
  const locales = one.children.filter(({name}) => name === "Override").map(({attributes}) => attributes.Locale);
  return locales.join() === "en-US" ? [] : [`${lineOf(one)}：应有且只有一个 en-US 的 <Override>，现为“${locales.join("、")}”。`];
}

function checkAddress(one: XmlElement, {pages, screens, file}: Surroundings, lineOf: LineOf): readonly string[] {
  const text = one.attributes.DefaultValue!;
  if (!URL.canParse(text) || new URL(text).protocol !== "https:") return [`${lineOf(one)}：地址应以 https:// 开头：${text}`];
  const {pathname, searchParams, hash} = new URL(text);
  const path = pathname.split("/").at(-1)!;
  const screen = searchParams.get("screen") ?? (hash.slice(1) || null);
  if (screen !== null && !screens.includes(screen)) return [`${lineOf(one)}：窗格没有“${screen}”这一页。`];
  return pages.includes(path) || file(`icons/${path}`) !== undefined ? [] : [`${lineOf(one)}：构建结果里没有 ${path}。`];
}
