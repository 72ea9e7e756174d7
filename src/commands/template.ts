import {editionFor, editions, type EditionId} from "../editions/edition";
import {createFileHost} from "../hosts/file/file-host";
import {template as specsFor} from "../sheets/template";
import {yearFrom} from "./asked";
import {type Command, replace} from "./command";
import {sayWritten} from "./write/targets";

/** `gouji template`: an empty workbook with the official tables. */
export const template: Command = {
  name: "template",
  usage: "gouji template --edition 版式 --year 年度 --unit 单位 -o 文件.xlsx [--replace] [--json]",
  says: "生成空白的官方统计表（.xlsx）",
  files: [0, 0],
  options: {
    edition: {type: "string", required: true, oneOf: editions.map(({id}) => id), says: `版式：${editions.map(({id}) => id).join("、")}`},
    year: {type: "string", required: true, says: "统计年度，四位数字"},
    unit: {type: "string", required: true, says: "填报单位名称"},
    output: {
      type: "string", short: "o", required: true, names: "target", endings: () => [".xlsx"], says: "要写入的 .xlsx 文件",
    },
    replace,
  },
  async run({options}, terminal) {
    const edition = options.edition as EditionId;
    const year = yearFrom(String(options.year));
    const unit = String(options.unit).trim();
    const due = editionFor(year);
    if (due !== undefined && due.id !== edition) {
      terminal.note(`提示：${year} 年度按规定使用 ${due.id} 版式（${due.basis}），现按 ${edition} 版式生成。`);
    }
    const host = await createFileHost();
    const sheets = await host.insert(specsFor({edition, unit, year}));
    await host.keepRecord({unit, year, edition});
    const written = String(options.output);
    await terminal.write(written, await host.save());
    return {
      json: {written, sheets},
      text: `${sayWritten(written, "", "已生成")}：${sheets.join("、")}`,
      errorsFound: false,
    };
  },
};
