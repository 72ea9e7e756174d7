import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import {productionBuild} from "../production-build";

/** The production build, served as any web server would serve its files. */
export type Site = {readonly address: string; readonly folder: string; close(): Promise<void>};

/** Serve the pages from a folder that is not the root. */
export async function openSite(): Promise<Site> {
  const folder = await productionBuild("pages");
  const server = await serve(folder);
  return {
    folder,
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
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
    (isHere ? readFile(join(folder, file)) : Promise.reject()).then(
      (bytes) => response.writeHead(200, {
        ...(type && {"content-type": type}), ...(isNamedByContent(file) && forEver),
      }).end(bytes),
      // A browser asks every server for an icon, whatever the page says.
      () => response.writeHead(path === "/favicon.ico" ? 204 : 404).end());
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

/** What webpack names by what is in it, other tabs need not ask for again. */
const isNamedByContent = (file: string): boolean => /\.[\da-f]{8}\.\w+$/.test(file);
const forEver = {"cache-control": "max-age=31536000, immutable"};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".png": "image/png", ".xml": "application/xml",
};
