import {TextDecoder} from "node:util";
import {act, cleanup, configure, render, screen, waitFor} from "@testing-library/react";
import axe from "axe-core";
import {Panel, type PanelProps} from "../../src/panel/panel";
import type {SheetSpec} from "../../src/sheets/sheet-spec";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling, type Built} from "../build";
import {memoryHost, type MemoryHost} from "./memory-host";

// jsdom has no file reading, no decoding and no canvas of its own; axe asks for one to look at icons.
Object.assign(globalThis, {TextDecoder});
HTMLCanvasElement.prototype.getContext = () => null;

/** A file as a browser gives it. */
export const fileOf = (name: string, content: string): File => Object.assign(new File([content], name), {
  arrayBuffer: async () => Uint8Array.from(Buffer.from(content)).buffer,
});

// The machine may be busy with other tests.
jest.setTimeout(60_000);
// Whether an element is hidden takes jsdom long to tell, and a printed page of Fluent tells nobody anything.
configure({defaultHidden: true, asyncUtilTimeout: 8000, getElementError: (message) => new Error(message?.split("\n")[0])});

export const whose = {edition: "2021", unit: "江苏省人民政府", year: 2024} as const;

/** The panel beside a workbook, once it has looked at it. */
export async function showPanel(host: MemoryHost = memoryHost(), props: Partial<PanelProps> = {}): Promise<MemoryHost> {
  render(<div style={{height: 700}}><Panel host={host} {...props} /></div>);
  await waitFor(() => expect(screen.queryByText(/正在读取工作簿|Reading the workbook/)).toBeNull());
  await act(async () => {});
  return host;
}

/** A workbook with the tables of a filing, balanced but for what is changed. */
export function hostWith(built: Built = {}): MemoryHost {
  const filing = buildFiling({...whose, ...built});
  const {edition, variant, unit, year} = filing;
  return hostOf(fill(template({edition, variant, unit, year: year!}), filing));
}

/** A workbook with empty tables. */
export const hostWithEmpty = (): MemoryHost => hostOf(template(whose));

function hostOf(specs: readonly SheetSpec[]): MemoryHost {
  const host = memoryHost();
  specs.forEach((spec) => host.addSheet(spec));
  return host;
}

/** The cell of a figure in the template, by id. */
export function cellOf(id: string, sheet?: string) {
  const at = cells.get(id)!;
  return sheet === undefined ? at : {...at, sheet};
}

const cells = new Map(template(whose).flatMap(({name: sheet, cells}) =>
  cells.flatMap(({figure, row, column}) => (figure === undefined ? [] : [[figure, {sheet, row, column}]]))));

/** What axe finds wrong with what is shown. Contrast needs a real screen: the screenshots are for that. */
export async function wrongs(): Promise<readonly string[]> {
  const {violations} = await axe.run(document.body, {
    rules: {"color-contrast": {enabled: false}, "page-has-heading-one": {enabled: false}, region: {enabled: false}},
  });
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
}

afterEach(cleanup);
