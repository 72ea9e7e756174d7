import {readFileSync, writeFileSync} from "node:fs";
import {completed} from "./complete-lock";

const path = `${__dirname}/../package-lock.json`;

writeFileSync(path, `${JSON.stringify(completed(JSON.parse(readFileSync(path, "utf8"))), undefined, 2)}\n`);
