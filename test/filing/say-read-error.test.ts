import {ReadError, type ReadErrorCause} from "../../src/filing/read-error";
import {sayReadError} from "../../src/filing/say-read-error";
import {enUS} from "../../src/filing/words/en-US";
import {zhCN} from "../../src/filing/words/zh-CN";

const say = (why: ReadErrorCause, detail = {}, line?: number): string =>
  sayReadError(new ReadError("果园.xls", why, detail, line === undefined ? undefined : {in: "text", line}));

test("an old format names the way to a new one", () => {
  expect(say("oldFormat", {type: "xls"})).toBe("果园.xls 是旧版 Excel 格式（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx，再读取。");
  expect(say("oldFormat", {type: "doc"})).toBe("果园.xls 是旧版 Word 格式（.doc），请用 Word 或 WPS 打开后另存为 .docx，再读取。");
  expect(say("oldFormat", {type: "cfb"})).toContain("请把其中的统计表另存为 .xlsx");
});

test("what cannot be read as it is names what to do instead", () => {
  expect(say("wrongType", {type: "image"})).toContain("文字识别（OCR）");
  expect(say("wrongType", {type: "ofd"})).toContain("另存为 PDF");
  expect(say("wrongType", {type: "archive"})).toContain("请先解压");
  expect(say("noText", {type: "pdf"})).toContain("扫描件");
});

test("sizes are said in MB, places in lines and columns, keys by name", () => {
  expect(say("tooLarge", {bytes: 150 * 1024 * 1024})).toContain("（150 MB）");
  expect(say("unpacksTooLarge", {bytes: 334 * 1024 * 1024, limit: 192 * 1024 * 1024})).toContain("（334 MB，最多 192 MB）");
  expect(say("badJson", {column: 7, found: "}"}, 2)).toContain("第 3 行第 7 列处出现了“}”");
  expect(say("badJson", {column: 7, found: ""}, 2)).toContain("文件结尾");
  expect(say("badSchema", {key: "figures", problem: "missing"})).toContain("“figures”缺失");
  expect(say("badSchema", {key: "", problem: "type"})).toContain("最外层的类型不对");
  expect(say("badSchema", {problem: "several", count: 3})).toContain("含有 3 份统计表数据");
});

test.each(Object.keys(zhCN) as ReadErrorCause[])("%s names the file and the way out in both languages", (why) => {
  const sentences = (["zh-CN", "en-US"] as const).map((language) => sayReadError(new ReadError("果园.xls", why), language));
  for (const text of sentences) {
    expect(text).toContain("果园.xls");
    expect(text).not.toMatch(/\[object|NaN/);
  }
  expect(sentences[0]).toMatch(/请|需要/);
  expect(sentences[1]).toMatch(/[Pp]lease/);
});

test("both languages know the same causes", () => {
  expect(Object.keys(enUS).sort()).toEqual(Object.keys(zhCN).sort());
});
