import {stepsTaken} from "../../src/filing/effort";
import {ReadError} from "../../src/filing/read-error";
import {readFilings} from "../../src/formats/read";
import {casesOf, oneIn} from "../proof";
import {hostileKinds} from "./hostile-files";

/** The steps that reading a file takes, whether it is read or refused; anything but a ReadError fails the test. */
async function stepsOf(name: string, bytes: Uint8Array): Promise<number> {
  const before = stepsTaken();
  try {
    await readFilings(name, bytes);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  return stepsTaken() - before;
}

/** Of the size at which it asks for most: some thousandths, or some hundredths in full. */
const part = casesOf(30) / 1_000;

/** What reading costs however little there is to read, a page read as lines where it has no table included. */
const always = 40_000;

/** No source may take more: of tables five million, of formulas that cells share eight. */
const most = 9_000_000;

/** The kinds that are tried. */
const tried = oneIn(3, hostileKinds);

const counted = new Set<string>();

describe("a file twice as large takes no more than twice the steps, or is refused", () => {
  test.each(tried.filter(({isDense}) => isDense !== true))("$kind", async ({kind, name, make, most}) => {
    const size = Math.max(1, Math.floor(most * part));
    const once = await stepsOf(name, make(size));
    const twice = await stepsOf(name, make(2 * size));
    if (once > 0) counted.add(kind);
    expect(twice).toBeLessThanOrEqual(2.2 * once + always);
  });

  test.each(tried.filter(({isDense}) => isDense === true))("$kind: after so many steps", async (one) => {
    expect(await stepsOf(one.name, one.make(Math.floor(one.most * part * 5)))).toBeLessThan(most);
  });

  test("and most of them take steps that are counted", () => {
    expect(counted.size).toBeGreaterThan(tried.length / 2);
  });
});
