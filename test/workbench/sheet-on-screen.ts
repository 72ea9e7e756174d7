import type {Page} from "playwright-core";
import type {CellAt, Mark, SheetGrid} from "../../src/hosts/host";
import type {Workbench} from "../../src/hosts/workbench/create-workbench";

declare global {
  interface Window {
    readonly gouji: Workbench;
  }
}

type At = Pick<CellAt, "row" | "column">;

export type SheetOnScreen = ReturnType<typeof sheetOnScreen>;

/** What a clerk sees and does with the sheet that is shown. It is painted: places and colours stand for elements. */
export const sheetOnScreen = (page: Page) => {
  const boxOf = (at: At) => page.evaluate(({row, column}) => window.gouji.cellBox(row, column), at);
  /** Once the cell is in view: scrolling takes a moment. */
  const inView = async (at: At) => {
    for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(20)) {
      const box = await boxOf(at);
      if (await page.evaluate(isOnCanvas, [box.x + box.width / 2, box.y + box.height / 2] as const)) return box;
    }
    throw new Error(`row ${at.row}, column ${at.column} is not in view`);
  };
  const middleOf = async (at: At) => {
    const {x, y, width, height} = await inView(at);
    return [x + width / 2, y + height / 2] as const;
  };
  const read = (): Promise<readonly SheetGrid[]> =>
    page.evaluate(() => window.gouji.host.read() as Promise<SheetGrid[]>);
  return {
    read,
    /** Show the sheet, with the cell in view and selected. */
    goTo: (cell: CellAt) => page.evaluate((at) => window.gouji.host.goTo(at), cell),
    click: async (at: At) => page.mouse.click(...await middleOf(at)),
    pointAt: async (at: At) => page.mouse.move(...await middleOf(at)),
    drag: async (from: At, to: At) => {
      await page.mouse.move(...await middleOf(from));
      await page.mouse.down();
      await page.mouse.move(...await middleOf(to), {steps: 5});
      await page.mouse.up();
    },
    /** Click the cell and type; with Enter, unless that is left to the caller. */
    type: async (at: At, text: string, enters = true) => {
      await page.mouse.click(...await middleOf(at));
      await page.keyboard.type(text);
      if (enters) await page.keyboard.press("Enter");
    },
    valueAt: async (sheet: string, {row, column}: At) => (await read()).find(({name}) => name === sheet)?.cells
      .find((cell) => cell.row === row && cell.column === column)?.value ?? null,
    /** The mark that is painted in the cell's corner; waits until there is one, or none. */
    seeMark: async (at: At, expected: Mark["severity"] | undefined) => {
      const {x, y} = await inView(at);
      let seen: string | undefined;
      for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(20)) {
        seen = signs[await page.evaluate(paintedAt, [x + 8, y + 8] as const)];
        if (seen === expected) return;
      }
      throw new Error(`row ${at.row}, column ${at.column}: ${expected ?? "no mark"} expected, ${seen ?? "none"} seen`);
    },
  };
};

/** Milliseconds; how soon a mark really comes is the bench's business. */
const patience = 10_000;

const signs: Readonly<Record<string, Mark["severity"]>> = {C50F1F: "error", B85C00: "warning", "0F6CBD": "hint"};

/** Runs in the page. */
const isOnCanvas = ([x, y]: readonly [number, number]): boolean =>
  document.elementFromPoint(x, y) instanceof HTMLCanvasElement;

/** The colour of a point, as RRGGBB. Runs in the page. */
function paintedAt([x, y]: readonly [number, number]): string {
  const canvas = document.elementsFromPoint(x, y).find((element) => element instanceof HTMLCanvasElement)!;
  const {left, top, width} = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  const [red, green, blue] = canvas.getContext("2d")!.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data;
  return [red!, green!, blue!].map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase();
}
