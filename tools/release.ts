import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {packRelease} from "./release/pack-release";

const root = join(__dirname, "..");

// What else is said goes to the build: `npm run release -- --env site=https://… --env office=own`.
execFileSync(process.execPath, [join(__dirname, "build.js"), ...process.argv.slice(2)], {cwd: root, stdio: "inherit"});
const dist = join(root, "dist");
for (const file of packRelease({pages: dist, cli: dist}, join(root, "release"))) process.stdout.write(`${file}\n`);
