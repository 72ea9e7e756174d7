import type * as pdfjsDist from "pdfjs-dist";
import type {PDFPageProxy} from "pdfjs-dist";
import type {PDFOperatorList, TextContent} from "pdfjs-dist/types/src/display/api";

/** A piece of text where it stands; points from the top left corner of the page as it is read. */
export type PlacedText = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A straight line along the page's edges: where it is, and from where to where it goes. */
export type Stroke = {readonly axis: "across" | "down"; readonly at: number; readonly from: number; readonly to: number};

/** What stands on a page: pieces of text and ruling lines. */
export type PageContent = {
  readonly texts: readonly PlacedText[]; readonly strokes: readonly Stroke[]; readonly height: number;
};

type Pdfjs = typeof pdfjsDist;

/**
 * Read the text and the straight lines off a page; pictures are left out.
 * @param count is told each piece of text as it comes, and may refuse
 */
export async function readPage(
  pdfjs: Pdfjs, page: PDFPageProxy, count: (text: string) => void,
): Promise<PageContent> {
  const {transform, height} = page.getViewport({scale: 1});
  const base = transform as unknown as Matrix;
  const items = await textsOf(page, count);
  const texts = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, , , x, y] = transformed(pdfjs, base, item.transform);
    const text = plainIdeographs(item.str);
    const size = Math.hypot(a, b) || item.height;
    // Text that runs downwards, as some draw the first column: each piece is a line of its own.
    const isUpright = Math.abs(b) > Math.abs(a);
    const end = y + Math.sign(b) * item.width;
    return isUpright
      ? [{text, left: x - size, right: x, top: Math.min(y, end), bottom: Math.max(y, end)}]
      : [{text, left: x, right: x + item.width, top: y - size * 0.85, bottom: y + size * 0.15}];
  });
  // A drawing without words may have lines by the hundred thousand.
  const strokes = texts.length === 0 ? [] : strokesIn(pdfjs, await page.getOperatorList(), base);
  return {texts, strokes, height};
}

async function textsOf(page: PDFPageProxy, count: (text: string) => void): Promise<readonly TextContent["items"][number][]> {
  const items: TextContent["items"][number][] = [];
  const reader = (page.streamTextContent({includeMarkedContent: false}) as ReadableStream<TextContent>).getReader();
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return items;
    for (const item of value.items) {
      if ("str" in item) count(item.str);
      items.push(item);
    }
  }
}

/** As PDF has it: two vectors and a place. */
type Matrix = readonly [number, number, number, number, number, number];

/** @param by a matrix as well, as the library has it */
const transformed = ({Util}: Pdfjs, matrix: Matrix, by: unknown): Matrix =>
  Util.transform([...matrix], by as number[]) as unknown as Matrix;

/**
 * Some PDF writers give a font's radicals in place of the ideographs they look like: ⼈⺠ for 人民. Kangxi radicals have
 * their ideographs in Unicode; those of the supplement are listed here.
 */
const plainIdeographs = (text: string): string => text
  .replace(/[\u2f00-\u2fd5]/g, (one) => one.normalize("NFKC"))
  .replace(/[\u2e80-\u2ef3]/g, (one) => supplement.get(one) ?? one);

const pairs =
  "⺎兀⺏尣⺒巳⺓幺⺕彐⺙攵⺝月⺟母⺠民⺢水⺤爪⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺷羊⺸羋⺹耂⺼肉⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇觧⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝"
  + "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const supplement: ReadonlyMap<string, string> =
  new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, radical = "", ideograph = ""]) => [radical, ideograph]));

/** The ruling lines that a page draws, be it as lines, as thin filled boxes or as the edges of drawn boxes. */
function strokesIn(pdfjs: Pdfjs, {fnArray, argsArray}: PDFOperatorList, base: Matrix): readonly Stroke[] {
  const {OPS} = pdfjs;
  const {stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke} = OPS;
  const drawing = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
  const strokes: Stroke[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    switch (operator) {
      case OPS.save: saved.push(matrix); break;
      case OPS.restore: matrix = saved.pop() ?? matrix; break;
      case OPS.transform: matrix = transformed(pdfjs, matrix, args); break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (Array.isArray(args?.[0])) matrix = transformed(pdfjs, matrix, args[0]);
        break;
      case OPS.paintFormXObjectEnd: matrix = saved.pop() ?? matrix; break;
      case OPS.constructPath: {
        const [paint, [path] = []] = args as [number, (Float32Array | null)[] | undefined];
        const isDrawn = drawing.includes(paint);
        const isFilled = [OPS.fill, OPS.eoFill].includes(paint);
        if (!path || !(isDrawn || isFilled) || strokes.length >= mostStrokes) break;
        strokes.push(...strokesOf(path, matrix, isDrawn));
      }
    }
  });
  return strokes;
}

const mostStrokes = 100_000;

type Point = readonly [number, number];

/** Each stretch of a path that runs along an edge; of a filled one, only where it is as thin as a line. */
function strokesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix, isDrawn: boolean): Stroke[] {
  const strokes: Stroke[] = [];
  let shape: Point[] = [];
  const endShape = (): void => {
    strokes.push(...isDrawn ? edgesOf(shape) : thinBox(shape));
    shape = [];
  };
  const addPoint = (x: number, y: number): void => void shape.push([a * x + c * y + e, b * x + d * y + f]);
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    if (step === 0) endShape();
    if (step <= 1) addPoint(path[at + 1]!, path[at + 2]!);
    else if (step === 4) shape.push(...shape.slice(0, 1));
    // Curves are no strokes, but what follows starts where they end.
    else if (step === 2 || step === 3) {
      endShape();
      const end = at + (step === 2 ? 5 : 3);
      addPoint(path[end]!, path[end + 1]!);
    }
    at += [3, 3, 7, 5, 1][step] ?? path.length;
  }
  endShape();
  return strokes;
}

function edgesOf(shape: readonly Point[]): Stroke[] {
  const strokes: Stroke[] = [];
  let from: Point | undefined;
  for (const to of shape) {
    if (from !== undefined) strokes.push(...strokeBetween(from, to));
    from = to;
  }
  return strokes;
}

function strokeBetween([x, y]: Point, [toX, toY]: Point): Stroke[] {
  if (Math.abs(y - toY) < 1 && Math.abs(x - toX) > 2) return [{axis: "across", at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX)}];
  if (Math.abs(x - toX) < 1 && Math.abs(y - toY) > 2) return [{axis: "down", at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY)}];
  return [];
}

/** A filled box that is thin one way. */
function thinBox(shape: readonly Point[]): Stroke[] {
  if (shape.length < 3) return [];
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left > bottom - top) return [{axis: "across", at: (top + bottom) / 2, from: left, to: right}];
  if (right - left <= thickest && bottom - top > right - left) return [{axis: "down", at: (left + right) / 2, from: top, to: bottom}];
  return [];
}

/** Points. */
const thickest = 3;
