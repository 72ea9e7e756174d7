import {asideTitles} from "../../filing/own-sheets";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {heightOf, linesOf, styles} from "../../sheets/styles";
import type {Outstanding} from "../outstanding";
import {nameOf} from "../standing";
import {fileOf} from "../submission";
import {fileNames} from "./layout";
import {type LinkOf, linked} from "./link";

const widths = [6, 28, 12, 74, 40];
const heads = ["序号", "单位", "相比", "突出的数", "文件"];

/** 突出的数: figures that are far from the unit's own last year, or from the others of its kind, each in a sentence. */
export function outstandingSheet(all: readonly Outstanding[], hasLast: boolean, linkOf: LinkOf): SheetSpec {
  const nameOfFile = fileNames(all.map(({placed: {submission}}) => submission.source));
  const {size} = styles.label.font;
  const [, , , width = 0] = widths;
  const caption = "与上年相差 10 倍以上、从无到有或从有到无的，以及与同类其他单位相差悬殊的；不一定有错，请核对。" +
    (hasLast ? "" : "没有给上年的数，没有与上年比。");
  const none = {row: 3, column: 0, columnSpan: heads.length, value: "没有突出的数。", style: "label"} as const;
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.outstanding, style: "title"},
    {row: 1, column: 0, columnSpan: heads.length, value: caption, style: "caption"},
    ...heads.map((value, column): CellSpec => ({row: 2, column, value, style: "heading"})),
    ...(all.length === 0 ? [none] : []),
    ...all.flatMap(({placed, against, says}, n): readonly CellSpec[] => [
      {row: n + 3, column: 0, value: n + 1, style: "unit"},
      {row: n + 3, column: 1, value: nameOf(placed), style: "label"},
      {row: n + 3, column: 2, value: againstWords[against], style: "unit"},
      {row: n + 3, column: 3, value: says, style: "label"},
      {row: n + 3, column: 4, ...linked(nameOfFile(placed.submission.source), linkOf(fileOf(placed.submission)))},
    ]),
  ];
  return {
    name: "突出的数", cells, columnWidths: widths, validations: [], protect: false, freeze: {rows: 3, columns: 2},
    rowHeights: [
      34, 22, 24, ...(all.length === 0 ? [24] : all.map(({says}) => heightOf(linesOf(says, width, size), size))),
    ],
    print: {orientation: "landscape", fit: [1, 0], titleRows: [2, 2]},
  };
}

/** What a figure stands out against. */
const againstWords: Readonly<Record<Outstanding["against"], string>> = {last: "上年", peers: "同类单位"};
