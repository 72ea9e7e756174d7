import {readFileSync} from "node:fs";
import {completed, lightened, type Lock, missing} from "../tools/complete-lock";

const lock = JSON.parse(readFileSync(`${__dirname}/../package-lock.json`, "utf8")) as Lock;

test("names the package of every platform, so that npm ci serves them all", () => {
  expect(missing(lock).map(({name}) => name)).toEqual([]);
  const some = Object.entries(lock.packages).filter(([at]) => !/win32|darwin/.test(at));
  expect(missing({...lock, packages: Object.fromEntries(some)}).length).toBeGreaterThan(10);
});

test("names no registry", () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  expect(Object.entries(lock.packages).filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
});

test("completes what a registry left out, for its own platform only", () => {
  const native = {version: "1.2.3", dev: true, optionalDependencies: {"@native/core-win32-arm64-msvc": "1.2.3"}};
  expect(completed({packages: {"node_modules/native": native}}).packages).toEqual({
    "node_modules/native": native,
    "node_modules/@native/core-win32-arm64-msvc": {version: "1.2.3", os: ["win32"], cpu: ["arm64"], dev: true, optional: true},
  });
});

test("leaves out what others bring and nothing here uses", () => {
  expect(lightened(lock)).toEqual(lock);
  const drawing = {version: "1.0.0", optionalDependencies: {"@napi-rs/canvas": "1.2.3", "some": "1.0.0"}};
  expect(lightened({packages: {
    "node_modules/pdf": drawing, "node_modules/@napi-rs/canvas": {}, "node_modules/pdf/node_modules/@napi-rs/canvas-linux-x64-gnu": {},
  }}).packages).toEqual({"node_modules/pdf": {version: "1.0.0", optionalDependencies: {some: "1.0.0"}}});
});
