import about from "../../package.json";
import {sayReadableEndings} from "../formats/offered";
import type {Command} from "./command";

/** How every command is called. */
export const usage = "gouji 命令 [文件…] [选项]";

/** What `gouji --version` prints. */
export const version = `gouji ${about.version}`;

/** What `gouji --help` prints. */
export const help = (commands: readonly Command[]): string => [
  "勾稽：政府信息公开工作年度报告统计表的读取、校核、制表与导出",
  "",
  `用法：${usage}`,
  "",
  ...inColumns(commands.map(({name, says}) => [name, says])),
  "",
  "  --version 版本",
  "",
  "每个命令都可加 --json（结果为一份 JSON 文档）和 --help（该命令的说明）。",
  `可以读取的文件：${sayReadableEndings()}，或 -（标准输入）。`,
  "-o - 写到标准输出；要读取的文件不会被覆盖，其他已有的文件加 --replace 才替换。",
  "退出码：0 已完成，全部读到，没有强制性问题；1 已完成，但有强制性问题、没有全部读到，或者有待确认、待补报的；",
  "2 未能完成，原因见标准错误输出。",
].join("\n");

/** What `gouji COMMAND --help` prints. */
export const helpFor = (command: Command): string => [
  command.says,
  "",
  `用法：${command.usage}`,
  "",
  ...inColumns([
    ...Object.entries(command.options).map(([name, {short, says}]) =>
      [short === undefined ? `--${name}` : `-${short}, --${name}`, says] as const),
    ["--json", "结果为一份 JSON 文档"],
    ["-h, --help", "本说明"],
  ]),
].join("\n");

/** Names and what is said of them, one below the other. */
function inColumns(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines.map(([name, says]) => `  ${name.padEnd(width)}${says}`);
}
