import type * as pdfjsDist from "pdfjs-dist";
import type {PDFOperatorList} from "pdfjs-dist/types/src/display/api";

/** A straight line along the page's edges: where it is, and from where to where it goes. */
export type Rule = {readonly axis: "across" | "down"; readonly at: number; readonly from: number; readonly to: number};

type Pdfjs = typeof pdfjsDist;
type Matrix = readonly number[];

/** The ruling lines that a page draws, be it as lines, as thin filled boxes or as the edges of drawn boxes. */
export function rulesIn({OPS, Util}: Pdfjs, {fnArray, argsArray}: PDFOperatorList, base: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    switch (operator) {
      case OPS.save: saved.push(matrix); break;
      case OPS.restore: matrix = saved.pop() ?? matrix; break;
      case OPS.transform: matrix = Util.transform([...matrix], args as number[]) as Matrix; break;
      case OPS.paintFormXObjectBegin:
        saved.push(matrix);
        if (Array.isArray(args?.[0])) matrix = Util.transform([...matrix], args[0] as number[]) as Matrix;
        break;
      case OPS.paintFormXObjectEnd: matrix = saved.pop() ?? matrix; break;
      case OPS.constructPath: {
        const [paint, [path] = []] = args as [number, (Float32Array | null)[] | undefined];
        const {stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke} = OPS;
        const strokes = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
        const isStroke = strokes.includes(paint);
        const isFill = [OPS.fill, OPS.eoFill].includes(paint);
        if (path && (isStroke || isFill) && rules.length < mostRules) rules.push(...rulesOf(path, matrix, isStroke));
      }
    }
  });
  return rules;
}

const mostRules = 100_000;

type Point = readonly [number, number];

/** Each stretch of a path that runs along an edge; of a filled one, only where it is as thin as a line. */
function rulesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix, isStroke: boolean): Rule[] {
  const at = (index: number): Point => {
    const [x, y] = [path[index]!, path[index + 1]!];
    return [a! * x + c! * y + e!, b! * x + d! * y + f!];
  };
  const rules: Rule[] = [];
  let shape: Point[] = [];
  const endShape = (): void => {
    rules.push(...isStroke ? shape.slice(1).flatMap((to, index) => ruleBetween(shape[index]!, to)) : thinBox(shape));
    shape = [];
  };
  for (let index = 0; index < path.length;) {
    const step = path[index]!;
    if (step === 0) endShape();
    if (step <= 1) shape.push(at(index + 1));
    else if (step === 4 && shape.length > 0) shape.push(shape[0]!);
    // Curves are no rules, but what follows starts where they end.
    else if (step === 2 || step === 3) {
      endShape();
      shape.push(at(index + (step === 2 ? 5 : 3)));
    }
    index += [3, 3, 7, 5, 1][step] ?? path.length;
  }
  endShape();
  return rules;
}

function ruleBetween([x, y]: Point, [toX, toY]: Point): Rule[] {
  if (Math.abs(y - toY) < 1 && Math.abs(x - toX) > 2) return [{axis: "across", at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX)}];
  if (Math.abs(x - toX) < 1 && Math.abs(y - toY) > 2) return [{axis: "down", at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY)}];
  return [];
}

/** A filled box that is thin one way. */
function thinBox(shape: readonly Point[]): Rule[] {
  if (shape.length < 3) return [];
  const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left > bottom - top) return [{axis: "across", at: (top + bottom) / 2, from: left, to: right}];
  if (right - left <= thickest && bottom - top > right - left) return [{axis: "down", at: (left + right) / 2, from: top, to: bottom}];
  return [];
}

/** Points. */
const thickest = 3;
