/** @jest-environment node */
import {join} from "node:path";
import type {Configuration} from "webpack";

const build = jest.requireActual<(env: object, options: object) => readonly Configuration[]>("../webpack.config.js");

test("builds a handle on the workbench's sheets into no pages but those for tests", () => {
  const replacements = (env: object) => build(env, {mode: "production"})
    .flatMap(({plugins = []}) => plugins.flatMap((plugin) => (plugin && "newResource" in plugin ? [plugin.newResource] : [])));
  expect(replacements({tests: true})).toEqual([join(__dirname, "workbench/spreadsheet-with-handle.ts")]);
  expect(replacements({})).toEqual([]);
  expect(replacements({office: "own", site: "https://example.org/"})).toEqual([]);
});

test.each([
  {office: "owm"}, {office: "http://10.1.2.3/office/"}, {site: "http://10.1.2.3/gouji"}, {site: "10.1.2.3"}, {site: true}, {office: true},
])("refuses an address that Excel would load nothing from: %j", (env) => {
  const start = () => build(env, {mode: "production"}).flatMap(({plugins = []}) => plugins);
  expect(start).toThrow(/--env (?:office|site)=.*https:/);
});

test("has pages load themselves anew only where they are served while they are worked on, and evaluates nothing there", () => {
  const entryOf = (env: object) => JSON.stringify(build(env, {mode: "production"}).map(({entry}) => entry));
  expect(entryOf({})).not.toContain("reload");
  expect(entryOf({watched: true})).toContain("reload");
  expect(build({watched: true}, {}).map(({devtool}) => devtool)).toEqual(["cheap-module-source-map"]);
});
