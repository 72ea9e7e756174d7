import {execFileSync} from "node:child_process";
import {
  chmodSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync,
  symlinkSync, writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {exportFiling} from "../../../src/commands/export";
import {commands} from "../../../src/commands/run";
import type {StandardOutput} from "../../../src/commands/terminal";
import {targets} from "../../../src/commands/write/targets";
import {openZip} from "../../../src/office/open-zip";
import {readFiling} from "../../../src/formats/read";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling, type Built} from "../../build";
import {gouji} from "../command-line";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);
const save = (name: string, built: Built = {}): string => {
  writeFileSync(at(name), writeJson(buildFiling({unit: "云溪自治州人民政府", year: 2024, ...built})));
  return at(name);
};

/** Refused with a sentence and nothing else; no file of the folder is another, and none is new. */
async function refused(words: readonly string[], sentence: string | RegExp): Promise<void> {
  const before = snapshot();
  const {code, out, err} = await gouji(words);
  expect({code, out, lines: err.trimEnd().split("\n").length}).toEqual({code: 2, out: "", lines: 1});
  expect(err).toMatch(sentence);
  expect(snapshot()).toEqual(before);
}

const snapshot = () => Object.fromEntries(readdirSync(folder, {recursive: true, withFileTypes: true}).map((entry) => {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const {ino, mode} = lstatSync(path);
  return [path, {ino, mode, content: entry.isFile() ? readFileSync(path, "base64") : ""}];
}));

const posix = process.platform === "win32" ? describe.skip : describe;
if (process.platform === "win32") process.stdout.write("没有运行：链接、管道、设备文件的测试，Windows 上没有这些。\n");

/** What a command asks for besides. */
const others: Readonly<Record<string, readonly string[]>> = {
  export: ["--to", "json"], template: ["--edition", "2021", "--year", "2024"],
};

describe("a source is never written over, not even with --replace", () => {
  const template = ["template", "--edition", "2021", "--year", "2024", "--unit", "甲"];

  test("whichever option names it: every source of every command that writes", async () => {
    const asked: string[] = [];
    for (const {name, options, files: [least]} of commands) {
      const named = Object.entries(options).filter(([, {names}]) => names === "source").map(([option]) => option);
      if (!("output" in options)) continue;
      const sources = [...(least > 0 ? ["file"] : []), ...named];
      for (const [index, source] of sources.entries()) {
        const paths = sources.map((one) => save(`${name}-${one}.json`));
        const words = sources.flatMap((one, other) => (one === "file" ? [paths[other]!] : [`--${one}`, paths[other]!]));
        await refused([name, ...words, ...others[name] ?? [], "-o", paths[index]!,
          "--replace"].filter((word) => word !== ""), /不能覆盖|不是文件夹/);
        asked.push(`${name} ${source}`);
      }
    }
    expect(asked).toEqual(expect.arrayContaining([
      "consolidate own", "consolidate units", "consolidate last", "consolidate reported", "consolidate file",
      "compare last", "template units", "template last", "review published", "review before", "review last", "export file",
    ]));
  });

  test("it is refused before anything is read", async () => {
    writeFileSync(at("坏.xlsx"), "");
    await refused(["export", at("坏.xlsx"), "--to", "json", "-o", at("坏.xlsx")], "不能覆盖");
  });

  test("a file in a folder that is read is a source", async () => {
    mkdirSync(at("报送/乡镇"), {recursive: true});
    const filed = save("报送/乡镇/青山镇.json");
    await refused(["consolidate", at("报送"), "-o", filed, "--replace"], /青山镇\.json 是这次要读取的文件（文件夹 .*报送），不能覆盖/);
  });

  test("by another path it is the same file", async () => {
    const [own, filed] = [save("本级.json"), save("青山镇.json", {unit: "青山镇"})];
    const words = (target: string) => ["consolidate", filed, "--own", own, "-o", target, "--replace"];
    await refused(words(relative(process.cwd(), own)), "不能覆盖");
    await refused(words(`${folder}/./本级.json`), "不能覆盖");
    mkdirSync(at("x"));
    await refused(words(`${folder}/x/../本级.json`), "不能覆盖");
  });

  posix("nor by a link", () => {
    test("symbolic or hard, to the file or its folder, on either side", async () => {
      const [own, filed] = [save("本级.json"), save("青山镇.json", {unit: "青山镇"})];
      symlinkSync("本级.json", at("链接.json"));
      linkSync(own, at("硬链接.json"));
      symlinkSync(folder, at("文件夹"));
      for (const [source, target] of [
        [own, at("链接.json")], [at("链接.json"), own], [own, at("硬链接.json")], [own, at("文件夹/本级.json")],
      ]) await refused(["consolidate", filed, "--own", source!, "-o", target!, "--replace"], "不能覆盖");
    });

    test("and 本级 that is in the folder by another name is not added twice", async () => {
      mkdirSync(at("报送"));
      const own = save("报送/本级.json", {change: {"applications.received.person": 5}});
      save("报送/青山镇.json", {unit: "青山镇", change: {"applications.received.person": 2}});
      symlinkSync(own, at("链接.json"));
      const {json} = await gouji(["consolidate", at("报送"), "--own", at("链接.json"), "--json"]);
      expect((json() as {figures: object}).figures).toMatchObject({"applications.received.person": 7});
    });
  });

  test("a template has no source, and replaces nothing unasked either", async () => {
    const there = save("已有.xlsx");
    await refused([...template, "-o", there], /已经存在.*--replace/);
  });
});

describe("another file that is there", () => {
  test("is kept unless --replace is given", async () => {
    const source = save("年报.json");
    writeFileSync(at("导出.csv"), "别人的");
    await refused(["export", source, "--to", "csv", "-o", at("导出.csv")], /导出\.csv 已经存在.*--replace/);
    expect((await gouji(["export", source, "--to", "csv", "-o", at("导出.csv"), "--replace"])).code).toBe(0);
    expect((await readFiling("导出.csv", readFileSync(at("导出.csv")))).figures.size).toBe(200);
    expect(readdirSync(folder).sort()).toEqual(["导出.csv", "年报.json"].sort());
  });

  test("is kept where it came while the figures were read", async () => {
    const source = save("年报.json");
    const run = exportFiling.run.bind(exportFiling);
    const slow = jest.spyOn(exportFiling, "run").mockImplementationOnce((...given) => {
      writeFileSync(at("导出.csv"), "别人的");
      return run(...given);
    });
    const {code, err} = await gouji(["export", source, "--to", "csv", "-o", at("导出.csv")]);
    slow.mockRestore();
    expect([code, err]).toEqual([2, expect.stringContaining("已经存在")]);
    expect(readFileSync(at("导出.csv"), "utf8")).toBe("别人的");
  });

  posix("keeps its permissions and its links", () => {
    test("the file that takes its place has them", async () => {
      const source = save("年报.json");
      writeFileSync(at("导出.csv"), "");
      chmodSync(at("导出.csv"), 0o640);
      expect((await gouji(["export", source, "--to", "csv", "-o", at("导出.csv"), "--replace"])).code).toBe(0);
      expect(readFileSync(at("导出.csv"), "utf8")).toContain("云溪自治州人民政府");
      expect(statSync(at("导出.csv")).mode & 0o7777).toBe(0o640);
    });

    test("a link stays a link, and what it leads to is what is written", async () => {
      const source = save("年报.json");
      mkdirSync(at("别处"));
      writeFileSync(at("别处/导出.csv"), "别人的");
      symlinkSync("别处/导出.csv", at("链接.csv"));
      await refused(["export", source, "--to", "csv", "-o", at("链接.csv")], /链接\.csv（链接，指向 .*别处\/导出\.csv） 已经存在/);
      const {code, err} = await gouji(["export", source, "--to", "csv", "-o", at("链接.csv"), "--replace"]);
      expect([code, err]).toEqual([0, expect.stringMatching(/链接\.csv 是链接，写入的是它指向的文件 .*别处\/导出\.csv。\n$/)]);
      expect(lstatSync(at("链接.csv")).isSymbolicLink()).toBe(true);
      expect(readFileSync(at("别处/导出.csv"), "utf8")).toContain("云溪自治州人民政府");
      expect(readdirSync(at("别处"))).toEqual(["导出.csv"]);
    });

    test("a link that leads nowhere is no place to write", async () => {
      const source = save("年报.json");
      symlinkSync("没有.csv", at("链接.csv"));
      await refused(["export", source, "--to", "csv", "-o", at("链接.csv"), "--replace"], /链接.*指向的文件不存在/);
      for (const option of ["--returns", "--cache"]) {
        await refused(["consolidate", source, option, at("链接.csv/甲")], /链接\.csv 是一个链接，它指向的文件夹不存在。请改正/);
      }
      await refused(["export", source, "--to", "csv", "-o", at("链接.csv/甲.csv")], /链接\.csv 是一个链接，它指向的文件夹不存在。请改正/);
    });
  });
});

test("what cannot be read is said with its whole path, for folders have files of one name", async () => {
  for (const name of ["甲", "乙"]) {
    mkdirSync(at(name));
    writeFileSync(at(`${name}/年报.xlsx`), "");
  }
  const {err} = await gouji(["check", at("甲/年报.xlsx"), at("乙/年报.xlsx")]);
  expect(err).toContain(`${at("甲/年报.xlsx")} 是空文件`);
  expect(err).toContain(`${at("乙/年报.xlsx")} 是空文件`);
  await refused(["consolidate", at("甲"), at("乙")], /乙\/年报\.xlsx 是空文件.*甲\/年报\.xlsx 是空文件/);
});

test("what is no record of decisions is said with the place and the way out", async () => {
  const filed = save("年报.json");
  const record = (text: string) => {
    writeFileSync(at("确认.json"), text);
    return ["consolidate", filed, "--decisions", at("确认.json")];
  };
  await refused(record("{\n"), /确认\.json 不是正确的 JSON，第 \d+ 行.*请更正/);
  await refused(record("{}"), /确认\.json 不是汇总的确认记录.*format 不符合格式.*请改正这一处，或者用 --decisions 写明别的文件名/);
  await refused(record('{"format": "gouji-decisions", "version": 1, "decisions": [{"says": "年"}]}'),
    /decisions 第 1 条的 says 不符合格式/);
});

describe("what is no ordinary file is never replaced", () => {
  const exported = (target: string) => ["export", save("年报.json"), "--to", "csv", "-o", target, "--replace"];

  test("a folder, an empty name, a folder that is not there, a file in place of one", async () => {
    mkdirSync(at("文件夹"));
    save("年报.json");
    await refused(exported(at("文件夹")), "是文件夹");
    await refused(exported(""), "没有写文件名");
    await refused(exported(at("没有/导出.csv")), "文件夹不存在");
    await refused(exported(at("年报.json/导出.csv")), "不是文件夹");
    await refused(exported(`${at("新文件夹")}/`), "是文件夹");
  });

  posix("on a system that has them", () => {
    test("a pipe, a device", async () => {
      save("年报.json");
      execFileSync("mkfifo", [at("管道")]);
      await refused(exported(at("管道")), "不是普通文件");
      await refused(exported("/dev/null"), "不是普通文件");
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    });

    test("a link to itself", async () => {
      symlinkSync("自己.csv", at("自己.csv"));
      await refused(exported(at("自己.csv")), /自己\.csv 无法写入：链接互相指向/);
      symlinkSync("另一个.csv", at("另一个.csv"));
      await refused(["read", at("另一个.csv")], /另一个\.csv 无法读取：链接互相指向/);
    });

    test("a folder of the system that holds no files of anybody", async () => {
      save("年报.json");
      if (!existsSync("/proc/version") || process.getuid!() !== 0) {
        process.stdout.write("没有运行：写入 /proc、/dev/fd 的测试，只有 Linux 的 root 到得了那一步。\n");
        return;
      }
      for (const path of ["/proc/version", "/dev/fd/99"]) await refused(exported(path), /无法写入：这个文件夹不能存放文件/);
    });

    test("a file or a folder without permission to write", async () => {
      save("年报.json");
      mkdirSync(at("只读"));
      writeFileSync(at("只读/导出.csv"), "");
      chmodSync(at("只读"), 0o555);
      if (process.getuid!() === 0) process.stdout.write("没有运行：没有写入权限的文件夹，root 没有这样的文件夹。\n");
      else await refused(exported(at("只读/导出.csv")), "没有写入权限");
      chmodSync(at("只读"), 0o755);
    });
  });
});

describe("-o -", () => {
  test("gives the bytes on standard output, and the sentence beside", async () => {
    const [source, before] = [save("年报.json"), process.cwd()];
    const xml = await gouji(["export", source, "--to", "xml", "-o", "-"]);
    expect(xml).toMatchObject({code: 0, err: "已写到标准输出\n"});
    expect((await readFiling("导出.xml", xml.bytes())).figures.size).toBe(200);
    const review = await gouji(["review", source, "-o", "-"]);
    expect(openZip("意见.xlsx", new Uint8Array(review.bytes())).has("xl/workbook.xml")).toBe(true);
    expect(review.err).toContain("审核意见已写到标准输出");
    const empty = await gouji(["template", "--edition", "2021", "--year", "2024", "--unit", "甲", "-o", "-"]);
    expect(openZip("表样.xlsx", new Uint8Array(empty.bytes())).has("xl/workbook.xml")).toBe(true);
    expect(readdirSync(before)).not.toContain("-");
  });

  test("and --json cannot both have standard output", async () => {
    await refused(["export", save("年报.json"), "--to", "xml", "-o", "-", "--json"], /-o - 和 --json/);
  });
});

describe("of a call's results none takes another's place", () => {
  const filed = () => save("青山镇.json", {unit: "青山镇", change: {"disputes.review.total": 99}});
  const consolidate = (...more: string[]) => ["consolidate", filed(), ...more, "--replace"];

  test("by two options, which are named with the file", async () => {
    const [sums, returns] = [at("汇总.xlsx"), at("退回")];
    filed();
    await refused(consolidate("-o", sums, "--figures", sums), /--figures 和 -o 写入的是同一个文件（.*汇总\.xlsx）/);
    await refused(consolidate("-o", sums, "--decisions", sums), /--decisions 和 -o 写入的是同一个文件/);
    await refused(consolidate("-o", "-", "--figures", "-"), /--figures 和 -o 都要写到标准输出/);
    mkdirSync(returns);
    for (const option of ["-o", "--figures", "--decisions"]) {
      for (const ending of ["xlsx", "docx"]) {
        await refused(consolidate("--returns", returns, option, join(returns, `青山镇-退回意见.${ending}`)),
          new RegExp(`${option} 和 --returns 写入的是同一个文件（.*青山镇-退回意见`));
      }
    }
    mkdirSync(at("缓存"));
    await refused(consolidate("--cache", at("缓存"), "--figures", at("缓存/a.gouji-cache")), /--figures 和 --cache 写入的是同一个文件/);
  });

  posix("nor through links", () => {
    test("to a folder, or from one unit's file to another's", async () => {
      mkdirSync(at("表样"));
      symlinkSync("表样", at("链接"));
      filed();
      await refused(consolidate("-o", at("表样/汇总.xlsx"), "--figures", at("链接/汇总.xlsx")), "写入的是同一个文件");
      writeFileSync(at("名册.csv"), "单位名称\n甲镇\n乙镇\n");
      writeFileSync(at("表样/甲镇.xlsx"), "");
      symlinkSync("甲镇.xlsx", at("表样/乙镇.xlsx"));
      await refused(["template", "--edition", "2021", "--year", "2024", "--units", at("名册.csv"), "-o", at("表样"), "--replace"],
        /表样\/甲镇\.xlsx 和 .*表样\/乙镇\.xlsx 写入的是同一个文件/);
    });
  });
});

describe("archive", () => {
  test("writes its own index anew, and no other file of that name", async () => {
    save("云溪2022.json", {year: 2022});
    expect((await gouji(["archive", folder])).code).toBe(0);
    save("云溪2023.json", {year: 2023});
    expect((await gouji(["archive", folder])).code).toBe(0);
    expect(readFileSync(at("index.json"), "utf8")).toContain("云溪2023.json");
    for (const foreign of [`{"name": "别的网站"}`, "", "[", `{"format": "gouji-archive"}`]) {
      writeFileSync(at("index.json"), foreign);
      await refused(["archive", folder], /index\.json 已经存在.*--replace/);
    }
    expect((await gouji(["archive", folder, "--replace"])).code).toBe(0);
  });

  posix("nor", () => {
    test("the index of another folder, which a link leads to, unasked", async () => {
      save("云溪2022.json", {year: 2022});
      mkdirSync(at("别处"));
      save("别处/青山2022.json", {unit: "青山镇", year: 2022});
      expect((await gouji(["archive", at("别处")])).code).toBe(0);
      symlinkSync("别处/index.json", at("index.json"));
      await refused(["archive", folder], /index\.json（链接，指向 .*别处\/index\.json） 已经存在.*--replace/);
      expect((await gouji(["archive", folder, "--replace"])).err).toMatch(/写入的是它指向的文件 .*别处\/index\.json。/);
    });
  });
});

describe("what a stopped program left behind", () => {
  const leftOvers = [".~gouji-0123456789ab.tmp", "汇总.xlsx.4711.tmp", "~$青山镇.json"];

  test("is no filing of a folder", async () => {
    mkdirSync(at("报送"));
    save("报送/青山镇.json", {unit: "青山镇"});
    for (const name of leftOvers) save(`报送/${name}`, {unit: "白水镇"});
    const {json} = await gouji(["consolidate", at("报送"), "--json"]);
    expect(json()).toMatchObject({units: [{unit: "青山镇"}], unreadable: []});
    expect((await gouji(["archive", at("报送"), "--json"])).json()).toMatchObject({filings: [{unit: "青山镇"}], passedOver: []});
  });

  test("is counted where it is much, and the first of it named", async () => {
    mkdirSync(at("报送"));
    for (let n = 0; n < 40; n++) save(`报送/.~gouji-${n}.tmp`);
    const nothing = await gouji(["consolidate", at("报送")]);
    expect(nothing.code).toBe(2);
    expect(nothing.err).toMatch(/报送\/\.~gouji-\d+\.tmp、.* 等 40 个.*写入中断后留下的临时文件.*可以删除。\n$/);
    expect(nothing.err.match(/\.tmp/g)).toHaveLength(3);
    save("报送/青山镇.json", {unit: "青山镇"});
    expect((await gouji(["consolidate", at("报送")])).out.match(/\.tmp/g)).toHaveLength(3);
  });

  test.each(leftOvers)("%s is refused where it is named", async (name) => {
    save(name);
    await refused(["check", at(name)], /没有读取/);
    const {json} = await gouji(["consolidate", at(name), save("青山镇.json", {unit: "青山镇"}), "--json"]);
    expect(json()).toMatchObject({unreadable: [{source: at(name), why: expect.stringContaining("没有读取") as string}]});
  });
});

test("every command that names a target lets it be replaced, and says so in its help", async () => {
  const writing = commands.filter(({options}) => Object.values(options).some(({names}) => names === "target"));
  expect(writing.map(({name}) => name)).toEqual(["review", "compare", "template", "export", "consolidate"]);
  for (const {name} of [...writing, {name: "archive"}]) {
    expect((await gouji([name, "--help"])).out.match(/--replace/g)!.length).toBeGreaterThan(1);
  }
});

test("a terminal is shown text, and no bytes of a workbook", async () => {
  const shown: string[] = [];
  const terminal = {isTTY: true, write: (bytes: Uint8Array, done: () => void) => {
    shown.push(Buffer.from(bytes).toString("utf8"));
    done();
    return true;
  }} as unknown as StandardOutput;
  const {write} = targets(terminal, {
    sources: () => Promise.resolve(new Map()), mayReplace: false, isChosen: true, note: () => undefined,
  });
  await expect(write("-", new Uint8Array([80, 75, 3, 4, 0]))).rejects.toThrow("不能显示在终端上");
  await write("-", new TextEncoder().encode("指标"));
  expect(shown).toEqual(["指标"]);
});
