/** @page */
import {act, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {HostTrouble} from "../../../src/hosts/host";
import {writeJson} from "../../../src/formats/json/write-json";
import {Panel} from "../../../src/panel/panel";
import {buildFiling} from "../../build";
import {cellOf, fileOf, hostWith, showPanel, whose} from "../show-panel";

const some = {"disclosure.fees.amount": null, "applications.granted.person": null};

async function fillZeros(host = hostWith({change: some})) {
  await showPanel(host);
  fireEvent.click(screen.getByRole("button", {name: "空格填 0"}));
  fireEvent.click(screen.getByRole("button", {name: "填 0"}));
  await screen.findByText(/^已在 2 个空格填上 0。/);
  return host;
}

test("what the panel wrote it takes back at a click, says so, and checks again", async () => {
  const host = await fillZeros();
  fireEvent.click(screen.getByRole("button", {name: "撤销"}));
  await screen.findByText("已撤销，恢复为原来的内容。");
  expect([host.valueAt(cellOf("disclosure.fees.amount")), host.valueAt(cellOf("applications.granted.person"))])
    .toEqual([null, null]);
  await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toContain("未填"));
  expect(screen.queryByText(/^最近写入/)).toBeNull();
});

test("a cell that was changed since keeps what it holds and is named; the way back outlives the notice", async () => {
  const host = await fillZeros();
  act(() => host.type(cellOf("disclosure.fees.amount"), 12.5));
  expect(screen.queryByText(/^已在 2 个空格填上 0。在/)).toBeNull();
  await screen.findByText("最近写入 1 次，可以撤销");
  fireEvent.click(screen.getByRole("button", {name: "撤销"}));
  const {sheet} = cellOf("disclosure.fees.amount");
  await screen.findByText(new RegExp(`^后来改过.*有 1 处没有动：${sheet}.*其余已撤销`));
  expect([host.valueAt(cellOf("disclosure.fees.amount")), host.valueAt(cellOf("applications.granted.person"))])
    .toEqual([12.5, null]);
});

test("a spreadsheet whose own undo knows nothing of it is not said to have one", async () => {
  const host = hostWith({change: some});
  await fillZeros(Object.assign(host, {undoesByKeys: undefined}));
  expect(screen.getByText("已在 2 个空格填上 0。")).toBeTruthy();
  expect(document.body.textContent).not.toContain("Ctrl+Z");
  expect(screen.getAllByRole("button", {name: "撤销"}).length).toBeGreaterThan(0);
});

test("while a cell is being edited the last result stays, and the panel says what to press", async () => {
  const host = hostWith({change: {"disputes.review.total": 99}});
  await showPanel(host);
  await screen.findAllByRole("button", {name: /定位|应为|合计/}).catch(() => undefined);
  const before = document.querySelectorAll("[data-finding]").length;
  expect(before).toBeGreaterThan(0);
  let answer: () => void = () => {};
  host.next.read = () => new Promise((_, reject) => void (answer = () => reject(new Error("stale"))));
  act(() => host.wait(true));
  act(() => host.type(cellOf("disputes.review.upheld"), 3));
  expect(screen.getByText("有一格正在输入：先按回车（或 Esc），随后自动接着做。")).toBeTruthy();
  expect(document.querySelectorAll("[data-finding]")).toHaveLength(before);
  act(() => host.wait(false));
  expect(screen.queryByText(/先按回车/)).toBeNull();
  answer();
});

test("focus goes to the notice of what was written, where it is taken back; it is gone when the screen is left", async () => {
  await fillZeros();
  const notice = screen.getByText(/^已在 2 个空格填上 0。/).closest<HTMLElement>("[tabindex='-1']")!;
  await waitFor(() => expect(document.activeElement).toBe(notice));
  expect(notice.textContent).toContain("撤销");
  fireEvent.click(screen.getByRole("menuitemradio", {name: "导出"}));
  await waitFor(() => expect(screen.queryByText(/^已在 2 个空格填上 0。/, {selector: "footer [role=status] span"})).toBeNull());
  await screen.findByText("最近写入 1 次，可以撤销");
});

test("what was inserted is still told on the screen that it leads to", async () => {
  await showPanel();
  fireEvent.change(screen.getByLabelText("填报单位"), {target: {value: "云溪街道办事处"}});
  fireEvent.click(screen.getByRole("button", {name: "插入统计表"}));
  await waitFor(() => expect(screen.getByRole("heading", {level: 1}).textContent).toBe("校核"));
  await act(async () => {});
  expect(screen.getByText(/^已插入 3 张表/)).toBeTruthy();
});

test("tables that were inserted go again at a click, but for one that was typed into since, which is named", async () => {
  const host = await showPanel();
  const insert = async () => {
    const button = await screen.findByRole("button", {name: "插入统计表"});
    fireEvent.change(screen.getByLabelText("填报单位"), {target: {value: "云溪街道办事处"}});
    fireEvent.click(button);
    await screen.findByText(/^已插入 3 张表/);
    await act(async () => {});
  };
  await insert();
  fireEvent.click(screen.getAllByRole("button", {name: "撤销"})[0]!);
  await screen.findByText("已撤销，恢复为原来的内容。");
  expect(await host.read()).toEqual([]);
  await screen.findByText("工作簿里还没有统计表");
  fireEvent.click(screen.getByRole("menuitemradio", {name: "首页"}));
  await insert();
  act(() => host.type(cellOf("applications.received.person"), 3));
  fireEvent.click(screen.getByRole("button", {name: "撤销"}));
  await screen.findByText(/^后来改过.*有 1 处没有动：申请办理情况/);
  expect((await host.read()).map(({name}) => name)).toEqual(["申请办理情况"]);
});

test("a button of the ribbon takes the notice of what was done away; why something failed stays", async () => {
  const host = hostWith({change: some});
  const {rerender} = render(<Panel host={host} />);
  fireEvent.click(await screen.findByRole("button", {name: "空格填 0"}));
  fireEvent.click(screen.getByRole("button", {name: "填 0"}));
  const done = () => screen.queryByText(/^已在 2 个空格填上 0。/, {selector: "footer [role=status] span"});
  await waitFor(() => expect(done()).not.toBeNull());
  rerender(<Panel host={host} screen={{screen: "check"}} />);
  expect(done()).not.toBeNull();
  rerender(<Panel host={host} screen={{screen: "export"}} />);
  await waitFor(() => expect(done()).toBeNull());
  host.keepRecord = async () => { throw new HostTrouble("busy"); };
  rerender(<Panel host={host} screen={{screen: "lastYear"}} />);
  const file = fileOf("2023.json", writeJson(buildFiling({...whose, year: 2023})));
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [file]}});
  const failed = await screen.findByRole("alert");
  rerender(<Panel host={host} screen={{screen: "check"}} />);
  expect(screen.getByText(failed.textContent!)).toBeTruthy();
  await act(async () => {});
});
