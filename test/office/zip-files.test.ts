import {strToU8, unzipSync} from "fflate";
import {zipFiles} from "../../src/office/zip-files";

const files = {"退回意见/青山镇.txt": strToU8("好")};

test("holds the files by their names, and the same files give the same bytes where a time is said", () => {
  expect(Object.keys(unzipSync(zipFiles(files)))).toEqual(Object.keys(files));
  expect(zipFiles(files, "1985-10-26T08:15:00")).toEqual(zipFiles(files, "1985-10-26T08:15:00"));
});

test("says of each name that it is of Unix and in UTF-8, and of each file that people may read it", () => {
  const bytes = Buffer.from(zipFiles(files));
  const entry = bytes.indexOf(Buffer.from("PK\x01\x02", "latin1"));
  expect(bytes[entry + 5]).toBe(3);
  expect(bytes.readUInt16LE(entry + 8) & 0x800).not.toBe(0);
  expect(bytes.readUInt32LE(entry + 38) >>> 16).toBe(0o100644);
});
