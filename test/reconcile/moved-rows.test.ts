import {editions} from "../../src/editions/edition";
import {movedRows} from "../../src/reconcile/moved-rows";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import type {Filing} from "../../src/filing/filing";
import {readWorkbook} from "../../src/formats/xlsx/read-workbook";
import {workbookOf} from "../../src/commands/review";
import {indicatorsIn} from "../balance";
import {buildFiling} from "../build";
import {only} from "../only";

const placed = (rows: Readonly<Record<string, number>> = {}): Filing => {
  const filing = buildFiling();
  const order = [...new Set([...filing.figures.keys()].map((id) => id.slice(0, id.lastIndexOf("."))))];
  return {...filing, figures: new Map([...filing.figures].map(([id, figure]) => {
    const [row, column] = [id.slice(0, id.lastIndexOf(".")), id.slice(id.lastIndexOf(".") + 1)];
    return [id, {...figure, place: {
      in: "sheet", sheet: "表", row: rows[row] ?? order.indexOf(row) * 10, column: column.charCodeAt(0) + column.length,
    }}];
  }))};
};

test("rows in the printed order are left alone, in every template", async () => {
  for (const {id: edition, variants} of editions) {
    for (const variant of [undefined, ...variants.map(({id}) => id)]) {
      const filing = only(readWorkbook("", await workbookOf(buildFiling({edition, variant}))));
      expect(filing.figures.size).toBe(indicatorsIn(edition, variant).length);
      expect(movedRows(filing)).toEqual([]);
    }
  }
});

test("a row that was moved is told, once, with its place; its figures are read all the same", () => {
  const filing = placed({"applications.carriedIn": 9000});
  const findings = reconcile(filing).filter(({verdict}) => verdict === "broken");
  expect(findings.map(({rule, severity, at, figures: ids}) => [rule, severity, at, ids.length]))
    .toEqual([["format.movedRow", "hint", "carriedIn", 7]]);
  expect(say(findings[0]!, filing)).toMatch(/“上年结转”一行不在规定的位置（表!.*9001），已按行名读取/);
  expect(say(findings[0]!, filing, "en-US")).toContain("is not where the form prints it");
});

test("of two rows that were exchanged, one is told", () => {
  const base = placed();
  const rowOf = (id: string) => (base.figures.get(`${id}.person`)!.place as {row: number}).row;
  const [one, other] = ["applications.received", "applications.carriedIn"] as const;
  expect(movedRows(placed({[one]: rowOf(other), [other]: rowOf(one)}))).toHaveLength(1);
});

test("a table whose columns are laid out otherwise has no order to go by", () => {
  const {figures, ...filing} = placed({"applications.carriedIn": 9000});
  const apart = new Map([...figures].map(([id, figure], at) =>
    [id, {...figure, place: {...figure.place, column: at % 2}}] as const));
  expect(movedRows({...filing, figures: apart as Filing["figures"]})).toEqual([]);
});
