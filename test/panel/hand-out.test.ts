/** @page */
import {TextDecoder, TextEncoder} from "node:util";
import {xlsx} from "../../src/formats/index";
import {HostTrouble} from "../../src/hosts/host";
import {handOut, sayHandedOut} from "../../src/panel/hand-out";
import {zhCN} from "../../src/panel/words/zh-CN";
import {memoryHost} from "./memory-host";

Object.assign(globalThis, {TextDecoder, TextEncoder});

const book = {bytes: new Uint8Array([80, 75]), name: "统计表.xlsx", mediaType: xlsx.mediaType};
const text = {bytes: new TextEncoder().encode("甲,1\r\n乙,2\r\n"), name: "数据.csv", mediaType: "text/csv"};
const word = {...book, name: "报告.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};

/** A pane whose webview gives no downloads, as on a Mac, and which takes copies or not. */
function onMac({copies = false, openNew}: {copies?: boolean; openNew?: () => Promise<void>} = {}) {
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  document.execCommand = () => {
    if (!copies) return false;
    document.dispatchEvent(Object.assign(new Event("copy"), {clipboardData: {setData: () => undefined}}));
    return true;
  };
  return {clicked, host: Object.assign(memoryHost(), {noDownloads: true as const, openNew})};
}

afterEach(() => jest.restoreAllMocks());

test("where downloads work a file is one", async () => {
  URL.createObjectURL = () => "blob:";
  const {clicked} = onMac();
  expect(await handOut(memoryHost(), word)).toEqual({into: "downloads"});
  expect(clicked).toHaveBeenCalledTimes(1);
});

test("on a Mac a workbook is opened beside this one, and where a policy forbids that it is said not to be saved", async () => {
  const opened = jest.fn(async () => undefined);
  const {clicked, host} = onMac({openNew: opened});
  expect(await handOut(host, book)).toEqual({into: "workbook"});
  expect(opened).toHaveBeenCalledTimes(1);
  const hardened = onMac({openNew: async () => { throw new HostTrouble("notOpened"); }});
  await expect(handOut(hardened.host, book)).rejects.toMatchObject({why: "noDownloads"});
  expect(clicked).not.toHaveBeenCalled();
});

test("a text is copied, or else put on a sheet, a cell a line, and what was done is said", async () => {
  const out = await handOut(onMac({copies: true}).host, text);
  expect(sayHandedOut(out, text.name, "已下载", zhCN)).toContain("内容已复制：请粘贴到文本编辑器，存为“数据.csv”");
  const {host} = onMac();
  const placed = await handOut(host, text);
  expect(sayHandedOut(placed, text.name, "已下载", zhCN)).toContain("工作表“导出的文本”");
  const [sheet] = await host.read();
  expect(sheet!.cells.map(({value}) => value)).toEqual([expect.stringContaining("数据.csv"), "甲,1", "乙,2"]);
});

test("what can be handed over in no way is never said to be", async () => {
  const {clicked, host} = onMac({copies: true});
  await expect(handOut(host, word)).rejects.toMatchObject({why: "noDownloads"});
  expect(clicked).not.toHaveBeenCalled();
});
