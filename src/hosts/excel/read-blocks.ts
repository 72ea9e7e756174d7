import {isRefusal, type RunBatch} from "./batch";
import {rangeOf, slicesOf, type Rectangle} from "./cell-groups";
import {contents, type AskedBlock} from "./probe";

/**
 * The contents of a sheet, so many cells at a time, from top to bottom; fewer where their texts are long.
 * @param id of the sheet
 * @param used from its first to its last cell with content
 */
export async function readBlocks(run: RunBatch, id: string, used: Rectangle): Promise<readonly AskedBlock[]> {
  let left = await filledIn(run, id, used);
  const blocks: AskedBlock[] = [];
  let most = cellsAtOnce;
  while (left.length > 0) {
    const [next, others] = firstOf(left.flatMap((area) => slicesOf(area, most)), most);
    try {
      for (const block of await run((context) => readAll(context, id, next))) blocks.push(block);
      left = others;
    } catch (error) {
      const isLeast = next.length === 1 && next[0]?.rows === 1;
      if (!isRefusal(error, "ResponsePayloadSizeLimitExceeded") || isLeast) throw error;
      most = Math.ceil(most / 4);
    }
  }
  return blocks;
}

/** Where one answer would take long, and on the web be refused, this is how much is asked. */
const cellsAtOnce = 20_000;

/** As many of the areas as have so many cells together, one at least; and the others. */
function firstOf(
  areas: readonly Rectangle[], most: number,
): readonly [readonly Rectangle[], readonly Rectangle[]] {
  let [count, size] = [0, 0];
  for (const area of areas) {
    size += sizeOf(area);
    if (count > 0 && size > most) break;
    count += 1;
  }
  return [areas.slice(0, count), areas.slice(count)];
}

async function readAll(
  context: Excel.RequestContext, id: string, areas: readonly Rectangle[],
): Promise<readonly AskedBlock[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const asked = areas.map((area) => {
    const range = rangeOf(sheet, area);
    range.load(`rowIndex,columnIndex,rowCount,columnCount,${contents}`);
    return {range, rows: range.getRowProperties({rowHidden: true})};
  });
  await context.sync();
  return asked.map(({range, rows}) => ({range, rows: rows.value}));
}

/**
 * The rectangles in which anything stands, from top to bottom: what was typed by a slip at the far end of a sheet has
 * not all between fetched. A large area is cut into bands, and each asked for what stands in it, as long as that helps.
 */
async function filledIn(run: RunBatch, id: string, used: Rectangle): Promise<readonly Rectangle[]> {
  let areas: readonly Rectangle[] = [used];
  for (;;) {
    const before = total(areas);
    if (before <= seldomMore) return areas;
    const bands = areas.flatMap((area) =>
      sizeOf(area) > cellsAtOnce ? slicesOf(area, sizeOf(area) / bandsEach) : [area]);
    areas = await run((context) => tightened(context, id, bands));
    if (total(areas) > before / 2) return areas;
  }
}

/** Cells in so many answers as nobody minds. */
const seldomMore = 20 * cellsAtOnce;
const bandsEach = 16;

async function tightened(
  context: Excel.RequestContext, id: string, areas: readonly Rectangle[],
): Promise<readonly Rectangle[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const asked = areas.map((area) => rangeOf(sheet, area).getUsedRangeOrNullObject(true));
  asked.forEach((range) => void range.load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  return asked.filter((range) => !range.isNullObject).map(({rowIndex, columnIndex, rowCount, columnCount}) =>
    ({row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount}));
}

const sizeOf = ({rows, columns}: Rectangle): number => rows * columns;
const total = (areas: readonly Rectangle[]): number => areas.reduce((sum, area) => sum + sizeOf(area), 0);
