import {existsSync} from "node:fs";
import type {Consolidation} from "../../consolidate/consolidate";
import type {Decision} from "../../consolidate/decisions";
import {decisionsText, parseDecisions} from "../../consolidate/decisions-file";
import {isDecisionsFile} from "../../consolidate/is-result";
import {Refusal, type Terminal} from "../command";
import {insteadOfReading, readBytes} from "../source";

/** Decisions from a file that a call keeps, and the way to write what is open by now beside them. */
type KeptDecisions = {
  readonly path: string;
  readonly decisions: readonly Decision[];
  keep(result: Consolidation): Promise<void>;
};

/**
 * Read a file of decisions; one that is not there yet is made.
 * @throws Refusal where it cannot be read or written, or holds something else
 */
export async function keptDecisions(path: string, terminal: Terminal): Promise<KeptDecisions> {
  if (path === "-") throw new Refusal("--decisions 是一个要保存的文件，不能是标准输入；请写明文件名。");
  await terminal.mayWrite(path, isDecisionsFile);
  const text = existsSync(path) ? await textOf(path) : undefined;
  const parsed = text === undefined ? {decisions: []} : parseDecisions(text);
  if ("wrong" in parsed) throw new Refusal(`${path} 不是汇总的确认记录（${parsed.wrong} 不符合格式），没有采用，也没有改动。`);
  const {decisions} = parsed;
  return {
    path, decisions,
    async keep(result) {
      const next = decisionsText(decisions, result);
      if (next !== text) await terminal.write(path, new TextEncoder().encode(next), isDecisionsFile);
    },
  };
}

const textOf = async (path: string): Promise<string> => {
  try {
    return new TextDecoder().decode(await readBytes(path));
  } catch (error) {
    throw new Refusal(await insteadOfReading(path, error));
  }
};
