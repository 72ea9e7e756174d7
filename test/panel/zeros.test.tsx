/** @page */
import {act, cleanup, fireEvent, screen, waitFor} from "@testing-library/react";
import {HostTrouble} from "../../src/hosts/host";
import {cellOf, hostWith, hostWithEmpty, showPanel} from "./show-panel";

const opener = () => screen.getByRole("button", {name: "空格填 0"});
const ask = () => {
  fireEvent.click(opener());
  return screen.getByRole("alertdialog");
};
const confirm = () => fireEvent.click(screen.getByRole("button", {name: "填 0"}));
const some = {"disclosure.fees.amount": null, "applications.granted.person": null, "disputes.review.other": "/"} as const;

test("says first how many blanks there are in which form, and writes nothing before it is confirmed", async () => {
  const host = await showPanel(hostWith({change: some}));
  const dialog = ask();
  expect(dialog.textContent).toContain("把 2 个空格填上 0？");
  expect(dialog.textContent).toContain("二、主动公开政府信息情况：1 格");
  expect(dialog.textContent).toContain("三、收到和处理政府信息公开申请情况：1 格");
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBeNull();
});

test("writes 0 into the blanks only, says so and how to undo it, in one step", async () => {
  const host = await showPanel(hostWith({change: some}));
  ask();
  confirm();
  await screen.findByText("已在 2 个空格填上 0。在表格中按 Ctrl+Z 可以撤销。");
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBe(0);
  expect(host.valueAt(cellOf("applications.granted.person"))).toBe(0);
  expect(host.valueAt(cellOf("disputes.review.other"))).toBe("/");
  await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).not.toContain("未填"));
  act(() => host.undo());
  expect(screen.queryByText(/^已在/)).toBeNull();
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBeNull();
  expect(host.valueAt(cellOf("applications.granted.person"))).toBeNull();
});

test("leaves out the tables that are not ticked", async () => {
  const host = await showPanel(hostWith({change: some}));
  ask();
  fireEvent.click(screen.getByLabelText("三、收到和处理政府信息公开申请情况：1 格"));
  confirm();
  await screen.findByText(/^已在 1 个空格填上 0/);
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBe(0);
  expect(host.valueAt(cellOf("applications.granted.person"))).toBeNull();
});

test("fills empty tables whole, formulas aside, and everything matches", async () => {
  const host = await showPanel(hostWithEmpty());
  ask();
  confirm();
  await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toContain("全部相符"));
  expect(host.formulaAt(cellOf("disputes.review.total"))).toMatch(/^=/);
  expect(host.valueAt(cellOf("disputes.review.total"))).toBe(0);
});

test("a figure typed after the question was asked is not overwritten", async () => {
  const host = await showPanel(hostWith({change: some}));
  ask();
  act(() => host.type(cellOf("disclosure.fees.amount"), 12.5));
  confirm();
  await screen.findByText(/^已在 1 个空格填上 0/);
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBe(12.5);
});

test("a blank total beside figures is not made 0", async () => {
  const host = await showPanel(hostWith({change: {"disputes.review.total": null, "disclosure.fees.amount": null}}));
  expect(ask().textContent).toContain("另有 1 个空格与相关的数对不上，不能填 0，请填实际数。");
  confirm();
  await screen.findByText(/^已在 1 个空格填上 0/);
  expect(host.valueAt(cellOf("disputes.review.total"))).toBeNull();
});

test("can be thought better of, with the button or Escape, and the focus returns", async () => {
  const host = await showPanel(hostWith({change: some}));
  const dialog = ask();
  expect(document.activeElement).toBe(screen.getByRole("button", {name: "填 0"}));
  fireEvent.keyDown(dialog, {key: "Escape"});
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(document.activeElement).toBe(opener());
  ask();
  fireEvent.click(screen.getByRole("button", {name: "取消"}));
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(host.valueAt(cellOf("disclosure.fees.amount"))).toBeNull();
});

test("without blanks there is nothing to ask, and elsewhere than where one fills in nobody is asked", async () => {
  await showPanel(hostWith());
  expect(screen.queryByRole("button", {name: "空格填 0"})).toBeNull();
  cleanup();
  await showPanel(hostWith({change: some}));
  expect(opener()).toBeTruthy();
  fireEvent.click(screen.getByRole("menuitemradio", {name: "导出"}));
  await screen.findByText("格式");
  expect(screen.queryByRole("button", {name: "空格填 0"})).toBeNull();
});

test("cells that the workbook refuses are counted", async () => {
  const host = await showPanel(hostWith({change: some}));
  host.next.write = async () => [0];
  ask();
  confirm();
  expect(await screen.findByText(/^已在 1 个空格填上 0。.*另有 1 格受保护或刚有人填过，没有填。/)).toBeTruthy();
});

test("a failure is a sentence", async () => {
  const host = await showPanel(hostWith({change: some}));
  host.next.write = async () => { throw new HostTrouble("editing"); };
  ask();
  confirm();
  expect((await screen.findByText(/有一格正在编辑/)).closest("[role=alert]")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});
