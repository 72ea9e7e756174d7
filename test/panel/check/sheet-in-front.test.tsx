/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import type {MemoryHost} from "../memory-host";
import {hostWith, showPanel} from "../show-panel";

const unit = "江苏省人民政府";

/** A workbook with the tables of 2024 and of 2023, and with a sheet of notes: the sheets of each. */
function hostWithTwo(): {readonly host: MemoryHost; readonly now: readonly string[]; readonly last: readonly string[]} {
  const host = hostWith({unit, year: 2024});
  const sheetsOf = (year: number) => fill(template({edition: "2021", unit, year}), buildFiling({edition: "2021", unit, year}));
  const last = sheetsOf(2023).map((spec) => ({...spec, name: `去年${spec.name}`}));
  for (const spec of last) host.addSheet(spec);
  host.addSheet({...last[0]!, name: "说明", cells: [], tag: undefined});
  return {host, now: sheetsOf(2024).map(({name}) => name), last: last.map(({name}) => name)};
}

const picker = () => screen.findByRole<HTMLSelectElement>("combobox", {name: "校核哪一套表"});
const isPicked = async (year: number) => {
  const field = await picker();
  await waitFor(() => expect(field.selectedOptions[0]!.text).toBe(`${unit} · ${year} 年度`));
};

test("the tables looked at are those on the sheet in front, from the start and wherever one goes", async () => {
  const {host, now, last} = hostWithTwo();
  host.activate(last[1]!);
  await showPanel(host);
  await isPicked(2023);
  act(() => host.activate(now[2]!));
  await isPicked(2024);
  act(() => host.activate(last[0]!));
  await isPicked(2023);
});

test("a sheet without tables leaves the choice as it is, until tables stand on it", async () => {
  const {host, last} = hostWithTwo();
  await showPanel(host);
  act(() => host.activate(last[0]!));
  await isPicked(2023);
  act(() => host.activate("说明"));
  act(() => host.type({sheet: "说明", row: 0, column: 0}, "填表说明"));
  await isPicked(2023);
});

test("what somebody picks stays picked while the same sheet is in front", async () => {
  const {host, now} = hostWithTwo();
  await showPanel(host);
  await isPicked(2024);
  fireEvent.change(await picker(), {target: {value: "1"}});
  await isPicked(2023);
  act(() => host.type({sheet: now[1]!, row: 6, column: 3}, 5));
  await waitFor(() => expect(screen.queryByLabelText("正在校核……")).toBeNull());
  await isPicked(2023);
  act(() => host.activate(now[1]!));
  await isPicked(2024);
});

test("the tables of the year before are offered as last year's", async () => {
  const {host, now} = hostWithTwo();
  host.activate(now[0]!);
  await showPanel(host);
  await isPicked(2024);
  fireEvent.click(screen.getByRole("menuitemradio", {name: "与上年比较"}));
  fireEvent.click(await screen.findByRole("button", {name: new RegExp(`${unit} · 2023 年度`)}));
  expect(await screen.findByText(`${unit} · 2023 年度`)).toBeTruthy();
});

test("with one set of tables nobody asks which sheet is in front", async () => {
  const host = hostWith();
  const asked = jest.spyOn(host, "onActivate");
  await showPanel(host);
  await waitFor(() => expect(screen.getAllByRole("status")[0]!.textContent).toContain("全部相符"));
  expect(asked).not.toHaveBeenCalled();
});
