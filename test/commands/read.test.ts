import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describeFiling} from "../../src/commands/read";
import {editionOf} from "../../src/editions/edition";
import {readSchema} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, figure} from "../build";
import {gouji} from "./command-line";

const typed = (text: string, column: number) =>
  figure(text, "text", {place: {in: "sheet", sheet: "申请", row: 6, column}});
const said = (change: NonNullable<Parameters<typeof buildFiling>[0]>["change"]): string =>
  describeFiling(buildFiling({change})).find((line) => line.includes("申请情况："))!;

test("what is not filled in is told from what is filled in and no number, with its place", () => {
  expect(said({})).toMatch(/：\d+ 个数值$/);
  expect(said({"applications.received.person": null})).toMatch(/个数值，其中 1 个没有填数$/);
  expect(said({"applications.received.person": typed("1O77", 3)}))
    .toMatch(/个数值，其中 1 个填的不是数字（申请!D7 “1O77”）$/);
  expect(said({"applications.received.person": typed("1O77", 3), "applications.received.business": "/", "applications.received.total": null}))
    .toMatch(/个数值，其中 2 个没有填数，1 个填的不是数字（申请!D7 “1O77”）$/);
});

test("however many and however long they are, they stand on one line", () => {
  const ids = editionOf("2021").indicators.filter(({form}) => form === "applications").map(({id}) => id);
  const all = Object.fromEntries(ids.map((id, at) => [id, typed(`十\n${"长".repeat(300)}`, at)]));
  const line = said(all);
  expect(line).toMatch(/个填的不是数字（申请!A7 “十 长+…”、.* 等）$/);
  expect(line.length).toBeLessThan(250);
});

describe("--ndjson", () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const save = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const of = (unit: string) => JSON.parse(writeJson(buildFiling({unit, year: 2024}))) as unknown;
  const both = save("两份.json", JSON.stringify([of("青山镇"), of("白水镇")]));
  const broken = save("坏.json", "{");
  const lines = (out: string) => out.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);

  test("gives a line for each filing, as --json has it, and one for what cannot be read, in the order of the files", async () => {
    const {code, out, err} = await gouji(["read", both, broken, both, "--ndjson"]);
    expect(code).toBe(1);
    expect(err).toMatch(/坏\.json/);
    const said = lines(out);
    expect(said.map(({unit, error}) => unit ?? error)).toEqual(["青山镇", "白水镇", expect.stringMatching(/坏\.json/), "青山镇", "白水镇"]);
    expect(said[2]).toEqual({source: "坏.json", error: expect.stringMatching(/不是正确的 JSON/) as string});
    const {json} = await gouji(["read", both, "--json"]);
    expect(readSchema.parse(said.slice(0, 2))).toEqual(json());
  });

  test("says why in a line and with exit code 2 where nothing can be read", async () => {
    const {code, out, err} = await gouji(["read", broken, "--ndjson"]);
    expect(code).toBe(2);
    expect(lines(out)).toEqual([{source: "坏.json", error: err.trimEnd()}]);
  });

  test("is one way and --json another", async () => {
    expect(await gouji(["read", both, "--ndjson", "--json"])).toMatchObject({code: 2, out: "", err: expect.stringMatching(/--json.*--ndjson/) as string});
  });
});
