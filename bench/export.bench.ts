import {writePublished} from "../src/formats/xlsx/write-published";
import type {Filing} from "../src/filing/filing";
import {gateOf} from "../src/remarks/standing";
import {reconcile} from "../src/reconcile/reconcile";
import {writeCsv} from "../src/formats/csv/csv";
import {writeDocx} from "../src/formats/docx/write-docx";
import {writeHtml} from "../src/formats/html/write-html";
import {writeJson} from "../src/formats/json/write-json";
import {writeXml} from "../src/formats/xml/xml";
import {buildFiling} from "../test/build";

const writers: Readonly<Record<string, (filing: Filing) => string | Uint8Array | Promise<Uint8Array>>> = {
  html: writeHtml, csv: writeCsv, xml: writeXml, json: writeJson, xlsx: writePublished, docx: writeDocx,
};

/** Writing one filing of 200 figures in each format, and what the gate before it costs. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const filing = buildFiling({unit: "云溪街道办事处"});
  const gate = await times(() => void gateOf(reconcile(filing), filing));
  print(`${ms(gate)}  the gate: every rule, and what is explained`);
  for (const [format, write] of Object.entries(writers)) {
    const {length} = await write(filing);
    print(`${ms(await times(() => write(filing)))}  ${format}, ${(length / 1000).toFixed(0)} kB`);
  }
};

const ms = (time: number): string => `${time.toFixed(1).padStart(7)} ms`;

/** Median of the runs, after some to warm up. */
async function times(run: () => unknown, runs = 40): Promise<number> {
  for (let at = 0; at < 10; at += 1) await run();
  const taken: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((one, other) => one - other)[runs >> 1]!;
}
