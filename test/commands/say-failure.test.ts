import {constants} from "node:os";
import {join} from "node:path";
import {reasonFor, sayFailure} from "../../src/commands/say-failure";
import {sayTrouble} from "../../src/commands/say-trouble";

const failing = (code: string, syscall = "open"): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: no such thing, ${syscall} '/x'`), {code, syscall});

test("whatever code the system gives, nothing of its English is said but the code itself", () => {
  const codes = Object.keys(constants.errno);
  expect(codes.length).toBeGreaterThan(50);
  for (const code of [...codes, "ERR_FS_FILE_TOO_LARGE", "ERR_STREAM_DESTROYED"]) {
    for (const doing of ["读取", "写入", "读写"] as const) {
      expect(reasonFor(failing(code), doing).replace(`（${code}）`, "")).toMatch(/^[^a-z]+$/i);
    }
    expect(sayFailure(failing(code)).replace(`（${code}）`, "")).toMatch(/^出现了没有预料到的问题：[^a-z]+。$/i);
  }
});

test.each([
  ["EACCES", "没有读取权限"], ["EBADF", "没有打开，或者不是为读取而打开的"], ["EXDEV", "目标在另一个磁盘上，不能在原处替换"],
  ["ENOENT", "已经不在了，可能刚被移走或删除"], ["EUCLEAN", "系统没有允许读取（EUCLEAN）"],
])("%s is said as %s", (code, sentence) => {
  expect(reasonFor(failing(code), "读取")).toBe(sentence);
});

test("an error that is not the system's is said by its first line", () => {
  expect(sayFailure(new Error("第一行\n第二行"))).toBe("出现了没有预料到的问题：第一行");
  expect(sayFailure(Object.assign(failing("EIO"), {path: "甲/乙.csv"}))).toBe("出现了没有预料到的问题：甲/乙.csv 磁盘读写出错。");
  expect(sayFailure(null)).toBe("出现了没有预料到的问题：null");
});

test("of a file that is not read or written, path and way out are said, and the part of the path that is to blame", () => {
  for (const code of Object.keys(constants.errno)) {
    for (const doing of ["读取", "写入"] as const) expect(sayTrouble("甲/乙.csv", failing(code), doing)).toMatch(/^甲\/乙\.csv 无法.*请/);
  }
  expect(sayTrouble(join(__filename, "x", "y.csv"), failing("ENOTDIR"), "读取"))
    .toContain(`路径中有一段不是文件夹（${__filename}）。请检查路径。`);
  expect(sayTrouble(join("甲", `${"乙".repeat(100)}.csv`), failing("ENAMETOOLONG"), "写入"))
    .toMatch(/文件名太长（“乙+…”有 304 字节，一般最多 255 字节）。请改用短一些的名称。$/);
});

test("a working folder that is gone is said to be", () => {
  expect(sayFailure(failing("ENOENT", "uv_cwd"))).toContain("当前所在的文件夹已经被删除或移走");
});
