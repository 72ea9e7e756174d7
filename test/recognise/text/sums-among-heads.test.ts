import type {PrintedHead} from "../../../src/recognise/text/reading-progress";
import {atomsOf} from "../../../src/recognise/text/atoms";
import {runsOf} from "../../../src/recognise/text/runs";
import {isBeside, type Item, withSums} from "../../../src/recognise/text/sums-among-heads";

const heads = ["自然人", "商业企业", "科研机构", "其他"];
const isHead = (text: string): boolean => heads.includes(text);

/** The heads of a line, each by its place among the form's, and `Σ` for a sum; its cells are parted by `|`, its words by blanks. */
function headsOf(line: string, read = line): string {
  const runs = runsOf(atomsOf(line.replaceAll("|", "\t").replaceAll(" / ", "\n")));
  const atoms = runs.flatMap(({words}) => words);
  const own = read.split(/[| ]/).filter(isHead);
  const items = own.map((head): Item =>
    ({places: [heads.indexOf(head)], isOver: false, atom: atoms.find(({text}) => text.split(" ").includes(head))!}));
  const [{atom}] = items as [Item];
  const first: PrintedHead = {meanings: [], run: runs.find(({words}) => words.includes(atom))!, atom};
  return withSums(runs, first, items, isHead).map(({places, isOver}) => `${places.join() || "Σ"}${isOver ? "!" : ""}`).join(" ");
}

test.each([
  ["no sum", "办理情况|自然人|商业企业|科研机构", "0 1 2"],
  ["a sum among the cells", "办理情况|自然人|小计|商业企业", "0 Σ 1"],
  ["before them", "办理情况|合计|自然人|商业企业", "Σ 0 1"], ["behind them", "办理情况|自然人|商业企业|共计", "0 1 Σ"],
  ["two sums", "办理情况|自然人|小计|商业企业|科研机构|合计", "0 Σ 1 2 Σ"],
  ["said to be among them", "办理情况|其中：小计|自然人|其中合计|商业企业", "Σ 0 Σ 1"], ["spaced out", "办理情况|自然人|小 计|商业企业", "0 Σ 1"],
  ["the form's own total is no such sum", "办理情况|自然人|总计|商业企业", "0 1"], ["words that only end so", "办理情况|自然人|法人小计|商业企业", "0 1"],
  ["words that only begin so", "办理情况|自然人|小计数|商业企业", "0 1"],
  ["a sum in the next line", "办理情况|自然人|商业企业 / 小计|科研机构|其他", "0 1", "自然人 商业企业"],
  ["plain words with no sum", "办理情况 自然人 商业企业 科研机构", "0 1 2"],
  ["a sum among plain words", "办理情况 自然人 小计 商业企业", "0 Σ 1"], ["before them all", "办理情况 小计 自然人 商业企业", "Σ 0 1"],
  ["two among plain words", "自然人 小计 商业企业 合计", "0 Σ 1 Σ"],
  ["words among which one is no head", "办理情况 自然人 小计 备注 商业企业", "0 1"], ["a head in two pieces", "办理情况 自然人 小计 商业 企业", "0", "自然人"],
])("the heads of a line with the sums that stand among them: %s", (_, line, found, read = line) => {
  expect(headsOf(line, read)).toBe(found);
});

test.each<[string, readonly (readonly number[])[], number, readonly number[], boolean]>([
  ["before the columns of its heading", [[], [1], [2]], 0, [1, 2], true], ["before others", [[], [3], [1]], 0, [1, 2], false],
  ["behind them, as the last", [[1], [2], []], 2, [1, 2], true], ["behind them, before others", [[1], [2], [], [3]], 2, [1, 2], false],
  ["behind others, as the last", [[1], [3], []], 2, [1, 2], false], ["before another sum", [[3], [], [], [1]], 1, [1, 2], true], ["before another sum and others", [[1], [], [], [3]], 1, [1, 2], false],
  ["behind another sum, as the last", [[1], [], []], 2, [1, 2], true], ["before a head over several", [[], [1, 2]], 0, [1, 2], true],
  ["before a head over more", [[], [1, 3]], 0, [1, 2], false], ["among nothing", [[]], 0, [1, 2], false],
])("a sum that stands %s", (_, places, at, own, beside) => {
  const [atom] = atomsOf("小计");
  expect(isBeside(places.map((one) => ({places: one, isOver: false, atom: atom!})), at, own)).toBe(beside);
});
