import {beyondReading} from "../../../src/commands/write/beyond-reading";
import {limits} from "../../../src/office/limits";
import {oddZip} from "../../office/odd-zip";

const part = {name: "xl/worksheets/sheet1.xml", content: new TextEncoder().encode("<worksheet/>")};

test("a workbook that will not be read again is said to be one, with the limit and the way out", () => {
  const said = beyondReading("全国.xlsx", oddZip([{...part, size: limits.partBytes + 1}]));
  expect(said).toContain("全国.xlsx 已写好，Excel、WPS 可以打开，但超过了本程序读取的上限（解压后 65 MB，最多读取 64 MB）");
  expect(said).toContain("--last 文件夹");
});

test("nothing is said of any other", () => {
  expect(beyondReading("全省.xlsx", oddZip([part]))).toBeUndefined();
});
