import {editions, indicatorOf, showable} from "../../src/editions/edition";

const meaningsIn = editions.map((edition) =>
  ({edition, meant: showable(edition).filter(({means}) => means !== undefined)}));

test("official words stand with the document and the article that they are from, and are nobody's twice over", () => {
  const all = new Set(meaningsIn.flatMap(({meant}) => meant.map(({means}) => means!)));
  expect(all.size).toBeGreaterThan(15);
  for (const {says, english, source} of all) {
    expect(source).toMatch(/^《.+》第[一二三四五六七八九十]+条/);
    expect(says).toMatch(/^[^a-z]{10,}$/);
    expect(english).toMatch(/^[^一-鿿]{10,}$/);
  }
  expect(new Set([...all].map(({source}) => source)).size).toBe(all.size);
});

test("every figure of a row has the meaning of its row, whatever its column; a block's heading names the article", () => {
  for (const {edition, meant} of meaningsIn) {
    for (const {form, rowId, block, means} of meant) {
      const beside = edition.indicators
        .filter((one) => one.form === form && one.rowId === rowId && one.block === block);
      expect(new Set(beside.map((one) => one.means))).toEqual(new Set([means]));
    }
    for (const {row, means} of edition.indicators.filter(({row: [title = ""]}) => title.startsWith("第二十条"))) {
      expect(means?.source).toBe(`《政府信息公开条例》${row[0]}`);
    }
  }
});

test("says of the same figure the same in every edition, and nothing where no official words are known", () => {
  expect(indicatorOf("2021", "applications.refused.internalAffairs.person").means)
    .toBe(indicatorOf("2019", "applications.refused.internalAffairs.total").means);
  expect(indicatorOf("2021", "applications.refused.stateSecret.person").means?.says).toContain("国家秘密");
  expect(indicatorOf("2021", "applications.notProcessed.confirmation.person").means).toBeUndefined();
  expect(indicatorOf("2021", "applications.received.person").means).toBeUndefined();
});
