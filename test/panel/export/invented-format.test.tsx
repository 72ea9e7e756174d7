/** @jest-environment jsdom */
import type * as Invented from "../../formats/invented-format";

jest.mock("../../../src/formats/index", () =>
  jest.requireActual<typeof Invented>("../../formats/invented-format").withBill());
// What follows is loaded behind the lines above.
import {fireEvent, screen, within} from "@testing-library/react";
import {hostWith, showPanel} from "../show-panel";

test("a format that is added to the list is offered where files are chosen and exported", async () => {
  await showPanel(hostWith());
  fireEvent.click(screen.getByRole("menuitemradio", {name: "导出"}));
  const ways = within(await screen.findByRole("group", {name: "账单（逐项列出）"}));
  expect(ways.getByRole("button", {name: "下载"})).toBeTruthy();
  expect(ways.getByRole("button", {name: "复制"})).toBeTruthy();
});
