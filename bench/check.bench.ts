import {createRequire} from "node:module";
import {address} from "../src/filing/place";
import {numberOr} from "../src/filing/figure";
import type {Filing} from "../src/filing/filing";
import {rulesAt, type Operand} from "../src/editions/rule-at";
import {reconcile} from "../src/reconcile/reconcile";
import {say} from "../src/reconcile/say";
import {buildFiling} from "../test/build";
import {median} from "./median";

/** A whole check of a 2021 filing, beside the same identities evaluated as spreadsheet formulas. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const [balanced, last] = [buildFiling(), buildFiling({year: 2023})];
  const wrong = buildFiling({change: {"applications.received.person": 999, "applications.granted.business": null}});
  const rules = reconcile(balanced).length;
  print(`${balanced.figures.size} figures, ${rules} places where a rule applies, ${identities.length} of them identities`);
  const report = (what: string, milliseconds: number): void => print(`${milliseconds.toFixed(4).padStart(9)} ms  ${what}`);

  report("check, every rule and every verdict", median(() => reconcile(balanced)));
  report("check with last year's filing", median(() => reconcile(balanced, last)));
  report("check of a filing with errors, its findings worded", median(() => checkAndSay(wrong)));
  report("check, every verdict worded, those that hold too", median(() => {
    for (const finding of reconcile(balanced)) say(finding, balanced);
  }, 200));

  const sheet = new Sheet(balanced);
  print(`fast-formula-parser finds ${sheet.broken()} of ${identities.length} identities broken in the balanced filing, ` +
    `${new Sheet(wrong).broken()} in the one with errors, where it takes a blank for 0`);
  report(`the ${identities.length} identities alone, as formulas in fast-formula-parser`, median(() => sheet.broken(), 100));
};

const identities = rulesAt("2021").filter(({rule}) =>
  rule.is === "equal" && rule.severity === "error" && !rule.id.startsWith("crossYear."));

function checkAndSay(filing: Filing): readonly string[] {
  return reconcile(filing).filter(({verdict}) => verdict === "broken").map((finding) => say(finding, filing));
}

type Cell = {readonly row: number; readonly col: number};

/** The part of fast-formula-parser that is used here; it comes without types and without a default export. */
type FormulaParser = {parse(formula: string, position: Cell & {readonly sheet: string}): unknown};
const FormulaParser = createRequire(__filename)("fast-formula-parser") as new (hooks: {
  onCell(cell: Cell): unknown;
  onRange(range: {readonly from: Cell; readonly to: Cell}): unknown[][];
}) => FormulaParser;

/** The figures in the cells of a sheet, one row a row of the forms, with a formula for every identity. */
class Sheet {
  private readonly cells = new Map<string, Cell>();
  private readonly values: (number | null)[][] = [];
  private readonly formulas: readonly string[];
  private readonly parser: FormulaParser;

  constructor(filing: Filing) {
    const rows: string[] = [];
    for (const [id, figure] of filing.figures) {
      const [row, column] = [id.slice(0, id.lastIndexOf(".")), id.slice(id.lastIndexOf(".") + 1)];
      if (!rows.includes(row)) rows.push(row);
      const cells = this.values[rows.indexOf(row)] ??= [];
      this.cells.set(`${row}.${column}`, {row: rows.indexOf(row), col: cells.length});
      cells.push(numberOr(null, figure));
    }
    this.formulas = identities.map(({left, right}) => `SUM(${this.areas(left)})=SUM(${this.areas(right)})`);
    this.parser = new FormulaParser({
      onCell: ({row, col}) => this.values[row - 1]![col - 1],
      onRange: ({from, to}) =>
        this.values.slice(from.row - 1, to.row).map((cells) => cells.slice(from.col - 1, to.col)),
    });
  }

  /** How many of the formulas are not true. */
  broken(): number {
    const position = {sheet: "表三", row: 100, col: 1};
    return this.formulas.filter((formula) => this.parser.parse(formula, position) !== true).length;
  }

  /** Neighbours as ranges, as a person would write them. */
  private areas(operands: readonly Operand[]): string {
    const cells = operands.map(({id}) => this.cells.get(id)!);
    const [first, last] = [cells[0]!, cells.at(-1)!];
    const size = (last.row - first.row + 1) * (last.col - first.col + 1);
    const at = ({row, col}: Cell): string => address(row, col);
    return cells.length > 1 && size === cells.length ? `${at(first)}:${at(last)}` : cells.map(at).join(",");
  }
}
