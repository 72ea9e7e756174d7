import {editionOf, type EditionId, type Variant} from "../../src/editions/edition";
import type {Typed} from "../balance";
import {write, type Hand} from "./figures";
import type {Layout} from "./layout";
import {pipes} from "./pipes";
import {printForm} from "./printed";
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
  /** What headings of edition 2014 have for unit and figure. */
  readonly dash?: string;
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
    const printed = printForm(form, variant ?? "standard", texts, told.dash);
    const table = word(printed, {...told.wording, breaks: told.wording.breaks && layout.breaks}, random);
    const used = layout.forms === undefined || layout.forms.includes(form.id) ? layout : pipes[0]!;
    const laid = used.lay(table, random);
    laid.unsure?.forEach((id) => unsure.add(id));
    return [...random.chance(0.2) ? [random.pick(captions)] : [], ...laid.lines];
  });
  const invented = inventProse(edition, told.unit, told.year, random);
  const prose = layout.keepsTables === false ? {...invented, parts: invented.parts.map((part) => part.filter((say) => !/\d/.test(say)))} : invented;
  const {parts} = editionOf(edition);
  const lines = parts.length === 0
    ? [...prose.head, ...prose.parts.flat(), "附件：", "政府信息公开情况统计表", `（${told.year}年度）`, `填报单位（盖章）：${told.unit}`,
      ...blocks.flat(), ...prose.foot]
    : [...prose.head, ...parts.flatMap(({title}, at) => [
      `${"一二三四五六"[at]}、${title}`, ...prose.parts[at]!, ...at >= 1 && at <= 3 ? blocks[at - 1]! : [],
    ]), ...prose.foot];
  return {text: lines.join(layout.between ?? "\n"), expected: new Map([...written].map(([id, {value}]) => [id, value])), unsure};
}

const captions = ["单位：件", "（单位：件、项）", "表1", "统计表", "（如表格显示不全，请左右滑动）", "点击查看大图"];
