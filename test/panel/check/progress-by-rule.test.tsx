/** @page */
import {act, fireEvent, screen, within} from "@testing-library/react";
import {cellOf, hostWithEmpty, showPanel, wrongs} from "../show-panel";

test("tells form by form what is filled in, and rule by rule what is decided, with the way to what is next", async () => {
  const host = await showPanel(hostWithEmpty());
  const form = await screen.findByText("四、政府信息公开行政复议、行政诉讼情况");
  expect(form.parentElement?.textContent).toContain("已填 0 / 12");
  const progress = await screen.findByRole("button", {name: /^勾稽关系逐条进度（已有结果 \d+ \/ \d+ 条）$/});
  fireEvent.click(progress);
  const rule = () => screen.getByRole("button", {name: "总计，等于结果维持、结果纠正、其他结果、尚未审结之和"});
  expect(rule().parentElement?.textContent).toContain("待定 3");
  expect(await wrongs()).toEqual([]);
  fireEvent.click(rule());
  expect(host.goneTo.at(-1)).toEqual(cellOf("disputes.review.upheld"));

  for (const outcome of ["upheld", "corrected", "other", "pending"]) {
    act(() => host.type(cellOf(`disputes.review.${outcome}`), 1));
  }
  await within(form.parentElement!).findByText("已填 4 / 12");
  expect(rule().parentElement?.textContent).toContain("待定 2 · 相符 1");
  fireEvent.click(rule());
  expect(host.goneTo.at(-1)).toEqual(cellOf("disputes.directLitigation.upheld"));
});
