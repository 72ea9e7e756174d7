import {strToU8, zipSync} from "fflate";
import {filesOfArchive} from "../../src/office/archive";

const namesIn = (...paths: readonly string[]) => filesOfArchive("报送.zip",
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)]))))!.map(({name}) => name);

test("paths are those within the archive, whatever way they are written, and lead nowhere else", () => {
  expect(namesIn("./青山镇.json", "../../白水镇.json", "/abs/红石.json", "街道\\黑水.json", "a/./b/../c.json"))
    .toEqual(["青山镇.json", "白水镇.json", "abs/红石.json", "街道/黑水.json", "a/b/c.json"]);
});

test("those that come to one name that way are numbered, and none is lost", () => {
  expect(namesIn("a.json", "./a.json", "../a.json")).toEqual(["a.json", "a (2).json", "a (3).json"]);
});
