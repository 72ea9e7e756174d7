import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DomUtils, parseDocument} from "htmlparser2";
import {productionBuild} from "./production-build";


const {getElementsByTagName, textContent} = DomUtils;

let folder: string;
beforeAll(async () => {
  folder = await productionBuild("pages");
});

const pages = () => (readdirSync(folder, {recursive: true}) as string[]).filter((file) => file.endsWith(".html"));
const elementsOf = (page: string, name: string) =>
  getElementsByTagName(name, parseDocument(readFileSync(join(folder, page), "utf8")));

test("every page has a policy that lets nothing in but the site's own files, before anything that it is to hold", () => {
  expect(pages().length).toBeGreaterThan(3);
  for (const page of pages()) {
    const [head] = elementsOf(page, "head");
    const all = getElementsByTagName("*", head!.children);
    const at = all.findIndex(({attribs}) => attribs["http-equiv"] === "Content-Security-Policy");
    const policy = new Map(all[at]!.attribs.content!.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
    expect(all.slice(0, at).every(({name}) => name === "meta")).toBe(true);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    for (const [of, sources] of policy) {
      const known = /^'(?:none|self|sha256-[\w+/=]{44})'$|^data:$|^blob:$|^https:\/\/appsforoffice\.microsoft\.com$/;
      expect([page, of, sources!.filter((source) => !known.test(source))]).toEqual([page, of, []]);
    }
    expect(policy.get("script-src")!.filter((source) => /data:|blob:|sha256/.test(source))).toEqual([]);
    expect(policy.get("style-src")!.filter((source) => /data:|blob:/.test(source))).toEqual([]);
    expect(policy.get("connect-src") ?? ["'self'"]).toEqual(["'self'"]);
  }
});

test("no page has a script or a style of its own within it", () => {
  for (const page of pages()) {
    const elements = elementsOf(page, "*");
    expect(elements.filter(({name, attribs}) => name === "script" && !attribs.src).map(textContent)).toEqual([]);
    expect(elements.filter(({name, attribs}) => name === "style" || "style" in attribs).map(({name}) => name)).toEqual([]);
    expect(elements.flatMap(({attribs}) => Object.keys(attribs)).filter((name) => name.startsWith("on"))).toEqual([]);
  }
});
