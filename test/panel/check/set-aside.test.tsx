/** @page */
import {act, fireEvent, screen, waitFor, within} from "@testing-library/react";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import {memoryHost, type MemoryHost} from "../memory-host";
import {showPanel} from "../show-panel";

const whose = {edition: "2021", unit: "江苏省人民政府", year: 2024} as const;
const specs = fill(template(whose), buildFiling(whose));
const below = Math.max(...specs[0]!.cells.filter(({figure}) => figure !== undefined).map(({row}) => row)) + 1;

/** Tables of another origin, with a line below the first that no form has. */
function hostWithLine(): MemoryHost {
  const host = memoryHost();
  specs.forEach((spec) => host.addSheet({...spec, tag: undefined}));
  host.type({sheet: specs[0]!.name, row: below, column: 0}, "行政征收");
  host.type({sheet: specs[0]!.name, row: below, column: 1}, 7);
  return host;
}

const status = () => screen.getAllByRole("status")[0]!.textContent;
const settled = (text: string) => waitFor(() => expect(status()).toContain(text));
const leftOver = () => screen.queryByRole("region", {name: /^未识别的内容/});

/** Mark one piece after the other, each once the one before is kept. */
async function setAll(): Promise<void> {
  for (let rest = screen.queryAllByRole("button", {name: "不是统计数"}); rest.length > 0;) {
    fireEvent.click(rest[0]!);
    await act(async () => {});
    rest = screen.queryAllByRole("button", {name: "不是统计数"});
  }
}

test("a left-over is marked as no figure, kept with the workbook, and taken back", async () => {
  const host = await showPanel(hostWithLine());
  await settled("没有读懂");
  const pieces = within((await screen.findByRole("region", {name: /^未识别的内容/}))).getAllByRole("listitem");
  expect(pieces.map(({textContent}) => textContent).join()).toContain("行政征收");
  await setAll();
  await settled("全部相符");
  expect(leftOver()).toBeNull();
  expect(JSON.stringify((await host.record())?.remarks)).toContain("行政征收");

  fireEvent.click(screen.getByRole("button", {name: `已标明不是统计数的（${pieces.length} 处）`}));
  fireEvent.click(screen.getAllByRole("button", {name: "撤回"})[0]!);
  await settled("没有读懂");
  expect(leftOver()).not.toBeNull();
});

test("a piece whose text changes has to be marked anew", async () => {
  const host = await showPanel(hostWithLine());
  await screen.findByRole("region", {name: /^未识别的内容/});
  await setAll();
  await settled("全部相符");
  act(() => host.type({sheet: specs[0]!.name, row: below, column: 0}, "行政征用"));
  await settled("没有读懂");
});
