import {type BiffRecord, type BiffVersion, byteAt, continuedBytes, shortAt} from "./records";
import {viewOf} from "../../office/bytes";

/**
 * Make a record that holds a text, or those that cells share, claim no more of it than is there: the library goes on
 * for as many letters as a record claims, and for ever where the number itself is cut short.
 * @throws Error where it is
 */
export function trimTexts(record: BiffRecord, version: BiffVersion): void {
  const {type, bytes} = record;
  if (type === sharedTexts) {
    if (bytes.length < 8) throw new Error("The number of shared texts is cut short");
    const claimed = viewOf(bytes).getUint32(4, true);
    viewOf(bytes).setUint32(4, wholeTexts(record, claimed), true);
    return;
  }
  const place = placeOf(type, version);
  if (place === undefined) return;
  const {at, width, marked} = place;
  const from = at + width + (marked ? 1 : 0);
  if (at + width > bytes.length) throw new Error("A text is cut short");
  const more = continuedBytes(record);
  const size = marked && bytes[from - 1] !== 0 && more === 0 ? 2 : 1;
  const count = width === 2 ? shortAt(bytes, at) : byteAt(bytes, at);
  const most = Math.max(0, Math.floor((bytes.length - from + more) / size));
  if (count <= most) return;
  bytes[at] = most & 0xff;
  if (width === 2) bytes[at + 1] = most >> 8;
}

/**
 * Where the number of a text's letters stands, in how many bytes, and whether a byte between it and them says of how
 * many bytes each is.
 */
type Place = {readonly at: number; readonly width: 1 | 2; readonly marked: boolean};

function placeOf(type: number, version: BiffVersion): Place | undefined {
  const marked = version === 8;
  const width = version === 2 ? 1 : 2;
  switch (type) {
    // LABEL, RSTRING, and LABEL of version 2.
    case 0x0204: return {at: version === 2 ? 7 : 6, width, marked};
    case 0x00d6: return {at: version === 2 ? 7 : 6, width: 2, marked};
    case 0x0004: return {at: 7, width: marked ? 2 : 1, marked};
    // STRING, which a formula came to, of version 2 and of later ones.
    case 0x0007: return {at: 0, width: 1, marked: false};
    case 0x0207: return {at: 0, width, marked};
    // FORMAT, of versions 2 and 3 and of later ones.
    case 0x001e: return {at: 0, width: marked ? 2 : 1, marked};
    case 0x041e: return {at: 2, width: marked ? 2 : 1, marked};
    default: return undefined;
  }
}

/** SST. */
const sharedTexts = 0x00fc;

/**
 * How many of the texts that cells share are whole. Where a record goes on in another, a byte says anew of how many
 * bytes each letter is.
 */
function wholeTexts({bytes: first, continued}: BiffRecord, claimed: number): number {
  const parts = [first, ...continued];
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.length;
    starts.push(length);
  }
  const view = viewOf(whole);
  const startOf = (part: number): number => starts[part] ?? length;
  let at = 8;
  let next = 0;
  let count = 0;
  while (count < claimed && at + 3 <= length) {
    let letters = view.getUint16(at, true);
    let [marks, more] = [view.getUint8(at + 2), 0];
    at += 3;
    if ((marks & 8) !== 0 && at + 2 <= length) more += 4 * view.getUint16(at, true);
    if ((marks & 8) !== 0) at += 2;
    if ((marks & 4) !== 0 && at + 4 <= length) more += view.getUint32(at, true);
    if ((marks & 4) !== 0) at += 4;
    while (letters > 0 && at < length) {
      while (startOf(next) < at) next += 1;
      if (startOf(next) === at) {
        marks = whole[at] === 0 ? 0 : 1;
        at += 1;
        next += 1;
        continue;
      }
      const size = 1 + (marks & 1);
      const taken = Math.min(letters, Math.ceil((startOf(next) - at) / size));
      letters -= taken;
      at += taken * size;
    }
    at += more;
    if (letters > 0 || at > length) break;
    count += 1;
  }
  return count;
}
