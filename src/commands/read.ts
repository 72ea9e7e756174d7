import {coverageOf, isComplete} from "../filing/coverage";
import type {Filing} from "../filing/filing";
import {toReadJson} from "../formats/json/write-json";
import type {Figure} from "../filing/figure";
import {printedAmount} from "../filing/money";
import {sayPlace} from "../filing/place";
import {editionOf, type FormId} from "../editions/edition";
import {sayAccount} from "../reconcile/say";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Arguments, type Command, type Outcome, Refusal, type Terminal} from "./command";
import {shownJson} from "./shown";
import {nothingRead, readEach, readInTurn} from "./source";

/** `gouji read FILE…`: what each file was understood to report. */
export const read: Command = {
  name: "read",
  usage: `gouji read 文件… ${askedUsage} [--json|--ndjson]`,
  says: "读取年度报告统计表中的数值，列出未能识别的内容",
  files: [1, Infinity],
  options: {
    ndjson: {type: "boolean", says: "每份填报数据一行 JSON，读一份写一份；未能读取的文件也是一行（source、error）"},
    ...askedOptions,
  },
  async run({files, options}, terminal) {
    if (options.ndjson === true) return readAsLines(files, options, terminal);
    const {filings, failures} = await readEach(files, terminal, askedIn(options));
    return {
      json: filings.map(toReadJson),
      lines: filings.flatMap((one, at) => [...(at === 0 ? [] : [""]), ...describeFiling(one)]),
      errorsFound: !filings.every(isComplete),
      failures,
    };
  },
};

/**
 * A line for each filing, and for each file that cannot be read, as soon as it is known.
 * @throws Refusal where nothing could be read
 */
async function readAsLines(
  files: readonly string[], options: Arguments["options"], terminal: Terminal,
): Promise<Outcome> {
  if (options.json === true) throw new Refusal("--json 是一份 JSON 文档，--ndjson 是每份一行，只能选用一个。");
  let [isAnyRead, isAllRead] = [false, true];
  const failures: string[] = [];
  for await (const read of readInTurn(files, terminal, askedIn(options))) {
    if ("why" in read) {
      failures.push(read.why);
      await terminal.print(shownJson({source: read.source, error: read.why}));
      continue;
    }
    isAnyRead = true;
    for (const filing of read.filings) {
      if (!isComplete(filing)) isAllRead = false;
      await terminal.print(shownJson(toReadJson(filing)));
    }
  }
  if (!isAnyRead) throw nothingRead(failures, terminal);
  return {json: undefined, lines: [], errorsFound: !isAllRead, failures};
}

/** A filing as `gouji read` shows it to a person: whose it is, how much was read, what was not understood. */
export function describeFiling(filing: Filing): readonly string[] {
  const {source, unit, year, edition, unmatched, setAside = [], beside = [], missingRows} = filing;
  const account = sayAccount(filing);
  return [
    `${source}　${unit || "（未写明填报单位）"}　${year === null ? "（未写明年度）" : `${year} 年度`}　${edition} 版式`,
    ...(account === undefined ? [] : [`  ${account}`]),
    ...editionOf(edition).forms.map((form) => `  ${form.title}：${countsOf(filing, form.id)}`),
    ...editionOf(edition).indicators.flatMap(({id, unit}) => convertedTo(unit, filing.figures.get(id))),
    ...(missingRows.length === 0 ? [] : [`  表中缺少 ${missingRows.length} 行`]),
    ...(unmatched.length === 0 ? [] : [`  未能识别 ${unmatched.length} 处：`]),
    ...unmatched.map(({text, place}) => `    ${sayPlace(place)}　${text}`),
    ...(beside.length === 0 ? [] : ["  写明不是本年数，没有读入的："]),
    ...beside.map(({heading, count, place}) => `    ${sayPlace(place)}　“${heading}” ${count} 个数`),
    ...(setAside.length === 0 ? [] : [`  已标明不是统计数的 ${setAside.length} 处：`]),
    ...setAside.map(({text, place}) => `    ${sayPlace(place)}　${text}`),
  ];
}

function countsOf(filing: Filing, form: FormId): string {
  const own = [...filing.figures].filter(([id]) => id.startsWith(`${form}.`)).map(([, figure]) => figure);
  if (own.length === 0) return "未见此表";
  const {absent = 0} = coverageOf(filing).get(form) ?? {};
  const texts = own.filter(({as}) => as === "text");
  const blank = own.filter(({value}) => value === null).length - texts.length;
  const parts = [
    ...(blank === 0 ? [] : [`${blank} 个没有填数`]),
    ...(texts.length === 0 ? [] : [`${texts.length} 个填的不是数字（${shown(texts)}）`]),
  ];
  return `${own.length} 个数值${parts.length === 0 ? "" : `，其中 ${parts.join("，")}`}` +
    (absent === 0 ? "" : `；另有 ${absent} 项没有读到`);
}

/** The first few, each with its place. */
const shown = (texts: readonly Figure[]): string =>
  texts.slice(0, mostShown).map(({text, place}) => `${sayPlace(place)} “${shortened(text)}”`).join("、") +
  (texts.length > mostShown ? " 等" : "");

const mostShown = 5;

/** On one line. */
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const longest = 20;

/** What was not printed in the form's unit, and what was read for it. */
const convertedTo = (unit: string, figure: Figure | undefined): readonly string[] =>
  figure?.converted === undefined ? [] : [`  ${sayPlace(figure.place)}　${printedAmount(figure)}，换算为 ${figure.converted} ${unit}读取`];
