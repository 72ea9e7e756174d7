import {spawn, type ChildProcess} from "node:child_process";
import {existsSync} from "node:fs";
import {get} from "node:https";
import {homedir} from "node:os";
import {join} from "node:path";
// The package's own entry wants another that it does not bring.
import {getPackageJsonScript} from "office-addin-cli/lib/npmPackage";
import {microsoftTool} from "./microsoft-tool";

const root = join(__dirname, "..");
const certificates = join(homedir(), ".office-addin-dev-certs");

/** `npm run start:excel`: serve the pages over HTTPS and open Excel with the add-in, on a machine that has Excel. */
async function startExcel(): Promise<number> {
  if (!["win32", "darwin"].includes(process.platform)) {
    return refuse("这台机器上没有桌面版 Excel（只有 Windows 和 Mac 有）。可用网页版 Excel 旁加载 manifest.xml，见 docs/deployment.md。");
  }
  if (microsoftTool("office-addin-dev-certs", "install") !== 0 || !existsSync(join(certificates, "localhost.crt"))) {
    return refuse("没有装好开发证书。请联网后再试；出现提示时允许安装“Developer CA for Microsoft Office Add-ins”。");
  }
  const pages = await servePages();
  if (!await isServed(pages)) return refuse("页面没有启动：3000 端口可能被占用，请关闭占用它的程序后再试。");
  if (microsoftTool("office-addin-debugging", "start", "manifest.xml", "desktop", "--no-debug") !== 0) {
    pages.kill();
    return refuse("没有打开 Excel。请确认已装 Excel，并已联网（首次需要下载旁加载工具）。");
  }
  console.log("Excel 已打开，功能区有“勾稽”选项卡。按 Ctrl+C 结束，加载项随即移除。");
  await new Promise((resolve) => process.once("SIGINT", resolve));
  pages.kill();
  return microsoftTool("office-addin-debugging", "stop", "manifest.xml");
}

/** The package's script `dev-server`, without a shell in between, so that it ends when it is told to. */
async function servePages(): Promise<ChildProcess> {
  const [, ...words] = (await getPackageJsonScript("dev-server"))!.split(" ");
  return spawn(process.execPath, words, {cwd: root, stdio: "inherit", env: {...process.env, PORT: "3000"}});
}

/** Whether the pages answer, within two minutes and before their server ends. */
async function isServed(pages: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 240 && pages.exitCode === null; tries++) {
    const answers = await new Promise<boolean>((resolve) => {
      get("https://localhost:3000/taskpane.html", {rejectUnauthorized: false}, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      }).on("error", () => resolve(false));
    });
    if (answers) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}

void startExcel().then((code) => {
  process.exitCode = code;
});
