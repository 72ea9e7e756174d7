import type {XmlElement} from "../../src/office/xml-tree";
import type {LineOf} from "./surroundings";

/** Names of parts of the ribbon, and the domains, by Microsoft's reference of the add-in-only manifest. */
export function checkNames(all: readonly XmlElement[], lineOf: LineOf): readonly string[] {
  const named = all.filter(({name, attributes}) => partsWithIds.includes(name) && attributes.id !== undefined);
  const tabs = all.filter(({name}) => name === "CustomTab");
  return [
    // reference/manifest/customtab, group, control-button: unique within the manifest, 125 characters at most.
    ...named.filter(({attributes: {id}}, at) => named.findIndex((other) => other.attributes.id === id) < at)
      .map((one) => `${lineOf(one)}：<${one.name}> 的 id“${one.attributes.id}”用了两次。`),
    ...named.filter(({attributes: {id = ""}}) => id === "" || id.length > 125)
      .map((one) => `${lineOf(one)}：<${one.name}> 的 id 应为 1 至 125 个字符。`),
    // reference/manifest/customtab: one custom tab an add-in.
    ...tabs.slice(1).map((one) => `${lineOf(one)}：一个加载项只能有一个 <CustomTab>。`),
    // reference/manifest/appdomain: protocol and domain, without a path; a slash at its end is one.
    ...all.filter(({name, text}) => name === "AppDomain" && !isOrigin(text.trim())).map((one) =>
      `${lineOf(one)}：<AppDomain> 应为 https:// 加域名，不带路径，末尾不带斜杠：${one.text.trim()}`),
    // reference/manifest/supporturl: a page with support information.
    ...all.filter(({name, attributes}) => name === "SupportUrl" && isOwnPage.test(attributes.DefaultValue ?? ""))
      .map((one) => `${lineOf(one)}：<SupportUrl> 应为求助说明的页面，不是加载项自己的页面。`),
    // develop/create-addin-commands: an action belongs to one of two kinds.
    ...all.filter(({name, attributes}) => name === "Action" && !actions.includes(attributes["xsi:type"] ?? ""))
      .map((one) => `${lineOf(one)}：<Action> 的类型应为 ${actions.join(" 或 ")}。`),
  ];
}

const partsWithIds = ["CustomTab", "Group", "Control"];
const actions = ["ShowTaskpane", "ExecuteFunction"];

const isOwnPage = /\/(index|taskpane|ribbon)\.html$/;

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).origin === text && text.startsWith("https://");
