import {existsSync} from "node:fs";
import type {Consolidation} from "../../consolidate/consolidate";
import type {Decision} from "../../consolidate/decisions";
import {decisionsText, parseDecisions} from "../../consolidate/decisions-file";
import {Refusal, type Terminal} from "../command";
import {decodeText} from "../../formats/decode-text";
import {parseJson} from "../../formats/json/parse-json";
import {sayFailure} from "../say-failure";
import {insteadOfReading, readBytes} from "../source";

/** Decisions from a file that a call keeps, and the way to write what is open by now beside them. */
type KeptDecisions = {
  readonly path: string;
  readonly decisions: readonly Decision[];
  /** @throws Refusal where somebody has changed the file meanwhile: what was answered there is not written over */
  keep(result: Consolidation): Promise<void>;
};

/**
 * Read a file of decisions; one that is not there yet is made.
 * @throws Refusal where it cannot be read or written, or holds something else
 */
export async function keptDecisions(path: string, terminal: Terminal): Promise<KeptDecisions> {
  if (path === "-") throw new Refusal("--decisions 是一个要保存的文件，不能是标准输入；请写明文件名。");
  // Whatever stands there is no record of another kind: what is wrong in it is said, not that it may be replaced.
  await terminal.mayWrite(path, () => true);
  const text = existsSync(path) ? await textOf(path) : undefined;
  const decisions = text === undefined ? [] : decisionsIn(path, text);
  return {
    path, decisions,
    async keep(result) {
      const next = decisionsText(decisions, result);
      if (next === text) return;
      const now = existsSync(path) ? await textOf(path) : undefined;
      if (now !== text && now !== next) {
        throw new Refusal(`${path} 在汇总期间有改动，没有覆盖，也没有写出汇总结果；请再运行一次，改动的会采用。`);
      }
      await terminal.write(path, new TextEncoder().encode(next), () => true);
    },
  };
}

/** @throws Refusal with what in a text is no record of decisions, where, and the way out */
function decisionsIn(path: string, text: string): readonly Decision[] {
  const parsed = parseDecisions(documentOf(path, text));
  if ("decisions" in parsed) return parsed.decisions;
  const part = parsed.wrong.replace(/\.(\d+)(?=\.|$)|\[(\d+)\]/g, (_, at, of) => ` 第 ${Number(at ?? of) + 1} 条`).replaceAll(".", "的 ");
  throw new Refusal(`${path} 不是汇总的确认记录，或者改坏了：${part} 不符合格式，或者重复。没有采用，也没有改动；` +
    "请改正这一处，或者用 --decisions 写明别的文件名（没有的新建）。");
}

/** What has lost a letter would be written anew without it. */
function documentOf(path: string, text: string): ReturnType<typeof parseJson> {
  if (text.includes("\ufffd")) throw new Refusal(`${path} 中有损坏的字符，没有采用，也没有改动；请恢复这个文件，或者另用一个文件名。`);
  try {
    return parseJson(path, text);
  } catch (error) {
    throw new Refusal(`${sayFailure(error)}没有采用，也没有改动。`);
  }
}

const textOf = async (path: string): Promise<string> => {
  try {
    return decodeText(path, await readBytes(path));
  } catch (error) {
    throw new Refusal(await insteadOfReading(path, error));
  }
};
