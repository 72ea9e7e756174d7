import {editionOf, type EditionId, type Variant} from "../../src/editions/edition";
import type {Typed} from "../balance";
import {yearOf} from "../build";
import {inventFigures, type Size} from "../layouts/figures";
import {printForm, type PrintedTable} from "../layouts/printed";
import {randomFrom} from "../layouts/random";

/** A report whose renderings must all be read to the same figures. */
export type Report = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly unit: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Typed>;
  /** Title, headings, paragraphs and tables in order. */
  readonly pieces: readonly (string | PrintedTable)[];
};

/** Invent a report of an edition; a seed decides it wholly. */
export function inventReport(edition: EditionId, variant: Variant | undefined, size: Size, seed: number): Report {
  const random = randomFrom(seed * 101 + edition.charCodeAt(3));
  const figures = inventFigures(edition, variant, size, 0, random) as Map<string, Typed>;
  const texts = new Map([...figures].map(([id, typed]) => [id, String(typed)]));
  const tables = editionOf(edition).forms.map((form) => printForm(form, variant ?? "standard", texts));
  const year = yearOf(edition);
  const unit = "云溪街道办事处";
  const opening = "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。所列数据的统计期限自1月1日起至12月31日止。";
  const {parts} = editionOf(edition);
  const pieces = parts.length === 0
    ? [opening, "政府信息公开情况统计表", `（${year}年度）`, ...tables]
    : parts.flatMap(({title}, at) => [`${"一二三四五六"[at]}、${title}`, "本机关按照要求开展工作，进展总体平稳。", ...tables[at - 1] === undefined ? [] : [tables[at - 1]!]]);
  return {edition, variant, unit, year, figures, pieces: [`${unit}${year}年政府信息公开工作年度报告`, opening, ...pieces]};
}
