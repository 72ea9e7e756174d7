/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {cellOf, hostWith, showPanel, wrongs} from "../show-panel";

const status = () => screen.getAllByRole("status")[0]!.textContent;
const open = () => fireEvent.click(document.querySelector<HTMLElement>("[data-finding]")!);
const takes = () => screen.queryAllByRole("button", {name: /^采用：/});
const wrong = "applications.received.business";

test("one click writes what the cell ought to hold, says so, and one undo takes it back", async () => {
  const host = await showPanel(hostWith({change: {[wrong]: 34}}));
  expect(takes()).toEqual([]);
  open();
  expect(takes()).toHaveLength(1);
  expect(takes()[0]!.getAttribute("aria-label")).toMatch(/“本年新收”（申请办理情况!E7）应为 43（现为 34，数字颠倒？）$/);
  expect(await wrongs()).toEqual([]);
  fireEvent.click(takes()[0]!);
  await waitFor(() => expect(status()).toContain("全部相符"));
  expect(screen.getByText(/^已采用：.*应为 43.*在表格中按 Ctrl\+Z 可以撤销。$/)).toBeTruthy();
  expect(host.valueAt(cellOf(wrong))).toBe(43);
  act(() => host.undo());
  await waitFor(() => expect(status()).toContain("强制性"));
  expect(host.valueAt(cellOf(wrong))).toBe(34);
});

test("what cannot be told apart is said to be so, and more is shown when asked for", async () => {
  await showPanel(hostWith({change: {"disputes.review.total": 11}}));
  open();
  expect(screen.getByText(/种改法都能相符，最可能的在前/)).toBeTruthy();
  expect(takes()).toHaveLength(3);
  fireEvent.click(screen.getByRole("button", {name: /^再看 \d+ 种改法$/}));
  expect(takes().length).toBeGreaterThan(3);
});

test("a figure that was typed since is not written over", async () => {
  const host = await showPanel(hostWith({change: {[wrong]: 34}}));
  open();
  const [take] = takes();
  const {read} = host;
  host.read = async () => {
    host.read = read;
    host.type(cellOf(wrong), 35);
    return read();
  };
  fireEvent.click(take!);
  await screen.findByText(/^数值已有改动，没有写入。/);
  expect(host.valueAt(cellOf(wrong))).toBe(35);
});

test("a locked cell is left as it is, and the user is told", async () => {
  const host = await showPanel(hostWith({change: {[wrong]: 34}}));
  open();
  host.next.write = async () => [0];
  fireEvent.click(takes()[0]!);
  await screen.findByText(/没有写入。请在表格中更正。$/);
  expect(host.valueAt(cellOf(wrong))).toBe(34);
});
