import type {Page} from "playwright-core";
import {address} from "../../src/filing/place";
import type {Mark, SheetGrid} from "../../src/hosts/host";
import type {Cell} from "../../src/recognise/grid";
import type {CellAt} from "../../src/sheets/sheet-spec";

type At = Pick<CellAt, "row" | "column">;

export type SheetOnScreen = ReturnType<typeof sheetOnScreen>;

/** What a clerk sees and does with the sheet that is shown. It is painted: places and colours stand for elements. */
export const sheetOnScreen = (page: Page) => {
  /** The middle of a cell, once it is in view: scrolling takes a moment. */
  const middleOf = async ({row, column}: At): Promise<readonly [number, number]> => {
    const seen = await page.waitForFunction(middleInView, [row, column] as const);
    return await seen.jsonValue() as [number, number];
  };
  /** The panel is there before the sheets are. */
  const isThere = () => page.waitForFunction(() => window.gouji !== undefined);
  const read = async (): Promise<readonly SheetGrid[]> => {
    await isThere();
    return page.evaluate(() => window.gouji.host.read() as Promise<SheetGrid[]>);
  };
  /** Waits until the cell is the selected one, where typing goes. */
  const seeSelected = async (cell: string): Promise<void> => {
    await page.waitForFunction((name) =>
      document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value === name, cell);
  };
  let clicks = 0;
  /**
   * Clicks the cell and waits until it is the selected one, or that to which a link in it leads. While it is not, it is
   * clicked again: a machine that has much to do loses clicks.
   */
  const click = async (at: At, selects = address(at.row, at.column)): Promise<void> => {
    do {
      const [x, y] = await middleOf(at);
      // At the same spot within half a second it would be a double click, which keeps what the cell has.
      await page.mouse.click(x + 4 * (clicks++ % 2), y);
    } while (!await page.evaluate(isSelectedSoon, selects));
  };
  return {
    read,
    /** Comes back once the first sheet is called so, and has as many cells, if that is said. */
    seeFirst: (name: string, cells?: number) => page.evaluate(firstSheetIs, {name, cells}),
    /** Show the sheet, with the cell in view and selected. */
    goTo: (cell: CellAt) => page.evaluate((at) => window.gouji.host.goTo(at), cell),
    click,
    pointAt: async (at: At) => page.mouse.move(...await middleOf(at)),
    drag: async (from: At, to: At) => {
      await page.mouse.move(...await middleOf(from));
      await page.mouse.down();
      await page.mouse.move(...await middleOf(to), {steps: 5});
      await page.mouse.up();
    },
    /** Click the cell and type; with Enter, unless that is left to the caller. */
    type: async (at: At, text: string, enters = true) => {
      await click(at);
      await page.keyboard.type(text);
      if (enters) await page.keyboard.press("Enter");
    },
    valueAt: async (sheet: string, {row, column}: At) => {
      await isThere();
      return page.evaluate(valueIn, {sheet, row, column});
    },
    /** The mark that is painted in the cell's corner; waits until there is one, or none. */
    seeMark: async ({row, column}: At, expected: Mark["severity"] | undefined) => {
      await page.waitForFunction(isMarked, {row, column, expected, signs});
    },
    seeSelected,
  };
};

const signs: Readonly<Record<string, Mark["severity"]>> = {C50F1F: "error", B85C00: "warning", "0F6CBD": "hint"};

/** Waits by itself, in the page: `waitForFunction` takes the promise of an asynchronous condition for its answer. */
async function firstSheetIs({name, cells}: {readonly name: string; readonly cells: number | undefined}): Promise<void> {
  for (;;) {
    // There is no host while one workbook makes room for the next.
    const first = (await window.gouji?.host.read())?.[0];
    if (first?.name === name && (cells === undefined || first?.cells.length === cells)) return;
    await new Promise(requestAnimationFrame);
  }
}

/** Whether that cell, or a merged one that begins there, is the selected one within five seconds. Runs in the page. */
async function isSelectedSoon(cell: string): Promise<boolean> {
  const end = performance.now() + 5_000;
  for (;;) {
    const selected = document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value;
    if (selected?.split(":")[0] === cell) return true;
    if (performance.now() > end) return false;
    await new Promise(requestAnimationFrame);
  }
}

/** What a cell holds. Runs in the page. */
async function valueIn({sheet, row, column}: CellAt): Promise<Cell["value"]> {
  const grid = (await window.gouji.host.read()).find(({name}) => name === sheet);
  return grid?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

/** Where the middle of a cell is, if nothing lies over it. Runs in the page. */
function middleInView([row, column]: readonly [number, number]): readonly [number, number] | false {
  // The panel is there before the sheets are.
  if (window.gouji === undefined) return false;
  const {x, y, width, height} = window.gouji.cellBox(row, column);
  const middle = [x + width / 2, y + height / 2] as const;
  return document.elementFromPoint(...middle) instanceof HTMLCanvasElement && middle;
}

/** Whether the colour in the corner of a cell is that of the mark. Runs in the page. */
function isMarked({row, column, expected, signs}: At & {
  readonly expected: Mark["severity"] | undefined; readonly signs: Readonly<Record<string, Mark["severity"]>>;
}): boolean {
  const box = window.gouji.cellBox(row, column);
  const [x, y] = [box.x + 8, box.y + 8];
  const canvas = document.elementsFromPoint(x, y).find((element) => element instanceof HTMLCanvasElement);
  if (canvas === undefined || !(document.elementFromPoint(x, y) instanceof HTMLCanvasElement)) return false;
  const {left, top, width} = canvas.getBoundingClientRect();
  const scale = canvas.width / width;
  const [red, green, blue] = canvas.getContext("2d")!.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data;
  const colour = [red!, green!, blue!].map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase();
  return signs[colour] === expected;
}
