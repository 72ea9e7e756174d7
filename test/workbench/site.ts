import {execFile} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {extname, join, normalize} from "node:path";
import {promisify} from "node:util";

/** The production build, served as any web server would serve its files. */
export type Site = {readonly address: string; readonly folder: string; close(): Promise<void>};

/** Build the workbench into a folder of its own and serve it, from a folder that is not the root. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "gouji-"));
  await promisify(execFile)(process.execPath, [
    require.resolve("webpack-cli/bin/cli.js"), "--mode", "production", "--config-name", "pages", "--output-path", folder,
  ], {cwd: join(__dirname, "../.."), env: {...process.env, NODE_ENV: "production"}});
  const server = await serve(folder);
  return {
    folder,
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, {recursive: true});
    },
  };
}

const base = "/tools/gouji/";

function serve(folder: string): Promise<Server> {
  const server = createServer(({url = "/"}, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path === base ? "index.html" : path.slice(base.length);
    const type = types[extname(file)];
    const isHere = path.startsWith(base) && !normalize(file).startsWith("..");
    (isHere ? readFile(join(folder, file)) : Promise.reject()).then((bytes) => response.writeHead(200, type === undefined ? {} : {"content-type": type}).end(bytes),
      () => response.writeHead(404).end());
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
};
