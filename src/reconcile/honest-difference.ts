import {indicatorOf} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {Filing, Note} from "../filing/filing";
import {inUnitOf} from "../filing/money";
import {numeralLetters, numeralValue} from "../filing/numerals";
import type {Place} from "../filing/place";
import type {Finding} from "./finding";

/**
 * The findings, each with what the source itself says of just its difference: a remark in one of its cells, a note
 * below its table, a sentence that speaks of its figures. Another number explains nothing.
 * @example 现行有效件数 “22（其中修订16件）” where the stock is 16 too many
 */
export const withNotes = (findings: readonly Finding[], filing: Filing): readonly Finding[] =>
  !saysAnything(filing) ? findings : findings.map((finding) => {
    const note = finding.verdict === "broken" ? noteOn(finding, filing) : undefined;
    return note === undefined ? finding : {...finding, note};
  });

/** Whether there are words that may be of a difference. */
export function saysAnything({figures, notes = []}: Filing): boolean {
  if (notes.length > 0) return true;
  for (const {remark} of figures.values()) if (remark !== undefined) return true;
  return false;
}

function noteOn(finding: Finding, filing: Filing): Finding["note"] {
  const sizes = differencesOf(finding, filing);
  if (sizes.length === 0) return undefined;
  const {figures, edition, notes = []} = filing;
  for (const id of finding.figures) {
    const figure = figures.get(id);
    const size = figure && remarked(figure, sizes);
    if (figure !== undefined && size !== undefined) return {text: wholeOf(figure), place: figure.place, size};
  }
  const unit = finding.figures.map((id) => indicatorOf(edition, id)).find(({kind}) => kind === "amount")?.unit;
  for (const note of notes) {
    const size = sizes.find((one) => note.counts.some((count) => amounts(count, unit) === one));
    if (size !== undefined && speaksOf(note, finding)) return {text: note.text, place: note.place, size};
  }
  return undefined;
}

/** By how much the sides are apart; of a sentence, its number and each reading of the tables. */
function differencesOf({rule, figures: [id], difference, detail}: Finding, {edition}: Filing): readonly number[] {
  const all = rule.startsWith("prose.") && rule !== "prose.share" && detail?.table !== undefined && id !== undefined
    ? String(detail.table).split(" / ").map((table) => Number(table) - statedIn(String(detail.stated), indicatorOf(edition, id).unit))
    : [difference ?? NaN];
  // Amounts have a few decimals; what lies below is the doing of doubles.
  return [...new Set(all.map((one) => Math.abs(Number(one.toFixed(6)))).filter((one) => one > 0))];
}

/** The number of 5000 元, in the form's unit. */
function statedIn(stated: string, due: string): number {
  const [value, unit = ""] = stated.split(" ");
  return Number(inUnitOf({value: Number(value), unit}, due) ?? value);
}

/** The difference that a remark in a cell gives: （其中修订16件）. */
function remarked({remark}: Figure, sizes: readonly number[]): number | undefined {
  if (remark === undefined) return undefined;
  const numbers = [...remark.normalize("NFKC").matchAll(numbersInRemark)].map(([found]) =>
    /\d/.test(found) ? Number(found.replaceAll(",", "")) : numeralValue(found));
  return sizes.find((size) => numbers.includes(size));
}

const numbersInRemark = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?(?![\\d年月])|${numeralLetters}+`, "g");

/** A cell's text with its remark. */
const wholeOf = ({text, remark = ""}: Figure): string => (text.includes(remark) ? text : text + remark);

/** How much a count comes to in the unit of the figures: an amount in theirs, things as they are. */
function amounts({value, unit}: Note["counts"][number], ofFigures: string | undefined): number | undefined {
  const inTheirs = inUnitOf({value, unit}, ofFigures ?? "万元");
  if (ofFigures !== undefined) return unit === "" ? value : inTheirs === undefined ? undefined : Number(inTheirs);
  return inTheirs === undefined ? value : undefined;
}

/** A sentence by the figures that it names; a note that names none by standing where they do. */
const speaksOf = ({ids, place}: Note, finding: Finding): boolean => ids.length > 0
  ? finding.figures.some((id) => ids.includes(id))
  : finding.places.some((one) => isBeside(one, place));

const isBeside = (one: Place, other: Place): boolean =>
  one.in === "sheet" && other.in === "sheet" ? one.sheet === other.sheet
    : one.in === "table" && other.in === "table" ? one.table === other.table
    : one.in === other.in || other.in === "text";
