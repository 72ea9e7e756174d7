/**
 * What pdfjs fills for a PDF's fonts before it reads a letter: a place for each character of a range of widths, and of
 * a map of characters, once for each font that asks for them. Some bytes may ask for thousands of millions.
 */
export class FontTables {
  /** Arrays and whole numbers that are objects, as printed, by the object's number; of a damaged file several. */
  private readonly printed = new Map<string, string[]>();
  /** Ranges of widths that stand in their font, and how many numbers one has. */
  private readonly own: {readonly array: string; readonly size: number}[] = [];
  /** The objects that fonts name for widths, and for maps, as often as they do. */
  private readonly asked: {readonly number: string; readonly size: number}[] = [];
  private readonly maps = new Map<string, number>();

  /** The text of a file, or of a stream of objects, whose numbers stand before the `first`. */
  lookAt(text: string, first?: number): void {
    for (const {0: {length}, 1: down, index} of text.matchAll(widths)) {
      this.own.push({array: arrayAt(text, index + length - 1), size: sizeOf(down)});
    }
    for (const [, key = "", down, number = ""] of text.matchAll(references)) {
      this.asked.push({number, size: key.startsWith("/To") || key.startsWith("/E") ? 0 : sizeOf(down)});
    }
    for (const {number, at} of first === undefined ? objectsIn(text) : objectsFrom(text, first)) {
      const found = text[at] === "[" ? arrayAt(text, at) : wholeNumberAt(text, at);
      if (found === undefined) continue;
      const known = this.printed.get(number);
      if (known === undefined) this.printed.set(number, [found]);
      else known.push(found);
    }
  }

  /** The text of an object that is a stream, which may map characters. */
  lookAtMap(number: string, text: string): void {
    this.maps.set(number, Math.max(this.maps.get(number) ?? 0, placesOfMap(text)));
  }

  /** How many places all fonts fill; one of a map, which takes longer, counts for four. */
  places(): number {
    let sum = 0;
    for (const {array, size} of this.own) sum += this.placesOf(array, size);
    const of = new Map<string, number>();
    for (const {number, size} of this.asked) {
      const key = `${number}/${size}`;
      const known = of.get(key) ?? (size === 0 ? slower * (this.maps.get(number) ?? 0)
        : most((this.printed.get(number) ?? []).filter(isArray).map((array) => this.placesOf(array, size))));
      of.set(key, known);
      sum += known;
    }
    return sum;
  }

  /** Of `1 95 500` each place from the first character to the last; those of a list, `1 [500 600]`, are printed out. */
  private placesOf(array: string, size: number): number {
    const bare = array.slice(1).replace(/%[^\r\n]*/g, " ").replace(/\[[^\]]*\]?/g, " [ ");
    const tokens = bare.match(/\d+\s+\d+\s+R|[^\s\]]+/g) ?? [];
    let sum = 0;
    for (let at = 0; at + 1 < tokens.length;) {
      const first = this.numberIn(tokens[at]);
      const last = this.numberIn(tokens[at + 1]);
      if (last !== undefined && last > farthest) return Infinity;
      if (first !== undefined && last !== undefined) sum += Math.max(0, last - first + 1);
      at += last === undefined ? 2 : size;
    }
    return sum;
  }

  /** A number, or that of another object; `undefined` for a list. */
  private numberIn(token = ""): number | undefined {
    const [, other] = /^(\d+)\s+\d+\s+R$/.exec(token) ?? [];
    const printed = other === undefined ? [token] : (this.printed.get(other) ?? []).filter((one) => !isArray(one));
    // pdfjs passes over a sign among digits, and reads 1e9.
    const numbers = printed.map((one) => parseFloat(one.replace(/(?<=\d)-/g, ""))).filter(Number.isFinite);
    return numbers.length === 0 ? undefined : most(numbers);
  }
}

/** Characters have two bytes, and their numbers five digits. */
const farthest = 1_000_000;

/** Than a width's. */
const slower = 4;

/** Of `1 95 500`, and downwards of `1 95 -500 250 800`. */
const sizeOf = (down: string | undefined): number => (down === undefined ? 3 : 5);

const isArray = (printed: string): boolean => printed.startsWith("[");

const most = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

const gap = String.raw`(?:\s|%[^\r\n]*)*`;

/** `/W` and `/W2`, in signs of their own too. */
const widthsKey = String.raw`\/(?:W|#57)(2|#32)?`;

const widths = new RegExp(`${widthsKey}${gap}\\[`, "g");
const references = new RegExp(`(${widthsKey}|\\/ToUnicode|\\/Encoding)${gap}(\\d+)\\s+\\d+\\s+R`, "g");

/** An object that begins with a bracket or a number. */
const begun = new RegExp(`(\\d+)\\s+\\d+\\s+obj${gap}(?=[[\\d+-])`, "g");

type Begun = {readonly number: string; readonly at: number};

const objectsIn = (text: string): readonly Begun[] => [...text.matchAll(begun)]
  .map(({0: {length}, 1: number = "", index}) => ({number, at: index + length}));

/** Of a stream of objects: their numbers, each with where it begins behind the first. */
function objectsFrom(text: string, first: number): readonly Begun[] {
  const head = text.slice(0, first).match(/\d+/g) ?? [];
  return head.flatMap((number, at) => at % 2 === 0 ? {number, at: first + Number(head[at + 1])} : []);
}

/** What may stand in an array of widths, as far as it goes. */
function arrayAt(text: string, at: number): string {
  const printed = /\[(?:[\d\s.R+\-eE]+|%[^\r\n]*|[[\]])*/y;
  printed.lastIndex = at;
  const [all = ""] = printed.exec(text) ?? [];
  let depth = 0;
  for (const {0: sign, index} of all.matchAll(/[[\]]|%[^\r\n]*/g)) {
    if (sign === "[") depth += 1;
    else if (sign === "]" && (depth -= 1) === 0) return all.slice(0, index);
  }
  return all;
}

function wholeNumberAt(text: string, at: number): string | undefined {
  const number = /[+-]?\d+(?=\s)/y;
  number.lastIndex = at;
  return number.exec(text)?.[0];
}

/** `<0000> <005e> <0020>` between the words that begin and end such ranges. */
function placesOfMap(text: string): number {
  let sum = 0;
  for (const [, section = ""] of text.matchAll(/begin(?:bf|cid|notdef)range([^]*?)(?:end|begin|$)/g)) {
    if (section.includes("(")) return Infinity;
    const ranges = section.matchAll(/<([\da-f\s]*)>\s*<([\da-f\s]*)>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)/gi);
    for (const [, low = "", high = ""] of ranges) sum += Math.max(0, codeOf(high) - codeOf(low) + 1);
  }
  return sum;
}

const codeOf = (code: string): number => parseInt(code.replace(/\s+/g, ""), 16) || 0;
