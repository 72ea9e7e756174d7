import {readFileSync} from "node:fs";
import {join} from "node:path";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/recognise/read-text";

const folder = join(__dirname, "reports");
const told = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as
  {unit: string; year: number; edition: string; variant?: string; figures: Record<string, number | null>};
const read = (name: string) => readText(`${name}.txt`, readFileSync(join(folder, `${name}.txt`), "utf8"));

describe.each([
  ["guoyuan-2018", 71], ["xizhu-2018", 58], ["xiluoyuan-2018", 71], ["guoyuan-2020", 201],
])("%s", (name, count) => {
  const {figures: expected, ...head} = told(name);
  const filing = read(name);

  test(`gives its ${count} figures and no other, blank where it is blank`, () => {
    const figures = Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value]));
    expect(figures).toEqual(expected);
    expect(filing.figures.size).toBe(count);
  });

  test("names unit, year, edition and variant", () => {
    expect(filing).toMatchObject(head);
  });

  test("leaves nothing unmatched and misses no row", () => {
    expect([...filing.unmatched, ...filing.missingRows]).toEqual([]);
  });

  test("says on which line each figure stands", () => {
    const lines = readFileSync(join(folder, `${name}.txt`), "utf8").split("\n");
    const numbers = [...filing.figures.values()].filter(({as}) => as === "number");
    expect(numbers.length).toBeGreaterThan(10);
    for (const {place, text} of numbers) {
      expect(place.in === "text" && lines[place.line]).toContain(text);
    }
  });
});

test("the unit printed beside a figure is kept as printed", () => {
  expect(read("xiluoyuan-2018").figures.get("statistics.capacity.budget")).toMatchObject({value: 0.5, text: "0.5", unit: "元"});
  expect(read("guoyuan-2020").figures.get("disclosure.procurement.amount")).toMatchObject({text: "21.6560", unit: "万元"});
});

const failure = (text: string): string => {
  try {
    readText("some.txt", text);
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
  return "read";
};

test("a text without tables or figures is refused", () => {
  expect(failure("关于放假的通知\n各单位：现将有关事项通知如下。")).toBe("noTables");
});

test("headings whose values are lost are no zeros", () => {
  const labels = read("guoyuan-2020");
  expect(labels.figures.size).toBe(201);
  const text = readFileSync(join(folder, "guoyuan-2020.txt"), "utf8").split("\n")
    .filter((line) => !/^\t[\d.]*$/.test(line)).join("\n");
  expect(failure(text)).toBe("emptyTables");
});
