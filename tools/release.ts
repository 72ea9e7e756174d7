import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {packRelease} from "./release/pack-release";

const root = join(__dirname, "..");

// What is handed out has office.js in it, as where it goes there often is no internet. What else is said goes to
// the build, and of two that say the same the last counts: `npm run release -- --env site=https://… --env office=cdn`.
const settings = ["--env", "office=own", ...process.argv.slice(2)];
execFileSync(process.execPath, [join(__dirname, "build.js"), ...settings], {cwd: root, stdio: "inherit"});
const dist = join(root, "dist");
for (const file of packRelease({pages: dist, cli: dist}, join(root, "release"))) process.stdout.write(`${file}\n`);
