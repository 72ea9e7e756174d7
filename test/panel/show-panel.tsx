import {TextDecoder, TextEncoder} from "node:util";
import {act, cleanup, configure, render, screen, waitFor} from "@testing-library/react";
import axe from "axe-core";
import {Panel, type PanelProps} from "../../src/panel/panel";
import type {Host} from "../../src/hosts/host";
import type {SheetSpec} from "../../src/sheets/sheet-spec";
import {fill} from "../../src/sheets/fill";
import {noRemarks} from "../../src/filing/remarks";
import {notCompared} from "../../src/reconcile/against-last";
import {say} from "../../src/reconcile/say";
import {explain} from "../../src/remarks/standing";
import {template} from "../../src/sheets/template";
import {buildFiling, type Built} from "../build";
import {memoryHost, type MemoryHost} from "./memory-host";

// jsdom has no file reading, no decoding and no canvas of its own; axe asks for one to look at icons.
Object.assign(globalThis, {TextDecoder, TextEncoder});
HTMLCanvasElement.prototype.getContext = () => null;
// To say what an element looks like, jsdom walks through every rule there is, and Fluent writes one for each property.
// What matters where nothing is drawn is whether there is something to see.
const {insertRule} = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string) {
  return /\b(display|visibility|clip):/.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

/** A file as a browser gives it. */
export const fileOf = (name: string, content: string): File => fileOfBytes(name, Uint8Array.from(Buffer.from(content)));

/** The same, of bytes. */
export const fileOfBytes = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), {arrayBuffer: async () => bytes.slice().buffer});

// Whether an element is hidden takes jsdom long to tell, and a printed page of Fluent tells nobody anything. A machine
// that has much to do takes its time.
configure({defaultHidden: true, asyncUtilTimeout: 150_000, getElementError: (message) => new Error(message?.split("\n")[0])});

export const whose = {edition: "2021", unit: "江苏省人民政府", year: 2024} as const;

/** The panel beside a workbook, once it has looked at it. */
export async function showPanel<H extends Host = MemoryHost>(
  host: H = memoryHost() as unknown as H, props: Partial<PanelProps> = {},
): Promise<H> {
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

/** The same, for which there is no last year's report, as somebody has explained. */
export async function hostWithoutLastYear(built: Built = {}): Promise<MemoryHost> {
  const [host, filing] = [hostWith(built), buildFiling({...whose, ...built})];
  const remarks = explain(noRemarks, notCompared, filing, "上年度尚未设立，由两个单位合并而来",
    {by: "填报员", time: new Date(0), says: say(notCompared, filing)});
  const {unit, edition, year} = filing;
  await host.keepRecord({unit, edition, year: year!, remarks});
  return host;
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
  const {violations, passes} = await axe.run(document.body, {
    resultTypes: ["violations"],
    rules: {"color-contrast": {enabled: false}, region: {enabled: false}},
  });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
}

afterEach(cleanup);
