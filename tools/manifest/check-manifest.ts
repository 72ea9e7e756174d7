import {ReadError} from "../../src/filing/read-error";
import {parseXml, type XmlElement} from "../../src/office/xml-tree";
import {checkIcons} from "./check-icons";
import {checkNames} from "./check-names";
import {checkResources} from "./check-resources";
import {elementOrder, required} from "./element-order";
import type {LineOf, Surroundings} from "./surroundings";

/** What is wrong with a manifest, a sentence each with the line; nothing where Office will take it. */
export function checkManifest(text: string, around: Surroundings): readonly string[] {
  const root = rootOf(text);
  if (root === undefined) return ["manifest.xml 不是格式正确的 XML：有没有闭合的标签，或者多余的字符。"];
  const lineOf = ({start}: XmlElement): string => `第 ${text.slice(0, start).split("\n").length} 行`;
  const all = allIn(root);
  return [
    ...checkHead(root, lineOf),
    ...all.flatMap((element) => checkOrder(element, lineOf)),
    ...checkResources(root, all, around, lineOf),
    ...checkIcons(all, around, lineOf),
    ...checkNames(all, lineOf),
  ];
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml("manifest.xml", "manifest.xml", text);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

const allIn = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(allIn)];

function checkHead(root: XmlElement, lineOf: LineOf): readonly string[] {
  if (root.name !== "OfficeApp" || root.attributes["xsi:type"] !== "TaskPaneApp") {
    return [`${lineOf(root)}：最外层应为 <OfficeApp xsi:type="TaskPaneApp">。`];
  }
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text.trim() ?? "";
  const sets = allIn(root).filter(({name}) => name === "Set");
  return [
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(textOf("Id")) ? [] : ["<Id> 应为 GUID。"]),
    ...(/^\d+(\.\d+){3}$/.test(textOf("Version")) ? [] : ["<Version> 应为四段数字，例如 1.0.0.0。"]),
    ...(textOf("DefaultLocale") === "zh-CN" ? [] : ["<DefaultLocale> 应为 zh-CN。"]),
    ...(textOf("Permissions") === "ReadWriteDocument" ? [] : ["<Permissions> 应为 ReadWriteDocument，不多要权限。"]),
    ...sets.flatMap((set) => {
      const {Name: name, MinVersion: version = ""} = set.attributes;
      return name === "ExcelApi" && Number(version.split(".")[1]) <= highestApi && version.startsWith("1.") ? []
        : [`${lineOf(set)}：要求 ${name} ${version}，Office LTSC 2021 只有 ExcelApi 1.${highestApi + 1} 及以下。`];
    }),
  ];
}

/** Minor version of ExcelApi that is asked for at most. */
const highestApi = 13;

function checkOrder(element: XmlElement, lineOf: LineOf): readonly string[] {
  const order = elementOrder[element.name];
  if (order === undefined) return [];
  const names = element.children.map(({name}) => name);
  const sorted = [...element.children].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const first = element.children.findIndex((child, at) => child.name !== sorted[at]!.name);
  return [
    ...element.children.filter(({name}) => !order.includes(name))
      .map((child) => `${lineOf(child)}：<${element.name}> 里不能有 <${child.name}>。`),
    ...(required[element.name] ?? []).filter((name) => !names.includes(name))
      .map((name) => `${lineOf(element)}：<${element.name}> 缺 <${name}>。`),
    ...(first < 0 ? [] : [
      `${lineOf(element.children[first]!)}：<${element.name}> 里的顺序不对，此处应为 <${sorted[first]!.name}>。`,
    ]),
  ];
}
