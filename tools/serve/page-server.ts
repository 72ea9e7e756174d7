import {readFile} from "node:fs/promises";
import {createServer, type RequestListener, type Server, type ServerResponse} from "node:http";
import {createServer as createSecureServer, type ServerOptions} from "node:https";
import {extname, join, normalize} from "node:path";

/** A server of the pages that are being built, to this machine alone, and what tells it that they were. */
export type PageServer = {
  readonly server: Server;
  /** They were built, or could not be for these reasons: open pages load anew, or show why not. */
  readonly built: (wrong: readonly string[]) => void;
};

/** Serves a folder once it has been built; with a certificate, over HTTPS, and to pages of other origins as Office's are. */
export function pageServer(folder: string, certificate?: ServerOptions): PageServer {
  const listening = new Set<ServerResponse>();
  let first: () => void;
  const ready = new Promise<void>((resolve) => (first = resolve));
  const answer: RequestListener = ({url = "/", headers}, response) => {
    // A page of another site may have made its own name lead here.
    if (!isOwn.test(headers.host ?? "")) return void response.writeHead(403).end();
    const path = pathIn(url);
    if (path === "/built") {
      response.writeHead(200, {"content-type": "text/event-stream", "cache-control": "no-store"}).flushHeaders();
      listening.add(response);
      return void response.once("close", () => listening.delete(response));
    }
    const file = normalize(path === undefined || path.endsWith("/") ? `${path ?? ""}index.html` : path);
    const headings = {"cache-control": "no-store", ...certificate && {"access-control-allow-origin": "*"},
      ...types[extname(file)] && {"content-type": types[extname(file)]}};
    void ready.then(() => path === undefined || file.startsWith("..") ? Promise.reject() : readFile(join(folder, file)))
      .then((bytes) => response.writeHead(200, headings).end(bytes), () => response.writeHead(404).end());
  };
  return {
    server: certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer),
    built: (wrong) => {
      first();
      for (const one of listening) one.write(`data: ${JSON.stringify(wrong)}\n\n`);
    },
  };
}

const isOwn = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

function pathIn(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8", ".png": "image/png", ".xml": "application/xml", ".json": "application/json",
  ".map": "application/json", ".txt": "text/plain; charset=utf-8",
};
