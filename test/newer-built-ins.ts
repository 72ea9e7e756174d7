import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Members that came with a newer ECMAScript than 2022, by TypeScript's own libraries, and none of those before has. */
export const newerMembers: ReadonlySet<string> = (() => {
  const folder = dirname(require.resolve("typescript/lib/lib.es5.d.ts"));
  const membersIn = (files: readonly string[]) => new Set(files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^ {4}(\w+)\s*[<(?:]/gm)].map(([, name]) => name!)));
  const libraries = readdirSync(folder).filter((file) => /^lib\.(es|dom)/.test(file) && !/\.full\./.test(file));
  const isNew = (file: string) => /^lib\.es(2023|2024|2025|2026|next)/.test(file);
  const known = membersIn(libraries.filter((file) => !isNew(file)));
  return new Set([...membersIn(libraries.filter(isNew))].filter((name) => !known.has(name)));
})();

/**
 * What browsers have beside the language, newer than WebView2 94 or Safari 16.4 and of a kind that fails where it is
 * not there, as it is called. By MDN's tables of compatibility.
 */
export const newerInBrowsers: ReadonlySet<string> = new Set([
  "structuredClone", "requestIdleCallback", "AbortSignal.any", "AbortSignal.timeout", "URL.canParse", "URL.parse",
  "Response.json", "Object.groupBy", "Map.groupBy", "document.startViewTransition", "scheduler.postTask", "scheduler.yield",
]);
