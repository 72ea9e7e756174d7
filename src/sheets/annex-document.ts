import type {Annex} from "../filing/annex-schema";
import {sayTime} from "../filing/remarks";
import {type DocumentBlock, type DocumentSpec, type DocumentTable, officialPage} from "./document-spec";
import {reportTitle} from "./report-document";

/** 审核说明附件: explanations, confirmations, sources and overrides, each as a table. */
export function annexDocument(annex: Annex): DocumentSpec {
  const {unit, year, edition, basis, time} = annex;
  const facts = [
    ["填报单位", unit], ["统计年度", year === null ? "" : `${year} 年度`], ["版式", `${edition} 版式（${basis}）`],
    ["生成时间", sayTime(time)],
  ] as const;
  const sections = sectionsOf(annex).filter(({none, rows}) => none !== undefined || rows.length > 0);
  return {
    title: `${reportTitle(annex)}审核说明`,
    page: officialPage,
    blocks: [
      ...facts.filter(([, text]) => text !== "").map(([name, text]) => ({role: "fact", text: `${name}：${text}`} as const)),
      ...sections.flatMap((section, at): readonly DocumentBlock[] => [
        {role: "heading", text: `${"一二三四五".charAt(at)}、${section.title}`},
        section.rows.length > 0 ? plainTable(section) : {role: "text", text: section.none ?? ""},
      ]),
    ],
  };
}

/** A table of texts under one row of headings. */
export const plainTable = ({heads, widths, rows}: Pick<Section, "heads" | "widths" | "rows">): DocumentTable => ({
  widths, headRows: 1,
  rows: [
    heads.map((text, column) => ({text, column, rowSpan: 1, columnSpan: 1, is: "column", indent: 0})),
    ...rows.map((row) => row.map((text, column) =>
      ({text, column, rowSpan: 1, columnSpan: 1, is: "row", indent: 0} as const))),
  ],
});

type Section = {
  readonly title: string;
  /** What is said where there is nothing; without it, the section is left out. */
  readonly none?: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

const sectionsOf = ({explanations, signOffs, returned = [], drawn, overrides}: Annex): readonly Section[] => [
  {
    title: "审核说明", none: "没有需要说明的核实性问题。", heads: ["事项", "说明", "姓名", "时间"], widths: [30, 34, 10, 16],
    rows: explanations.map(({matter, text, by, time}) => [matter, text, by, sayTime(time)]),
  }, {
    title: "审核确认", none: "没有审核确认的记录。", heads: ["事项", "姓名", "时间"], widths: [58, 14, 18],
    rows: signOffs.map(({matter, by, time}) => [matter, by, sayTime(time)]),
  }, {
    title: "退回", heads: ["事项", "审核意见", "姓名", "时间"], widths: [30, 34, 10, 16],
    rows: returned.map(({matter, text, by, time}) => [matter, text, by, sayTime(time)]),
  }, {
    title: "提取的数", heads: ["数", "来源", "姓名", "时间"], widths: [30, 34, 10, 16],
    rows: drawn.map(({matter, text, by, time}) => [matter, text, by, sayTime(time)]),
  }, {
    title: "强制导出", heads: ["强制性问题", "未说明的核实性问题", "理由", "姓名", "时间"], widths: [12, 14, 38, 10, 16],
    rows: overrides.map(({errors, warnings, reason, by, time}) =>
      [`${errors} 处`, `${warnings} 处`, reason, by, sayTime(time)]),
  },
];
