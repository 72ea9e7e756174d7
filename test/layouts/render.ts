import {editionOf} from "../../src/forms/edition";
import type {EditionId, Variant} from "../../src/forms/form";
import {reportParts} from "../../src/forms/report";
import type {Typed} from "../balance";
import {write, type Hand} from "./figures";
import type {Layout} from "./layout";
import {printForm, type PrintedTable} from "./printed";
import {inventProse} from "./prose";
import type {Random} from "./random";
import {word, type Wording} from "./wording";

/** Everything that decides a report's text, beside chance. */
export type Told = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly unit: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Typed | null>;
  readonly layout: Layout;
  readonly hand: Hand;
  readonly wording: Wording;
};

/** A report as text, what it says, and which of it nobody could be sure of. */
export type Report = {
  readonly text: string;
  readonly expected: ReadonlyMap<string, number | null>;
  readonly unsure: ReadonlySet<string>;
};

/** Tell a report in a layout, with invented text around its tables. */
export function tellReport(told: Told, random: Random): Report {
  const {edition, variant, layout} = told;
  const written = new Map([...told.figures].map(([id, typed]) => [id, write(id, typed, told.hand, random)]));
  const texts = new Map([...written].map(([id, {text}]) => [id, text]));
  const unsure = new Set<string>();
  const blocks = editionOf(edition).forms.map((form) => {
    const printed = printForm(form, variant ?? "standard", texts);
    const table = word(printed, {...told.wording, breaks: told.wording.breaks && layout.breaks}, random);
    const used = layout.forms === undefined || layout.forms.includes(form.id) ? layout : fallback;
    const laid = used.lay(table, random);
    laid.unsure?.forEach((id) => unsure.add(id));
    return laid.lines;
  });
  const prose = inventProse(edition, told.unit, told.year, random);
  const lines = edition === "2014"
    ? [...prose.head, ...prose.parts.flat(), "附件：", "政府信息公开情况统计表", `（${told.year}年度）`, `填报单位（盖章）：${told.unit}`,
      ...blocks.flat(), ...prose.foot]
    : [...prose.head, ...reportParts.flatMap((part, at) => [
      `${"一二三四五六"[at]}、${part}`, ...prose.parts[at]!, ...at >= 1 && at <= 3 ? blocks[at - 1]! : [],
    ]), ...prose.foot];
  return {text: lines.join(layout.between ?? "\n"), expected: new Map([...written].map(([id, {value}]) => [id, value])), unsure};
}

/** What the other forms are told in where a layout is for one form only. */
const fallback: Layout = {
  name: "one value a line", showsEmpty: true,
  lay: (table: PrintedTable) => ({lines: table.cells.map(({text}) => text)}),
};
