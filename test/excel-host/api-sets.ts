import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * The number of the ExcelApi set that each member of Excel's API came with, by `Range.values`, as the typings' comments
 * say: 13 for 1.13; Infinity for preview, online and desktop only. A member without a comment has its class's.
 */
export function apiSets(): ReadonlyMap<string, number> {
  const typings = readFileSync(join(dirname(require.resolve("@types/office-js/package.json")), "index.d.ts"), "utf8");
  const sets = new Map<string, number>();
  let isExcel = false;
  let type = "";
  let ofType: number | undefined;
  let said: number | undefined;
  for (const line of typings.split("\n")) {
    const [, namespace] = /^declare namespace ([\w.]+)/.exec(line) ?? [];
    if (namespace !== undefined) isExcel = namespace === "Excel";
    if (!isExcel) continue;
    const [, set] = /\[\s*Api set:\s*([^\]]+)\]/i.exec(line) ?? [];
    if (set !== undefined) said ??= numberOf(set);
    const [, opened] = /^ {4}(?:export )?(?:class|interface|enum) (\w+)/.exec(line) ?? [];
    if (opened !== undefined) {
      [type, ofType, said] = [opened, said, undefined];
    }
    const [, member] = /^ {8}(?:readonly |static )?(\w+)\??\s*[(:<]/.exec(line) ?? [];
    if (member !== undefined) {
      const key = `${type}.${member}`;
      const number = said ?? ofType;
      // An overload may have come later than the method.
      if (number !== undefined) sets.set(key, Math.min(number, sets.get(key) ?? Infinity));
      said = undefined;
    }
  }
  return sets;
}

function numberOf(set: string): number {
  const [, minor] = /^ExcelApi 1\.(\d+)/.exec(set.trim()) ?? [];
  return minor === undefined ? Infinity : Number(minor);
}
