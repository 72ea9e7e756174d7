/** A record of an old workbook: its type, its own bytes, and the records that continue it. */
export type BiffRecord = {
  readonly type: number;
  /** A view: what is written here is written in the workbook. */
  readonly bytes: Uint8Array;
  /** What stands in the records that continue it, in each. */
  readonly continued: readonly Uint8Array[];
  /** Make it one that the library passes over. */
  passOver(): void;
};

/** The records of a workbook in their order, without those that only continue another. */
export function* recordsOf(content: Uint8Array): Generator<BiffRecord> {
  const shortAt = (at: number): number => content[at]! + content[at + 1]! * 256;
  let at = 0;
  while (at + 4 <= content.length) {
    const from = at;
    at += 4 + shortAt(from + 2);
    const bytes = content.subarray(from + 4, at);
    const continued: Uint8Array[] = [];
    for (let head; at + 4 <= content.length && (head = continuations.get(shortAt(at))) !== undefined;) {
      const next = at + 4 + shortAt(at + 2);
      continued.push(content.subarray(Math.min(at + 4 + head, next), next));
      at = next;
    }
    if (continued.length > mostTimes) throw new Error(`A record goes on in ${continued.length} others`);
    yield {type: shortAt(from), bytes, continued, passOver: () => content.set(nothing, from)};
  }
  // A type without a length, which the library would take for a record.
  if (at + 2 <= content.length) content.set(nothing, at);
}

/** CONTINUE and its kinds for long names and for records of later versions: bytes before what they continue. */
const continuations: ReadonlyMap<number, number> = new Map([
  [0x003c, 0], [0x043c, 0], [0x0812, 4], [0x0875, 12], [0x087f, 12],
]);

/** The library looks for each character of a text among them. The longest file of full ones has fewer. */
const mostTimes = 2_600;

/** TOOLBARHDR, which says nothing. */
const nothing = [0xbf, 0x00];

export const continuedBytes = ({continued}: BiffRecord): number =>
  continued.reduce((sum, {length}) => sum + length, 0);
