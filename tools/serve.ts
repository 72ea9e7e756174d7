import {spawn} from "node:child_process";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {homedir} from "node:os";
import {join} from "node:path";
import webpack, {type Configuration} from "webpack";
import {pageServer} from "./serve/page-server";
import {freePort, host, wantedPort} from "./serve/ports";

/**
 * `npm start`: build the pages, again whenever a source changes, and show the workbench. With `--https` as Excel on a desktop
 * wants them: as they are handed out, on the wanted port, under the certificate of office-addin-dev-certs.
 */
async function serve(isForExcel: boolean): Promise<void> {
  const port = isForExcel ? wantedPort(say) : await freePort(wantedPort(say));
  const configs = configure({watched: !isForExcel}, {mode: isForExcel ? "production" : "development"});
  const pages = configs.find(({name}) => name === "pages")!;
  const {server, built} = pageServer(pages.output!.path!, isForExcel ? certificate() : undefined);
  server.once("error", ({message}) => {
    say(message);
    process.exit(1);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  say("正在准备勾稽工作台，首次约需半分钟…… / Preparing the workbench…");
  const address = `http${isForExcel ? "s" : ""}://${isForExcel ? "localhost" : host}:${(server.address() as AddressInfo).port}/`;
  let isReady = false;
  webpack(pages)!.watch({}, (error, stats) => {
    const {errors = [], warnings = []} = stats?.toJson({all: false, errors: true, warnings: true}) ?? {};
    const wrong = [...error ? [error.message] : [], ...errors.map(sayFault)];
    for (const one of [...wrong, ...warnings.map(sayFault)]) say(one);
    built(wrong);
    if (isReady || wrong.length > 0) return;
    isReady = true;
    say(`勾稽工作台 / Workbench: ${address}`);
    if (!isForExcel) open(address);
  });
}

type Configure = (env: {readonly watched: boolean}, options: {readonly mode: string}) => readonly Configuration[];
const configure = createRequire(__filename)("../webpack.config.js") as Configure;

const sayFault = ({moduleName = "", message}: {readonly moduleName?: string; readonly message: string}): string =>
  `${moduleName}\n${message}`.trim();

function certificate() {
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"]
    .map((name) => readFileSync(join(homedir(), ".office-addin-dev-certs", name)));
  return {key, cert, ca};
}

/** Show an address in the browser of whoever sits here; where nobody does, or none comes up, it has been said. */
function open(address: string): void {
  const [command, ...words] = process.platform === "win32" ? ["cmd", "/c", "start", '""', address]
    : process.platform === "darwin" ? ["open", address]
    : process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : [];
  if (command !== undefined) spawn(command, words, {stdio: "ignore", detached: true}).once("error", () => undefined).unref();
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

void serve(process.argv.includes("--https"));
