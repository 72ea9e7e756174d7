import type {Filing} from "../filing/filing";
import {type Place, sayPlace} from "../filing/place";
import {type ReviewHeading, reviewHeadings, reviewTitle, severityNames, statusNames} from "../filing/review-table";
import {sayTime} from "../filing/remarks";
import {reconcile} from "../reconcile/reconcile";
import {sayAccount, sayUndecided} from "../reconcile/say";
import type {ReviewItem} from "../remarks/review/review";
import {saySince} from "../remarks/review/since";
import {rowHeightsOf} from "./styles";
import type {CellSpec, SheetSpec, StyleName} from "./sheet-spec";
import {plainTable} from "./annex-document";
import {type DocumentSpec, officialPage} from "./document-spec";

const widths = [5, 8, 18, 46, 9, 9, 9, 36, 11, 30, 9, 17, 16, 6, 1];
const looks: readonly StyleName[] = [
  "unit", "unit", "link", "label", "plain", "plain", "plain", "label", "unit", "label", "unit", "unit", "label", "barLast",
];
const open = (["状态", "审核说明", "审核人", "时间"] as const).map((heading) => reviewHeadings.indexOf(heading));

/** For the heights of rows: some fonts run wider than the one that is reckoned with, and long texts must not be cut. */
const narrower = widths.map((width) => width * 0.9);

/** Where the findings begin, under the title, whose it is, the counts, the note and the headings. */
const firstRow = 5;

/** Ruled lines for what a reviewer adds. */
const spare = 12;

/** 审核意见: every finding with both sides, a suggestion and what people say of it; works without the add-in. */
export function reviewSheet(items: readonly ReviewItem[], filing: Filing, now: Date): SheetSpec {
  const across = {column: 0, columnSpan: looks.length};
  const cells: readonly CellSpec[] = [
    {row: 0, ...across, value: reviewTitle, style: "title"},
    ...captionsOf(items, filing, now).map((value, at): CellSpec => ({row: at + 1, ...across, value, style: "caption"})),
    ...reviewHeadings.map((value, column): CellSpec => ({row: firstRow - 1, column, value, style: "heading"})),
    ...items.flatMap((item, at) => lineOf(item, at)),
    ...Array.from({length: spare}, (_, at) => emptyLine(firstRow + items.length + at)).flat(),
  ];
  return {
    name: reviewTitle, columnWidths: widths, rowHeights: rowHeightsOf(cells, narrower, 22), cells, protect: false,
    freeze: {rows: firstRow, columns: 0},
    print: {orientation: "landscape", fit: [1, 0], titleRows: [firstRow - 1, firstRow - 1]},
    validations: [{
      row: firstRow, column: reviewHeadings.indexOf("状态"), rows: items.length + spare, columns: 1,
      kind: "list", values: Object.values(statusNames),
      title: "请从列表中选择", message: `状态为${Object.values(statusNames).join("、")}之一。`,
    }],
  };
}

const captionsOf = (items: readonly ReviewItem[], filing: Filing, now: Date): readonly string[] =>
  [reviewFacts(filing, now).join("　　"), reviewCounts(items, filing).join("　　"), note];

/** Whose review it is, of what and when, a fact each. */
const reviewFacts = ({unit, year, edition, source}: Filing, now: Date): readonly string[] => [
  `填报单位：${unit || "没有写明"}`, `统计年度：${year ?? "没有写明"}`, `版式：${edition}`, `材料：${source}`,
  `审核时间：${sayTime(now.toISOString())}`,
];

/** What was not read; how many findings there are of each kind and in each status; what could not be judged. */
function reviewCounts(items: readonly ReviewItem[], filing: Filing): readonly string[] {
  const said = Object.entries(severityNames).map(([severity, name]) =>
    `${name} ${items.filter((item) => item.severity === severity && item.finding !== undefined).length}`);
  const statuses = Object.entries(statusNames).map(([status, name]) =>
    `${name} ${items.filter((item) => item.status === status).length}`);
  const counts = items.length === 0 ? ["没有发现问题。"] : [`问题：${said.join("　")}`, `处理：${statuses.join("　")}`];
  return [sayAccount(filing), ...counts, sayUndecided(reconcile(filing), filing)].filter((one) => one !== undefined);
}

const note = "填报人更正统计表，或在“审核说明”中写明实际情况并署名；审核人选择状态并署名。没有署名的不作数。有关数值改动后，原说明和确认失效。" +
  "空行可补充其他意见。“标识”一栏请勿改动。";

const lineOf = (item: ReviewItem, at: number): readonly CellSpec[] =>
  ruled(firstRow + at, reviewValues(item, at), item.places[0]);

/** What the sheet says of a finding, in the order of its headings. */
function reviewValues(item: ReviewItem, at: number): readonly (string | number | null)[] {
  const {severity, places: [place], says, suggestion, status, explanation, by, time, mark} = item;
  return [
    at + 1, severity === undefined ? null : severityNames[severity], place === undefined ? null : sayPlace(place), says,
    ...sidesOf(item), suggestion,
    statusNames[status], explanation, by, time, saySince(item, "zh-CN"), mark === undefined ? null : JSON.stringify(mark),
  ];
}

/** Both sides and what is between them; a rule of one side has its figures in the sentence. */
const sidesOf = ({finding}: ReviewItem): readonly (number | null)[] => finding?.right === undefined ? [null, null, null]
  : [finding.left?.sum ?? null, finding.right.sum, finding.difference];

const emptyLine = (row: number): readonly CellSpec[] => ruled(row, [], undefined);

/** A column of nothing at the end keeps what programs read from running over the sheet. */
const ruled = (
  row: number, values: readonly (string | number | null)[], place: Place | undefined,
): readonly CellSpec[] => [
  ...looks.map((style, column): CellSpec => ({
    row, column, value: values[column] === "" ? null : values[column] ?? null, style,
    ...(open.includes(column) ? {open: true} : {}),
    ...(style === "link" && place?.in === "sheet" ? {link: {sheet: place.sheet, row: place.row, column: place.column}} : {}),
  })),
  {row, column: looks.length, value: " ", style: "caption"},
];

/** What is to be written so that a row of the sheet says this under these headings. */
export const reviewEntries = (
  sheet: string, row: number, values: Partial<Readonly<Record<ReviewHeading, string | number | null>>>,
) => Object.entries(values).map(([heading, value]) =>
  ({sheet, row, column: reviewHeadings.indexOf(heading as ReviewHeading), value: value === "" ? null : value}));

/**
 * What is to be written so that a sheet of the same findings says how they stand now, each on the row where it is;
 * their numbers and places stay, and so do the rows that people added.
 */
export const refreshedEntries = (
  sheet: string, items: readonly (ReviewItem & {readonly row: number})[], filing: Filing, now: Date,
) => [
  ...captionsOf(items, filing, now).map((value, at) => ({sheet, row: at + 1, column: 0, value})),
  ...items.filter(({mark}) => mark !== undefined).flatMap((item) => reviewValues(item, 0).flatMap((value, column) =>
    fixed.includes(column) ? [] : [{sheet, row: item.row, column, value: value === "" ? null : value}])),
];

const fixed = [reviewHeadings.indexOf("序号"), reviewHeadings.indexOf("位置")];

/** The columns that fit an upright page, and their shares of its width; both sides are in the sentence. */
const shown: readonly (readonly [ReviewHeading, number])[] = [
  ["序号", 5], ["性质", 9], ["位置", 13], ["问题", 32], ["建议", 22], ["状态", 9], ["审核说明", 17], ["审核人", 8],
];

/** 审核意见 to be printed and signed: what its sheet says, without what only programs read. */
export function reviewDocument(items: readonly ReviewItem[], filing: Filing, now: Date): DocumentSpec {
  const rows = items.map((item, at) => reviewValues(item, at))
    .map((values) => shown.map(([heading]) => String(values[reviewHeadings.indexOf(heading)] ?? "")))
    .filter((texts) => texts[says] !== "");
  return {
    title: reviewTitle,
    page: officialPage,
    blocks: [
      ...[...reviewFacts(filing, now), ...reviewCounts(items, filing)].map((text) => ({role: "fact", text} as const)),
      ...(rows.length === 0 ? [] : [{
        ...plainTable({heads: shown.map(([heading]) => heading), widths: shown.map(([, width]) => width), rows}),
        mayPart: true,
      } as const]),
      ...["审核人（签字）：", "审核日期：　　　　年　　月　　日"].map((text) => ({role: "toSign", text} as const)),
    ],
  };
}

const says = shown.findIndex(([heading]) => heading === "问题");
