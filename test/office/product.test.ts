import {readFileSync} from "node:fs";
import {join} from "node:path";
import {appProperties, version} from "../../src/office/product";

test("files are said to be by the version that the package bears, in the form that Excel takes", () => {
  const {version: packaged} = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {version: string};
  expect(version).toBe(packaged);
  expect(version).toMatch(/^\d{1,2}\.\d{1,2}\.\d{1,2}$/);
  expect(appProperties).toMatch(/<AppVersion>\d{2}\.\d{4}<\/AppVersion>/);
});
