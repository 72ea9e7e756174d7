import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {ribbonActions} from "../src/panel/actions";
import {screens} from "../src/panel/session";
import {checkManifest} from "./manifest/check-manifest";
import type {Surroundings} from "./manifest/surroundings";
import {microsoftTool} from "./microsoft-tool";

const root = join(__dirname, "..");

/** What the project's own build gives. */
export const surroundings: Surroundings = {
  pages: ["index.html", "taskpane.html", "ribbon.html", "support.html"],
  functions: Object.keys(ribbonActions),
  screens,
  file: (path) => existsSync(join(root, "assets", path)) ? readFileSync(join(root, "assets", path)) : undefined,
};

/** `npm run validate [-- --online] [FILE]`: is the manifest one that Office takes? */
function validate(words: readonly string[]): number {
  const file = words.find((word) => !word.startsWith("-")) ?? join(root, "manifest.xml");
  const wrongs = checkManifest(readFileSync(file, "utf8"), surroundings);
  for (const wrong of wrongs) console.error(wrong);
  if (wrongs.length === 0) console.log(`${file}：格式、顺序、资源、图标、地址都符合要求。`);
  if (!words.includes("--online")) return wrongs.length === 0 ? 0 : 1;
  // Microsoft's own service looks at what no rule of ours knows; it wants the internet.
  const code = microsoftTool("office-addin-manifest", "validate", file);
  return wrongs.length === 0 && code === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = validate(process.argv.slice(2));
