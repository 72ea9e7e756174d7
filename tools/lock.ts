import {readFileSync, writeFileSync} from "node:fs";
import {completed, lightened} from "./complete-lock";

const path = `${__dirname}/../package-lock.json`;

writeFileSync(path, `${JSON.stringify(completed(lightened(JSON.parse(readFileSync(path, "utf8")))), undefined, 2)}\n`);
