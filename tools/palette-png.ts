import {deflateSync} from "node:zlib";
import type {Page} from "playwright-core";

/**
 * A picture as a PNG of at most 256 colours, a third as large: those that are in it most often, each other one as the
 * nearest of them. The page of a browser knows how to read the picture.
 * @see https://www.w3.org/TR/png-3/
 */
export async function palettePng(page: Page, png: Buffer): Promise<Buffer> {
  const {width, height, colours} = await page.evaluate(coloursOf, png.toString("base64"));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, 256).map(([colour]) => colour);
  const places = new Map(palette.map((colour, at) => [colour, at]));
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(colour, palette));
  const rows = Buffer.alloc(height * (width + 1));
  // Each row begins with its filter, none: a palette has no neighbours to tell from.
  colours.forEach((colour, at) => rows[at + Math.floor(at / width) + 1] = places.get(colour)!);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature, chunk("IHDR", header), chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, {level: 9})), chunk("IEND", Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Runs in the page: the colours, row by row, each as 0xrrggbb. */
async function coloursOf(base64: string): Promise<{width: number; height: number; colours: number[]}> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, image.width, image.height);
  const colours: number[] = [];
  for (let at = 0; at < data.length; at += 4) colours.push(data[at]! << 16 | data[at + 1]! << 8 | data[at + 2]!);
  return {width: image.width, height: image.height, colours};
}

const channels = (colour: number): [number, number, number] => [colour >> 16, colour >> 8 & 255, colour & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  let [best, least] = [0, Infinity];
  palette.forEach((one, at) => {
    const [r, g, b] = channels(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  });
  return best;
}

/** Length, kind, content, and the sum that holds it to be whole. */
function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The cyclic redundancy check of the PNG standard, annex D. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
