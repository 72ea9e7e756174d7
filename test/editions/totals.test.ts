import {editions} from "../../src/editions/edition";
import type {Line} from "../../src/editions/form";
import {rulesAt, type RuleAt} from "../../src/editions/rule-at";

const linesIn = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...linesIn(line.lines ?? [])]);

const versions = editions.flatMap((edition) =>
  [undefined, ...edition.variants.map(({id}) => id)].map((variant) => ({id: edition.id, edition, variant})));

describe.each(versions)("the totals of edition $id, variant $variant", ({id, edition, variant}) => {
  const rules = rulesAt(id, variant);
  const sums = rules.filter(({rule, isTotal}) => isTotal && rule.each !== "filing");
  const printed = new Map(edition.indicators
    .filter(({only, not}) => (only === undefined || only === variant) && (not === undefined || not !== variant))
    .map((one) => [one.id, one]));

  test("leave out no line under the total or beside it, but what a subtotal counts", () => {
    const strict = sums.filter(({rule}) => rule.severity === "error");
    expect(strict.length).toBeGreaterThan(1);
    const left = strict.flatMap((sum) => {
      const counted = partsOf(sum);
      return besideTotal(sum).filter((figure) => !counted.includes(figure)).map((figure) => `${sum.rule.id}: ${figure}`);
    });
    expect(left).toEqual([]);
    expect(strict.flatMap(besideTotal).length).toBeGreaterThan(10);
  });

  test("count nothing twice, a subtotal and its parts", () => {
    const twice = sums.flatMap((sum) => partsOf(sum)
      .filter((figure, at, all) => all.indexOf(figure) !== at).map((figure) => `${sum.rule.id}: ${figure}`));
    expect(twice).toEqual([]);
  });

  test("are there for every line that says it is a total, wherever it crosses", () => {
    const summed = (each: "column" | "row") => new Set(rules
      .filter(({rule, left}) => rule.is === "equal" && left.length === 1 && (rule.each === each || rule.each === "filing"))
      .map(({left}) => left[0]!.id));
    const [down, across] = [summed("column"), summed("row")];
    const isTotal = (path: readonly string[]) => /(?:总计|合计|小计)$/.test(path.at(-1)!);
    const unsummed = [...printed.values()].flatMap((one) => [
      ...(isTotal(one.row) && !down.has(one.id) ? [`${one.id} down its column`] : []),
      ...(isTotal(one.column) && !across.has(one.id) ? [`${one.id} across its row`] : []),
    ]);
    expect(unsummed).toEqual([]);
  });

  /** A total's parts, and theirs where they are subtotals. */
  function partsOf({rule, right}: RuleAt, within: readonly string[] = []): readonly string[] {
    return right.flatMap((term) => {
      const sub = sums.find((one) => one.left[0]!.id === term.id && one.rule.each === rule.each);
      return [term.id, ...sub === undefined || within.includes(term.id) ? [] : partsOf(sub, [...within, term.id])];
    });
  }

  /** The figures that stand under a total or under its heading; beside a total column without one, all of its block. */
  function besideTotal({rule, left: [total]}: RuleAt): readonly string[] {
    const {form, block, rowId, columnId} = printed.get(total!.id)!;
    const {rows, columns} = edition.forms.find((one) => one.id === form)!.blocks[block]!;
    const [top, own] = rule.each === "column" ? [rows, rowId] as const : [columns, columnId] as const;
    const line = linesIn(top).find((one) => one.id === own)!;
    const heading = linesIn(top).find((one) => one.id === undefined && one.lines?.includes(line));
    const under = line.lines?.length
      ? line.lines.flatMap((one) => (one.id === undefined ? linesIn([one]) : [one]))
      : linesIn(heading?.lines ?? (rule.each === "row" ? top : []));
    const ids = under.flatMap((one) => (one.id === undefined || one === line ? [] : [one.id]));
    return [...printed.values()].filter((one) => one.form === form && (rule.each === "column"
      ? one.columnId === columnId && ids.includes(one.rowId) : one.rowId === rowId && ids.includes(one.columnId)))
      .map((one) => one.id);
  }
});
