import {AlignmentType, type FileChild} from "docx";
import type {Annex} from "../../filing/annex-schema";
import {sayTime} from "../../filing/remarks-table";
import {docxTable} from "./docx-table";
import type {TableCell} from "../../sheets/form-tables";
import {reportTitle} from "../html/write-html";
import {fonts, indent, line, officialDocument} from "./official-document";

/** 审核说明附件 as a Word document: explanations, confirmations, sources and overrides, each as a table. */
export function writeAnnexDocx(annex: Annex): Promise<Uint8Array> {
  const {unit, year, edition, basis, time} = annex;
  const title = `${reportTitle(annex)}审核说明`;
  const sections: readonly Section[] = [
    {
      title: "审核说明", none: "没有需要说明的核实性问题。", heads: ["事项", "说明", "姓名", "时间"], widths: [30, 34, 10, 16],
      rows: annex.explanations.map(({matter, text, by, time}) => [matter, text, by, sayTime(time)]),
    }, {
      title: "审核确认", none: "没有审核确认的记录。", heads: ["事项", "姓名", "时间"], widths: [58, 14, 18],
      rows: annex.signOffs.map(({matter, by, time}) => [matter, by, sayTime(time)]),
    }, {
      title: "提取的数", heads: ["数", "来源", "姓名", "时间"], widths: [30, 34, 10, 16],
      rows: annex.drawn.map(({matter, text, by, time}) => [matter, text, by, sayTime(time)]),
    }, {
      title: "强制导出", heads: ["强制性问题", "未说明的核实性问题", "理由", "姓名", "时间"], widths: [12, 14, 38, 10, 16],
      rows: annex.overrides.map(({errors, warnings, reason, by, time}) =>
        [`${errors} 处`, `${warnings} 处`, reason, by, sayTime(time)]),
    },
  ].filter(({none, rows}) => none !== undefined || rows.length > 0);
  return officialDocument(title, [
    ...facts([
      ["填报单位", unit], ["统计年度", year === null ? "" : `${year} 年度`], ["版式", `${edition} 版式（${basis}）`],
      ["生成时间", sayTime(time)],
    ]),
    ...sections.flatMap((section, at) => [
      line(`${"一二三四"[at]!}、${section.title}`, {font: fonts.heading}, {indent, keepNext: true}),
      section.rows.length > 0 ? tableOf(section) : line(section.none!, {}, {indent}),
    ]),
  ]);
}

type Section = {
  readonly title: string;
  /** What is said where there is nothing; without it, the section is left out. */
  readonly none?: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

const facts = (all: readonly (readonly [string, string])[]): readonly FileChild[] => all
  .filter(([, text]) => text !== "")
  .map(([name, text]) => line(`${name}：${text}`, {}, {indent, alignment: AlignmentType.LEFT}));

const tableOf = ({heads, widths, rows}: Section) => docxTable({
  widths, columns: heads.length, headRows: 1,
  rows: [
    heads.map((text, column) => cell(text, column, "column")),
    ...rows.map((row) => row.map((text, column) => cell(text, column, "row"))),
  ],
});

const cell = (text: string, column: number, is: TableCell["is"]): TableCell =>
  ({text, column, rowSpan: 1, columnSpan: 1, is, indent: 0});
