/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling} from "../../build";
import type {MemoryHost} from "../memory-host";
import {cellOf, hostWith, showPanel, whose, wrongs} from "../show-panel";

const received = "applications.received.person";

async function compared(): Promise<MemoryHost> {
  const host = hostWith({change: {[received]: 23}});
  const filing: unknown = JSON.parse(writeJson(buildFiling({...whose, year: 2023, change: {[received]: 20}})));
  await host.keepRecord({...whose, last: {source: "去年.xlsx", filing, scopeChanged: false}});
  return showPanel(host);
}

const select = (host: MemoryHost, figure: string) => act(async () => host.select(cellOf(figure)));
const line = async (name: RegExp) => (await screen.findByRole("region", {name})).textContent ?? "";

test("beside the selected cell stand last year's figure, the change and what the figure must fulfil, and no cell is written", async () => {
  const host = await compared();
  const before = await host.read();
  await select(host, received);
  const said = await line(/^D7 自然人.*本年新收/);
  expect(said).toContain("上年 20　本年 23↑ 3 15%");
  expect(said).toContain("不符 第一项加第二项之和，等于第三项加第四项之和");
  expect(said).toContain("不符 总计，等于自然人与法人或其他组织各栏之和");
  expect(await wrongs()).toEqual([]);
  expect(await host.read()).toEqual(before);
});

test("what is to be mended stands first, before what agrees", async () => {
  const host = await compared();
  await select(host, "applications.received.total");
  expect((await line(/总计.*本年新收/)).match(/不符|待定|相符/g))
    .toEqual(["不符", "相符", "相符", "相符", "相符"]);
});

test("it follows the selection and what is typed, gives way to a question, and says nothing of cells without a figure", async () => {
  const host = await compared();
  await select(host, received);
  await line(/本年新收/);
  act(() => host.type(cellOf(received), null));
  await waitFor(async () => expect(await line(/本年新收/)).toContain("上年 20　本年 空"));
  await select(host, "applications.carriedOut.total");
  await line(/总计.*结转下年度/);
  // A question takes its room as long as it is asked.
  fireEvent.click(screen.getByRole("button", {name: "空格填 0"}));
  expect(screen.queryByRole("region", {name: /总计/})).toBeNull();
  fireEvent.click(screen.getByRole("button", {name: "取消"}));
  await line(/总计.*结转下年度/);
  act(() => host.select({...cellOf(received), row: 0, column: 0}));
  expect(screen.queryByRole("region", {name: /自然人|总计/})).toBeNull();
});

test("what a figure counts is said in official words with their article, and only where there are any", async () => {
  const host = await compared();
  await select(host, "applications.refused.stateSecret.person");
  expect(await line(/属于国家秘密/)).toContain("依法确定为国家秘密的政府信息");
  expect(await line(/属于国家秘密/)).toContain("——《政府信息公开条例》第十四条");
  await select(host, "applications.notProcessed.confirmation.person");
  expect(await line(/要求行政机关确认/)).not.toContain("——");
});

test("it is switched off where it stands, stays off, and the menu brings it back", async () => {
  const host = await compared();
  await select(host, received);
  await line(/本年新收/);
  fireEvent.click(screen.getByRole("button", {name: /^不再显示/}));
  await select(host, "applications.carriedOut.person");
  expect(screen.queryByRole("region", {name: /自然人/})).toBeNull();
  fireEvent.click(screen.getByRole("menuitemcheckbox", {name: "选中格的说明"}));
  await waitFor(() => expect(screen.getByRole("menuitemcheckbox", {name: "选中格的说明"}).getAttribute("aria-checked")).toBe("true"));
  await select(host, received);
  await line(/本年新收/);
});
