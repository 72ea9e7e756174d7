import {readdirSync} from "node:fs";
import {join} from "node:path";

type Bench = (print: (line: string) => void) => Promise<void>;

/** `npm run bench [NAME…]`: run every bench/*.bench.ts, or those named, one after the other. */
async function run(names: readonly string[]): Promise<void> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(".bench.ts")).sort();
  for (const file of files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))) {
    console.log(`\n${file.replace(".bench.ts", "")}`);
    const {bench} = (await import(join(__dirname, file))) as {bench: Bench};
    await bench((line) => console.log(`  ${line}`));
  }
}

void run(process.argv.slice(2));
