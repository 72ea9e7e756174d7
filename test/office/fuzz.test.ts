import {unzipSync, zipSync} from "fflate";
import {writeXlsx} from "hucre/xlsx";
import {ReadError} from "../../src/filing/read-error";
import {readXlsx, type Xlsx} from "../../src/office/read-xlsx";
import {randomFrom} from "../layouts/random";
import {damages} from "../damage";
import {seedsOf} from "../proof";

const workbook = writeXlsx({
  sheets: ["表一", "表二"].map((name) => ({
    name,
    rows: Array.from({length: 12}, (_, row) => ["规章", "行政规范性文件", row, row * 1.5, true, "三、本年度办理结果"]),
    merges: [{startRow: 2, startCol: 0, endRow: 4, endCol: 1}],
    cells: new Map([["13,2", {formula: "SUM(C1:C12)", value: 66}]]),
  })),
  properties: {custom: {"gouji.unit": "云溪街道办事处"}},
});

/** What reading gives: the workbook, or the reason why not. Anything else fails the test. */
function attempt(bytes: Uint8Array): Xlsx | string {
  try {
    return readXlsx("a.xlsx", bytes);
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
}

const damage = damages(40, 60, 4);

test("a damaged file is refused with a reason, or still read exactly", async () => {
  const whole = new Uint8Array(await workbook);
  const expected = attempt(whole);
  const other: string[] = [];
  let read = 0;
  for (const seed of seedsOf(6000)) {
    const random = randomFrom(seed);
    const result = attempt(random.pick(damage)(whole, random));
    if (typeof result === "string") continue;
    read += 1;
    // Only what no checksum guards may differ: names and properties that were not found, never a cell.
    const cells = (xlsx: Xlsx) => xlsx.grids.map(({cells}) => cells);
    if (JSON.stringify(cells(result)) !== JSON.stringify(cells(expected as Xlsx))) other.push(`seed ${seed}`);
  }
  expect(other).toEqual([]);
  expect(read).toBeGreaterThan(10);
});

test("damage inside the parts never ends in anything but a workbook or a reason", async () => {
  const parts = unzipSync(new Uint8Array(await workbook));
  const names = Object.keys(parts);
  const results = new Set<string>();
  for (const seed of seedsOf(6000)) {
    const random = randomFrom(seed);
    const name = random.pick(names);
    const result = attempt(zipSync({...parts, [name]: random.pick(damage)(parts[name]!, random)}, {level: 0}));
    results.add(typeof result === "string" ? result : "read");
  }
  expect([...results].sort()).toEqual(expect.arrayContaining(["damaged", "read"]));
});
