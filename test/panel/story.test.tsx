/** @page */
import {act, cleanup, fireEvent, screen, waitFor, within} from "@testing-library/react";
// First: the host needs what it gives to jsdom.
import {cellOf, fileOfBytes, showPanel} from "./show-panel";
import {createFileHost} from "../../src/hosts/file/file-host";

const status = () => screen.getAllByRole("status")[0]!.textContent;

test("a clerk inserts the tables, fills them, mends what does not reconcile, saves, and opens the file again", async () => {
  const saved: Uint8Array[] = [];
  const host = await createFileHost();
  await showPanel(host);
  fireEvent.change(screen.getByLabelText("统计年度"), {target: {value: "2024"}});
  fireEvent.change(screen.getByLabelText("填报单位"), {target: {value: "青杨街道办事处"}});
  fireEvent.click(screen.getByRole("button", {name: "插入统计表"}));
  await screen.findByText(/^已插入 3 张表/);
  await waitFor(() => expect(status()).toContain("还有 166 格未填"));

  await act(async () => void await host.write([
    {...cellOf("applications.received.person"), value: 12},
    {...cellOf("applications.granted.person"), value: 10},
  ]));
  fireEvent.click(screen.getByRole("button", {name: "空格填 0"}));
  fireEvent.click(screen.getByRole("button", {name: "填 0"}));
  await screen.findByText(/^已在 164 个空格填上 0/);
  await waitFor(() => expect(status()).toContain("2 处强制性"));
  expect(document.querySelector("[data-finding]")!.textContent).toMatch(/比 \d+ [多少] 2。/);

  await act(async () => void await host.write([{...cellOf("applications.granted.person"), value: 12}]));
  fireEvent.click(screen.getByRole("button", {name: "校核"}));
  await waitFor(() => expect(status()).toContain("全部相符"));

  saved.push(await host.save());
  cleanup();
  await showPanel(await createFileHost());
  fireEvent.click(screen.getByRole("menuitemradio", {name: "读取"}));
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [fileOfBytes("统计表.xlsx", saved[0]!)]}});
  const preview = await screen.findByRole("region", {name: "读懂的内容"});
  expect(within(preview).getByLabelText<HTMLInputElement>("填报单位").value).toBe("青杨街道办事处");
  expect(within(preview).getAllByRole("row").map((row) => row.children[1]!.textContent))
    .toEqual(["读到的数", "10 / 10", "175 / 175", "15 / 15"]);
  expect(screen.getByText("全部相符")).toBeTruthy();
});
