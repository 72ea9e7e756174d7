/** @jest-environment node */
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

jest.mock("../../src/formats/index", () => jest.requireActual<typeof Invented>("./invented-format").withBill());
// What follows is loaded behind the line above.
import type {Format} from "../../src/formats/format";
import {readFiling} from "../../src/formats/read";
import {exportFormats, listEndings, readableEndings, sayReadable, writeFiling} from "../../src/formats/offered";
import {buildFiling} from "../build";
import {gouji} from "../commands/command-line";
import type * as Invented from "./invented-format";

const root = join(__dirname, "../..");
const {formats} = jest.requireActual<{formats: readonly Format[]}>("../../src/formats/index");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const inFolder = (name: string): string => join(folder, name);

describe("a format that is added to the list", () => {
  test("is exported by the command line, and what it wrote is read back from its bytes", async () => {
    const filing = buildFiling({unit: "云溪街道办事处", change: {"disputes.review.total": 99}});
    const source = inFolder("表.json");
    writeFileSync(source, await writeFiling(exportFormats.find(({id}) => id === "json")!, filing));
    const {code, json} = await gouji(["export", source, "--to", "bill", "--force", "--json", "-o", inFolder("表.bil")]);
    expect({code, json: json()}).toEqual({code: 1, json: {written: inFolder("表.bil"), format: "bill"}});
    const {figures, unit} = await readFiling("表", readFileSync(inFolder("表.bil")));
    expect([unit, figures.size, figures.get("disputes.review.total")?.value]).toEqual(["云溪街道办事处", 200, 99]);
  });

  test("is named where the command line says what it reads and writes, and in its refusals", async () => {
    const help = await gouji(["--help"]);
    expect(help.out).toContain("账单（.bill、.bil）");
    expect((await gouji(["export", "--help"])).out).toMatch(/--to bill\|html\|docx\|json\|csv\|xml\|xlsx[^]*格式：bill、html/);
    expect((await gouji(["export", "表.json", "--to", "doc", "-o", "a.doc"])).err).toContain("bill、html、docx、json、csv、xml、xlsx");
    const misnamed = await gouji(["export", inFolder("表.json"), "--to", "bill", "--force", "-o", inFolder("表.html")]);
    expect(misnamed.err).toContain("请改用 .bill、.bil 结尾");
    expect((await gouji(["review", "--help"])).out).toContain("以 .bill、.bil 结尾的，写成 账单 文档");
    expect((await gouji(["consolidate", "--help"])).out).toMatch(/单位名册（.*\.bill/);
  });

  test("is what a review is written in, where the target's name says so", async () => {
    const {code} = await gouji(["review", inFolder("表.bil"), "-o", inFolder("意见.bill")]);
    expect(code).toBe(1);
    expect(readFileSync(inFolder("意见.bill"), "utf8")).toMatch(/99/);
  });

  test("is let through by the choosers of files, and named beside them", () => {
    expect(readableEndings).toEqual(expect.arrayContaining([".bill", ".bil"]));
    expect(listEndings).toEqual(expect.arrayContaining([".bill", ".bil"]));
    expect([sayReadable("zh-CN"), sayReadable("en-US")]).toEqual([expect.stringMatching(/^账单、/), expect.stringMatching(/^bills, /)]);
  });
});

describe("the list", () => {
  test("has every format once, with an ending that no other has, and reads whatever it writes", () => {
    const endings = formats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(new Set(formats.map(({id}) => id)).size).toBe(formats.length);
    expect(formats.filter(({exported, bytes, text}) => exported && !bytes && !text)).toEqual([]);
  });

  test("is the only place in the sources that names the endings of several formats", () => {
    const source = join(root, "src");
    // What cannot be read is named there with what it may be saved as instead.
    const files = (readdirSync(source, {recursive: true}) as string[]).map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.tsx?$/.test(file) && statSync(join(source, file)).isFile())
      .filter((file) => !/^(?:formats|filing\/words)\//.test(file));
    const named = (file: string) => {
      // Neither in comments nor as parts of a package.
      const code = readFileSync(join(source, file), "utf8")
        .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|^import .*$|\w+\/[\w/]+\.xml|\[Content_Types\]\.xml/gm, "");
      return formats.filter(({endings}) => endings.some((ending) => new RegExp(`${ending.replace(".", "\\.")}(?![\\w(])`).test(code)));
    };
    expect(files.length).toBeGreaterThan(200);
    expect(files.map((file) => [file, named(file).map(({id}) => id)]).filter(([, ids]) => ids!.length > 1)).toEqual([]);
  });

  test("is what both readmes tell: each ending that is read, and each format that is exported", () => {
    for (const page of ["README.md", "README.zh-CN.md"]) {
      const text = readFileSync(join(root, page), "utf8");
      const missing = formats.flatMap(({endings}) => endings).filter((ending) => !new RegExp(`\\${ending}(?!\\w)`).test(text));
      expect([page, missing]).toEqual([page, []]);
      const line = text.split("\n").find((one) => one.includes("--to docx"));
      expect(exportFormats.filter(({id}) => id !== "bill" && !line!.includes(id))).toEqual([]);
    }
  });
});
