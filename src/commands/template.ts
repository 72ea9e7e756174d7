import {editionFor, editions, type EditionId} from "../editions/edition";
import {withoutTurns} from "../filing/turning-marks";
import {sayListEndings} from "../formats/offered";
import {createFileHost} from "../hosts/file/file-host";
import {template as specsFor} from "../sheets/template";
import {yearFrom} from "./asked";
import {type Arguments, type Command, type Outcome, Refusal, replace, type Terminal} from "./command";
import {readUnits} from "./read-units";
import {templatesFor} from "./templates-for";
import {sayWritten} from "./write/targets";

/** `gouji template`: empty workbooks with the official tables, for one unit or for each of a list. */
export const template: Command = {
  name: "template",
  usage: "gouji template --edition 版式 --year 年度 {--unit 单位 -o 文件.xlsx | --units 单位名册 [--last 上年文件夹] -o 文件夹} " +
    "[--replace] [--json]",
  says: "生成空白的官方统计表（.xlsx），或者按单位名册给每个单位生成一份",
  files: [0, 0],
  options: {
    edition: {type: "string", required: true, oneOf: editions.map(({id}) => id), says: `版式：${editions.map(({id}) => id).join("、")}`},
    year: {type: "string", required: true, says: "统计年度，四位数字"},
    unit: {type: "string", says: "填报单位名称"},
    units: {
      type: "string", names: "source", says: `单位名册（${sayListEndings("zh-CN")}），每个单位一个工作簿，写入 -o 指定的文件夹`,
    },
    last: {
      type: "string", names: "source", says: "各单位上年统计表所在的文件夹，据此预填上年结转，并在工作簿中记下取自哪里",
    },
    output: {
      type: "string", short: "o", required: true, names: "target", isFolder: ({units}) => units !== undefined,
      endings: () => [".xlsx"], says: "要写入的 .xlsx 文件；有 --units 的，是文件夹",
    },
    replace,
  },
  async run({options}, terminal) {
    const edition = options.edition as EditionId;
    const year = yearFrom(String(options.year));
    insistOnUnits(options);
    const due = editionFor(year);
    if (due !== undefined && due.id !== edition) {
      terminal.note(`注意：${year} 年度按规定使用 ${due.id} 版式（${due.basis["zh-CN"]}），现按 ${edition} 版式生成。`);
    }
    const written = String(options.output);
    const unit = withoutTurns(String(options.unit)).trim();
    if (options.units === undefined) return forOne({edition, year, unit, written}, terminal);
    const units = await readUnits(String(options.units), terminal);
    const last = options.last === undefined ? undefined : String(options.last);
    return templatesFor(units, {edition, year, last, folder: written}, terminal);
  },
};

function insistOnUnits({unit, units, last}: Arguments["options"]): void {
  if ((unit === undefined) === (units === undefined)) {
    throw new Refusal(`${unit === undefined ? "缺少 --unit（一个单位）或者 --units（单位名册）" : "--unit 和 --units 不能都写"}。` +
      `用法：${template.usage}`);
  }
  if (units === undefined && last !== undefined) throw new Refusal("--last 只用于 --units：按名册给各单位预填上年结转。");
}

type One = {readonly edition: EditionId; readonly year: number; readonly unit: string; readonly written: string};

async function forOne({edition, year, unit, written}: One, terminal: Terminal): Promise<Outcome> {
  const host = await createFileHost();
  const sheets = await host.insert(specsFor({edition, unit, year}));
  await host.keepRecord({unit, year, edition});
  await terminal.write(written, await host.save());
  return {
    json: {written, sheets},
    lines: [`${sayWritten(written, "", "已生成")}：${sheets.join("、")}`],
    errorsFound: false,
  };
}
