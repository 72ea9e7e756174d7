import {Unzlib} from "fflate";
import {ReadError} from "../../filing/read-error";

const MB = 1024 * 1024;

/** What a stream of a report may unpack to, and all of them together. */
const mostOfStream = 32 * MB;
const mostInAll = 128 * MB;

/** Smaller streams cannot unpack to more than the limit: deflate packs at most a thousandfold. */
const smallest = 24 * 1024;

/**
 * Unpack the large streams of a PDF without keeping anything, as its reader would keep all.
 * @throws ReadError unpacksTooLarge
 */
export function refuseBombs(source: string, bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  let total = 0;
  for (let found = text.indexOf("stream"); found >= 0; found = text.indexOf("stream", found + 6)) {
    if (text.startsWith("end", found - 3)) continue;
    const dictionary = text.slice(Math.max(0, found - 1024), found).split("endobj").at(-1)!;
    if (!/Flate|\/Fl\b/.test(dictionary) || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    const start = found + (text.startsWith("\r\n", found + 6) ? 8 : 7);
    const end = text.indexOf("endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const isTwofold = (dictionary.match(/Flate/g) ?? []).length > 1;
    if (packed.length < (isTwofold ? 256 : smallest)) continue;
    if (isTwofold) throw new ReadError(source, "unpacksTooLarge");
    total += unpackedSize(source, packed);
    if (total > mostInAll) throw new ReadError(source, "unpacksTooLarge", {bytes: total});
  }
}

function unpackedSize(source: string, packed: Uint8Array): number {
  let size = 0;
  const stream = new Unzlib((piece) => {
    size += piece.length;
    if (size > mostOfStream) throw new ReadError(source, "unpacksTooLarge", {bytes: size});
  });
  try {
    for (let at = 0; at < packed.length; at += chunk) stream.push(packed.subarray(at, at + chunk));
  } catch (error) {
    // A damaged or locked stream is its reader's business.
    if (error instanceof ReadError) throw error;
  }
  return size;
}

/** Bytes handed over at a time: at most 16 MB unpacked. */
const chunk = 16 * 1024;
