import type {Form, Line} from "../../editions/form";
import {leavesOf} from "../../editions/indicator";
import {normalise} from "../normalise";
import {outlineOf} from "./outline";
import {stray, type Stray} from "./placed";
import {remember} from "./remember";
import type {StubRow} from "./stub";
import type {Zone} from "./zone";

/**
 * Give a row with figures whose label is nearly one of the form's to the row still missing that it comes close to.
 * Each such row stays a doubt that is shown.
 */
export function nearRows(
  form: Form, zone: Zone, stub: readonly StubRow[], hasValues: (row: number) => boolean,
): {readonly rows: readonly StubRow[]; readonly doubts: readonly Stray[]} {
  const doubts: Stray[] = [];
  if (stub.every(({id}) => id === undefined)) return {rows: stub, doubts};
  const missing = new Set(outlineOf(form).blocks[zone.block]!.rows.filter((id) => !stub.some((row) => row.id === id)));
  const rows = stub.map((row) => {
    const {label} = row;
    if (row.id !== undefined || row.known || label?.row !== row.row || !hasValues(row.row)) return row;
    const near = rowsNear(form, zone.block, label.text).filter((id) => missing.has(id));
    if (near.length !== 1) return row;
    const [id] = near;
    missing.delete(id!);
    doubts.push(stray(label, "label"));
    return {...row, id, known: true};
  });
  return {rows, doubts};
}

/** The rows of a block that a text may be meant for, though it is the label of none. */
export function rowsNear(form: Form, block: number, text: string): readonly string[] {
  const blocks = nearness.get(form) ?? form.blocks.map(({rows}) => nearnessTo(rows));
  nearness.set(form, blocks);
  return blocks[block]!(text);
}

type Nearness = (text: string) => readonly string[];

const nearness = new WeakMap<Form, readonly Nearness[]>();

function nearnessTo(rows: readonly Line[]): Nearness {
  const labels = leavesOf(rows).map(({id, line}) => ({id, keys: keysOf(line.label)}));
  return remember((text) => {
    const keys = keysOf(text);
    const isOne = (label: readonly string[]): boolean => keys.some((one) => label.some((other) => isNear(one, other)));
    return labels.filter(({keys}) => isOne(keys)).map(({id}) => id);
  });
}

function keysOf(text: string): readonly string[] {
  const {key, others} = normalise(text);
  return [key, ...others];
}

/** One letter in four may differ, or the end of the longer one be cut off. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // Four letters are too few: 行政处分 is not 行政处罚.
  if (short.length < 5) return false;
  if (long.startsWith(short)) return true;
  const most = Math.max(1, Math.floor(long.length / 4));
  return long.length - short.length <= most && distance(short, long) <= most;
}

/** Letters to insert, drop or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({length: other.length + 1}, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const replace = before[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1);
      here.push(Math.min(before[at]! + 1, here[at - 1]! + 1, replace));
    }
    before = here;
  }
  return before[other.length]!;
}
