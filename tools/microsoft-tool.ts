import {spawnSync} from "node:child_process";
import {join} from "node:path";

/** Microsoft's own tools for add-ins, in the versions that this was written for. */
const versions = {"office-addin-debugging": "7.0.0", "office-addin-dev-certs": "3.0.0", "office-addin-manifest": "3.0.0"};

/** Run one, fetched when first used: together they are larger than the product. Gives its exit code. */
export const microsoftTool = (tool: keyof typeof versions, ...words: readonly string[]): number =>
  spawnSync("npx", ["--yes", `${tool}@${versions[tool]}`, ...words], {cwd: join(__dirname, ".."), stdio: "inherit", shell: true})
    .status ?? 1;
