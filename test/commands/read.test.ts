import {describeFiling} from "../../src/commands/read";
import {editionOf} from "../../src/editions/edition";
import {buildFiling, figure} from "../build";

const typed = (text: string, column: number) =>
  figure(text, "text", {place: {in: "sheet", sheet: "申请", row: 6, column}});
const said = (change: NonNullable<Parameters<typeof buildFiling>[0]>["change"]): string =>
  describeFiling(buildFiling({change})).split("\n").find((line) => line.includes("申请情况："))!;

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
