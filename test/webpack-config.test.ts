import {type AddressInfo, createServer} from "node:net";
import {join} from "node:path";
import type {Configuration as Build} from "webpack";
import type {Configuration} from "webpack-dev-server";

type Served = {readonly devServer: Configuration & {readonly port: number}};
const config = jest.requireActual<(env: object, options: object) => Promise<Served>>("../webpack.config.js");
const serve = async (port: string): Promise<Served["devServer"]> => {
  process.env.PORT = port;
  return (await config({WEBPACK_SERVE: true}, {})).devServer;
};
afterEach(() => {
  delete process.env.PORT;
  jest.restoreAllMocks();
});

describe("npm start", () => {
  test("listens on this machine only, on another port where one is taken", async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, "127.0.0.1", () => resolve(undefined)));
    const taken = (other.address() as AddressInfo).port;
    const {host, port} = await serve(String(taken));
    expect(host).toBe("127.0.0.1");
    expect(port).not.toBe(taken);
    other.close();
    expect((await serve(String(taken))).port).toBe(taken);
  });

  test("says that a PORT is none, and takes its own", async () => {
    const said = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    for (const wrong of ["99999", "abc", "-1", "30e2"]) {
      expect((await serve(wrong)).port).toBeGreaterThanOrEqual(3000);
      expect(said).toHaveBeenLastCalledWith(expect.stringContaining(`PORT=${wrong} 不是端口号`));
    }
  });

  test("names the port on which it listens", async () => {
    const said = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    let done: (stats: {hasErrors(): boolean}) => void = () => undefined;
    const {onListening} = await serve("0");
    onListening!({
      compiler: {hooks: {done: {tap: (_: string, listener: typeof done) => (done = listener)}}},
      server: {address: () => ({port: 4567})},
    } as never);
    done({hasErrors: () => true});
    expect(said).not.toHaveBeenCalledWith(expect.stringContaining("4567"));
    done({hasErrors: () => false});
    expect(said).toHaveBeenLastCalledWith("勾稽工作台 / Workbench: http://127.0.0.1:4567/\n");
  });
});

test("builds a handle on the workbench's sheets into no pages but those for tests", async () => {
  const build = jest.requireActual<(env: object, options: object) => Promise<readonly Build[]>>("../webpack.config.js");
  const replacements = async (env: object) => (await build(env, {mode: "production"}))
    .flatMap(({plugins = []}) => plugins.flatMap((plugin) => (plugin && "newResource" in plugin ? [plugin.newResource] : [])));
  expect(await replacements({tests: true})).toEqual([join(__dirname, "workbench/spreadsheet-with-handle.ts")]);
  expect(await replacements({})).toEqual([]);
  expect(await replacements({office: "own", site: "https://example.org/"})).toEqual([]);
});
