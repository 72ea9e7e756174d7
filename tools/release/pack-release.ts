import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Zippable} from "fflate";
import {zipFiles} from "../../src/office/zip-files";

const root = join(__dirname, "../..");
const {version, license, engines} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly version: string; readonly license: string; readonly engines: object;
};

/**
 * What is handed out, in a folder of its own that is emptied before: the pages as a .zip of which a double click
 * opens the workbench, the command line as a package that npm installs, and the SHA-256 of both. `built` are folders
 * of the production build; the same files give the same bytes. Gives the paths of what was made.
 */
export function packRelease(built: {readonly pages: string; readonly cli: string}, to: string): readonly string[] {
  rmSync(to, {recursive: true, force: true});
  mkdirSync(to, {recursive: true});
  const packed = [packPages(built.pages, to), packCommandLine(built, to)];
  const sums = packed.map((name) => `${createHash("sha256").update(readFileSync(join(to, name))).digest("hex")}  ${name}\n`);
  writeFileSync(join(to, "SHA256SUMS"), sums.join(""));
  return [...packed, "SHA256SUMS"].map((name) => join(to, name));
}

function packPages(pages: string, to: string): string {
  const [name, files] = [`gouji-${version}`, {} as Zippable];
  for (const file of (readdirSync(pages, {recursive: true}) as string[]).sort()) {
    const path = file.replaceAll("\\", "/");
    if (isCommandLine(path) || !statSync(join(pages, file)).isFile()) continue;
    files[`${name}/pages/${path}`] = [readFileSync(join(pages, file)), isPacked.test(path) ? {level: 0} : {}];
  }
  if (files[`${name}/pages/index.html`] === undefined) throw new Error(`${pages} holds no pages: npm run build`);
  files[`${name}/打开工作台.html`] = Buffer.from(openingPage);
  const hasOffice = files[`${name}/pages/office/office.js`] !== undefined;
  files[`${name}/请先读我.txt`] = Buffer.from(`\uFEFF${readMe(hasOffice).replaceAll("\n", "\r\n")}`);
  for (const one of documents) files[`${name}/${one}`] = readFileSync(join(root, one));
  files[`${name}/THIRD-PARTY.txt`] = readFileSync(join(pages, "THIRD-PARTY.txt"));
  writeFileSync(join(to, `${name}.zip`), zipFiles(files, "1985-10-26T08:15:00"));
  return `${name}.zip`;
}

/** npm packs it, and so knows how to unpack it; the time of all that it packs is the same. */
function packCommandLine({pages, cli}: {readonly pages: string; readonly cli: string}, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gouji-release-"));
  try {
    for (const file of readdirSync(cli).filter(isCommandLine)) copyFileSync(join(cli, file), join(folder, file));
    for (const one of documents) copyFileSync(join(root, one), join(folder, one));
    copyFileSync(join(__dirname, "command-line.md"), join(folder, "README.md"));
    copyFileSync(join(pages, "THIRD-PARTY.txt"), join(folder, "THIRD-PARTY.txt"));
    writeFileSync(join(folder, "package.json"), JSON.stringify(
      {name: "gouji-cli", version, license, description: "勾稽：政府信息公开工作年度报告统计表的命令行", engines, bin: {gouji: "cli.js"}},
      undefined, 2));
    npm(["pack", "--silent", "--pack-destination", to], folder);
    return `gouji-cli-${version}.tgz`;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Run npm, which is a program of its own on each system, but a script of Node's that npm tells of wherever it runs one. */
export function npm(words: readonly string[], cwd: string): void {
  const {npm_execpath: script} = process.env;
  if (script?.endsWith(".js")) execFileSync(process.execPath, [script, ...words], {cwd});
  else execFileSync("npm", words, {cwd, shell: process.platform === "win32"});
}

const isCommandLine = (file: string): boolean => /^cli\.[\w.]*js$/.test(file);

/** What would only be packed twice. */
const isPacked = /\.png$/;

const documents = ["LICENSE", "CHANGELOG.md", "CHANGELOG.zh-CN.md"];

const openingPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta http-equiv="refresh" content="0; url=pages/index.html">
    <title>勾稽工作台</title>
  </head>
  <body>
    <p><a href="pages/index.html">打开勾稽工作台</a></p>
    <p>打不开的，多半是压缩包还没有解压：请先把它全部解压到一个文件夹，再双击那里的“打开工作台.html”。</p>
    <p lang="en">If nothing opens, unpack the whole archive into a folder first.</p>
  </body>
</html>
`;

const readMe = (hasOffice: boolean): string => `勾稽 ${version}：政府信息公开工作年度报告统计表的填报、审核与汇总

一、在自己的电脑上用：把压缩包全部解压到一个文件夹，双击“打开工作台.html”。
    用 Edge、Chrome 或其他 Chromium 内核的浏览器（110 以上）。不需要安装，不需要联网，数据不离开这台电脑。
二、怎样填、怎样审、怎样汇总：工作台右边面板的菜单里点“帮助”，或者打开 pages\\help\\support.html。
三、放到单位内网、在 Excel 里用（管理员）：pages 文件夹放到用 HTTPS 提供文件的网站上，
    用记事本打开 pages\\manifest.xml，把 https://localhost:3000 全部替换成那里的地址（末尾不带斜杠，例如 https://内网主机/gouji），
    再按 pages\\help\\deployment.html 操作。${hasOffice
    ? `不需要互联网：Excel 要的 office.js 在 pages\\office 里。它是微软的程序，许可见
    pages\\office\\LICENSE.md；微软不负责维护、更新和支持勾稽。`
    : "窗格打开时要从微软的服务器取 office.js，需要互联网。"}
四、核对文件没有损坏：certutil -hashfile gouji-${version}.zip SHA256，与 SHA256SUMS 中的一行相同。

In English: unpack everything, open “打开工作台.html” with Edge or Chrome 110 or later. Nothing is installed, nothing is
sent. Help is in the panel's menu. For Excel serve the folder “pages” over HTTPS, put its address (no slash at its end) into
pages/manifest.xml in place of https://localhost:3000, and follow pages/help/deployment.html. ${hasOffice
    ? `No internet is needed: office.js
is in pages/office, under Microsoft's terms (LICENSE.md there); Microsoft does not maintain, update or support Gouji.`
    : `The pane loads office.js from
Microsoft's servers, and so needs the internet.`}
`;
