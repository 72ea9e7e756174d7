import {type EditionId, editionOf, type Variant} from "../../src/editions/edition";
import {layouts} from "../sheets/layouts";
import {inventFigures, type Hand, type Size} from "./figures";
import type {Layout} from "./layout";
import {randomFrom, type Random} from "./random";
import {tellReport, type Report, type Told} from "./render";
import type {Wording} from "./wording";

/** A report that a reader is tried on. */
export type Case = {readonly name: string; readonly told: Told; readonly report: Report};

/** The kinds of report there are. */
export const kinds: readonly {readonly edition: EditionId; readonly variant?: Variant}[] =
  layouts.map(([edition, variant]) => ({edition, variant}));

/** One report: a layout, a kind and a seed decide it wholly. */
export function inventCase(layout: Layout, {edition, variant}: (typeof kinds)[number], seed: number): Case {
  const random = randomFrom(seed * 7919 + [...`${layout.name}${edition}${variant}`].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % 1e6);
  const hand = random.pick(hands);
  const wording = random.pick(wordings);
  const size = random.pick<Size>(["none", "few", "few", "many", "many", "unbalanced"]);
  const blanks = hand.blank === undefined ? 0 : random.pick([0, 0.05, 0.4]);
  const told: Told = {
    edition, variant, unit: random.pick(units), year: yearOf(edition, random), layout,
    figures: inventFigures(edition, variant, size, blanks, random),
    hand: mayPart(layout) ? hand : {...hand, spaces: false},
    dash: random.pick(["", "", "——", "--", "　"]),
    wording: {...wording, indent: layout.name.startsWith("L6") ? undefined : wording.indent, instructions: variant === "hubei" && random.chance(0.7)},
  };
  const name = `${layout.name} · ${edition}${variant ?? ""} · ${size} · ${JSON.stringify(hand)} · ${JSON.stringify(wording)} · seed ${seed}`;
  return {name, told, report: tellReport(told, random)};
}

/** Whether a space within a number cannot be taken for the end of a cell. */
const mayPart = ({name}: Layout): boolean => /^(L2|L3|L4|L5|TSV|Markdown)/.test(name);

const yearOf = (edition: EditionId, random: Random): number => {
  const {from, to = from + 3} = editionOf(edition);
  return from + random.below(to - from + 1);
};

const units = [
  "云溪街道办事处", "平湖镇人民政府", "青山乡人民政府", "临江县财政局", "东湖区人民政府", "安平市人民政府", "安平市生态环境局",
  "北固经济开发区管理委员会", "临江县人民政府办公室", "白塔区住房和城乡建设局", "江北省人力资源和社会保障厅", "安平市发展和改革委员会",
];

const hands: readonly Hand[] = [
  {}, {}, {blank: ""}, {blank: "　"}, {blank: "\u00a0"}, {blank: "/"}, {blank: "—"}, {blank: "——"}, {blank: "-"}, {blank: "无"}, {blank: "不适用"},
  {pad: (text) => `　${text}`}, {pad: (text) => `${text}　`, blank: "　"}, {pad: (text) => ` ${text} `, blank: " "}, {pad: (text) => `\u00a0${text}`, blank: ""},
  {wide: true, blank: ""}, {commas: true}, {spaces: true, blank: ""}, {units: true}, {remarks: true}, {plus: true}, {plus: true, wide: true},
];

const wordings: readonly Wording[] = [
  {}, {breaks: "\n"}, {brackets: "half"}, {brackets: "half", point: "、", comma: "，"}, {point: "．", quotes: "straight"}, {quotes: "none", comma: "，", breaks: "\n"},
  {quotes: "corner", point: ". "}, {gaps: " "}, {gaps: "\u00a0", breaks: "\n"}, {gaps: "　", indent: "　"}, {indent: "　　", breaks: "\n"},
  {drift: true}, {drift: true, breaks: "\n"}, {drift: true, brackets: "half"}, {noOrdinals: true}, {traditional: true}, {traditional: true, breaks: "\n"},
  {radicals: true}, {radicals: true, breaks: "\n"}, {noRemarks: true}, {noRemarks: true, point: "、", gaps: " "}, {breaks: "\n", brackets: "half", gaps: " "},
];
