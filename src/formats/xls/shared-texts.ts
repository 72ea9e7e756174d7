import {type BiffRecord, byteAt, shortAt} from "./records";

/** A text of several looks: from which letter on it has which font, by the font's number; before the first its cell's. */
export type RichText = {
  readonly text: string; readonly runs: readonly {readonly from: number; readonly font: number}[];
};

/**
 * The texts of several looks among those that the cells of a workbook of Excel 97 and later share (SST), by their
 * numbers. Of a table that is cut short those that are whole.
 */
export function richTextsIn({bytes, continued}: BiffRecord): ReadonlyMap<number, RichText> {
  const found = new Map<number, RichText>();
  const from = new Pieces([bytes, ...continued]);
  from.skip(8);
  for (let number = 0; !from.isOver; number += 1) {
    const [letters, kind] = [from.short(), from.byte()];
    const looks = (kind & hasLooks) === 0 ? 0 : from.short();
    const more = (kind & hasMore) === 0 ? 0 : from.short() + from.short() * 0x10000;
    const text = from.letters(letters, (kind & isWide) !== 0);
    const runs = [];
    for (let at = 0; at < looks && !from.isOver; at += 1) runs.push({from: from.short(), font: from.short()});
    if (runs.length > 0 && runs.length === looks) found.set(number, {text, runs});
    from.skip(more);
  }
  return found;
}

const [isWide, hasMore, hasLooks] = [0x01, 0x04, 0x08];

/** The bytes of a record and of those that continue it, one after the other. */
class Pieces {
  private piece = 0;
  private at = 0;

  constructor(private readonly pieces: readonly Uint8Array[]) {}

  private get current(): Uint8Array {
    return this.pieces[this.piece] ?? new Uint8Array();
  }

  get isOver(): boolean {
    while (this.piece < this.pieces.length && this.at >= this.current.length) this.next();
    return this.piece >= this.pieces.length;
  }

  private next(): void {
    this.piece += 1;
    this.at = 0;
  }

  byte(): number {
    return this.isOver ? 0 : byteAt(this.current, this.at++);
  }

  short(): number {
    return this.byte() + this.byte() * 256;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isOver;) {
      const some = Math.min(left, this.current.length - this.at);
      this.at += some;
      left -= some;
    }
  }

  /** A text that goes on in another record says there anew whether its letters have one byte or two. */
  letters(count: number, wide: boolean): string {
    let [text, size] = ["", wide ? 2 : 1];
    for (let left = count; left > 0;) {
      if (this.at >= this.current.length) {
        if (this.isOver) break;
        size = (this.byte() & isWide) === 0 ? 1 : 2;
      }
      const some = Math.min(left, Math.floor((this.current.length - this.at) / size));
      // Half a letter at a record's end.
      if (some === 0) this.next();
      for (let at = 0; at < some; at += 1) {
        const letter = this.at + at * size;
        text += String.fromCharCode(size === 2 ? shortAt(this.current, letter) : byteAt(this.current, letter));
      }
      this.at += some * size;
      left -= some;
    }
    return text;
  }
}
