import type {PageContent, PlacedText, Stroke} from "../../../src/formats/pdf/page-content";
import {wholePages} from "../../../src/formats/pdf/torn-pages";

/** Texts in rows 20 points high and columns 50 wide, each cell ruled; `null` is an empty cell. */
function page(rows: readonly (readonly (string | null)[])[], isRuled = true): PageContent {
  const texts = rows.flatMap((row, y) => row.flatMap((text, x): readonly PlacedText[] =>
    text === null ? [] : [{text, left: 100 + x * 50, right: 140 + x * 50, top: 50 + y * 20, bottom: 60 + y * 20}]));
  const [width, height] = [Math.max(...rows.map(({length}) => length)) * 50, rows.length * 20];
  const across = Array.from({length: rows.length + 1}, (_, at): Stroke => ({axis: "across", at: 45 + at * 20, from: 95, to: 95 + width}));
  const down = Array.from({length: width / 50 + 1}, (_, at): Stroke => ({axis: "down", at: 95 + at * 50, from: 45, to: 45 + height}));
  return {texts, strokes: isRuled ? [...across, ...down] : [], height: 800};
}

const whole = (...pages: readonly PageContent[]): readonly PageContent[] => wholePages(pages, () => undefined);

/** The rows of a page, from left to right. */
const rowsIn = ({texts}: PageContent) => {
  const rows = new Map<number, PlacedText[]>();
  for (const text of texts) rows.set(text.top, [...rows.get(text.top) ?? [], text]);
  return [...rows].sort(([one], [other]) => one - other)
    .map(([, row]) => [...row].sort((one, other) => one.left - other.left).map(({text}) => text));
};

const left = [[null, "自然人", "商业企业"], ["本年新收", "1", "2"], ["上年结转", "3", "4"], ["（一）予以公开", "5", "6"]];
const right = [["科研机构", "总计"], ["7", "8"], ["9", "10"], ["11", "12"]];
const below = [["（二）部分公开", "13", "14"], ["（七）总计", "15", "16"], ["四、结转下年度继续办理", "17", "18"]];
const belowRight = [["19", "20"], ["21", "22"], ["23", "24"]];

describe.each([["ruled", true], ["bare", false]])("a %s sheet that was torn over pages", (_, isRuled) => {
  const [one, other, under, underRight] = [left, right, below, belowRight].map((rows) => page(rows, isRuled));

  test("is one again, whether it was printed downwards first or sideways", () => {
    for (const pages of [[one!, under!, other!, underRight!], [one!, other!, under!, underRight!]]) {
      expect(whole(...pages).map(rowsIn)).toEqual([
        [["自然人", "商业企业", "科研机构", "总计"], ["本年新收", "1", "2", "7", "8"], ["上年结转", "3", "4", "9", "10"], ["（一）予以公开", "5", "6", "11", "12"]],
        [["（二）部分公开", "13", "14", "19", "20"], ["（七）总计", "15", "16", "21", "22"], ["四、结转下年度继续办理", "17", "18", "23", "24"]],
      ]);
    }
  });

  test("goes on at the right edge of the page before", () => {
    const [{texts = [], strokes = []} = {}] = whole(one!, other!);
    const [before, after] = ["商业企业", "科研机构"].map((text) => texts.find((one) => one.text === text)!);
    expect(after!.left).toBeGreaterThan(before!.right);
    if (isRuled) expect(Math.max(...strokes.map(({axis, at}) => (axis === "down" ? at : 0)))).toBe(95 + 5 * 50);
  });
});

describe("pages are not put beside each other", () => {
  test("where the next one has labels of rows: it goes on below, or is another unit's", () => {
    expect(whole(page(left), page(below))).toHaveLength(2);
    expect(whole(page(left), page(left))).toHaveLength(2);
  });

  test("where its rows stand at other heights", () => {
    expect(whole(page(left), page([[null, null], ...right, ["1", "2"], ["3", "4"], ["5", "6"]]))).toHaveLength(2);
  });

  test("where its headings are another form's", () => {
    expect(whole(page(left), page([["结果维持", "结果纠正"], ["1", "2"], ["3", "4"], ["5", "6"]]))).toHaveLength(2);
  });
});

test("a text over the whole table, of which each page shows a part, is written once", () => {
  const over = (rows: typeof left, from: number): PageContent => {
    const made = page([[], ...rows]);
    return {...made, texts: [...made.texts, {text: "申请人情况统计", left: 95 + from, right: 165 + from, top: 50, bottom: 60}]};
  };
  expect(rowsIn(whole(over(left, 120), over(right, -30))[0]!)[0]?.join("")).toBe("申请人情况统计");
});
