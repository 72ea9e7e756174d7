import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {get} from "node:http";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pageServer, type PageServer} from "../../tools/serve/page-server";
import {freePort, host, wantedPort} from "../../tools/serve/ports";

type Answer = {readonly code: number; readonly type: string | undefined; readonly body: string};

describe("the port", () => {
  afterEach(() => {
    delete process.env.PORT;
  });

  test("is another one where it is taken, on this machine only", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const taken = (other.address() as AddressInfo).port;
    expect(host).toBe("127.0.0.1");
    expect(await freePort(taken)).not.toBe(taken);
    await new Promise((resolve) => other.close(resolve));
    expect(await freePort(taken)).toBe(taken);
  });

  test("is said to be none where PORT is none", () => {
    const say = jest.fn();
    for (const wrong of ["99999", "abc", "-1", "30e2"]) {
      process.env.PORT = wrong;
      expect(wantedPort(say)).toBe(3000);
      expect(say).toHaveBeenLastCalledWith(expect.stringContaining(`PORT=${wrong} 不是端口号`));
    }
    process.env.PORT = "4567";
    expect(wantedPort(say)).toBe(4567);
  });
});

describe("the pages that are worked on", () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-pages-"));
  let pages: PageServer;
  let port: number;
  beforeEach(async () => {
    writeFileSync(join(folder, "index.html"), "<p>页面");
    writeFileSync(join(folder, "表 1.js"), "1");
    pages = pageServer(folder);
    await new Promise<void>((resolve) => pages.server.listen(0, host, resolve));
    ({port} = pages.server.address() as AddressInfo);
  });
  afterEach(() => {
    pages.server.closeAllConnections();
    pages.server.close();
  });
  afterAll(() => rmSync(folder, {recursive: true}));
  const ask = (path: string, headers = {}) => new Promise<Answer>((resolve, reject) => {
    get({host, port, path, headers}, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(
        {code: answer.statusCode!, type: answer.headers["content-type"], body: Buffer.concat(chunks).toString()}));
    }).on("error", reject);
  });

  test("wait until they are built", async () => {
    let isAnswered = false;
    const asked = ask("/").finally(() => (isAnswered = true));
    expect((await ask("/", {host: "example.org"})).code).toBe(403);
    expect(isAnswered).toBe(false);
    pages.built([]);
    expect(await asked).toEqual({code: 200, type: "text/html; charset=utf-8", body: "<p>页面"});
  });

  test("are files of their folder and nothing else, for pages of this machine", async () => {
    pages.built([]);
    expect(await ask(`/${encodeURIComponent("表 1.js")}?x`)).toEqual({code: 200, type: "text/javascript; charset=utf-8", body: "1"});
    for (const path of ["/none.js", "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/%ff", "//example.org/%"]) {
      expect([path, (await ask(path)).code]).toEqual([path, 404]);
    }
    for (const name of ["example.org", "localhost.example.org", "127.0.0.1.example.org:3000"]) {
      expect((await ask("/", {host: name})).code).toBe(403);
    }
    expect((await ask("/", {host: `localhost:${port}`})).code).toBe(200);
  });

  test("are told of every build, and of why there was none", async () => {
    const told = new Promise<string>((resolve) => {
      get({host, port, path: "/built"}, (answer) => {
        let all = "";
        pages.built([]);
        pages.built(["src/a.ts\n没有这个文件"]);
        answer.on("data", (chunk: Buffer) => {
          all += chunk.toString();
          if (all.split("\n\n").length > 2) resolve(all);
        });
      });
    });
    expect(await told).toBe(`data: []\n\ndata: ["src/a.ts\\n没有这个文件"]\n\n`);
  });
});
