import {asideTitles} from "../../filing/aside-titles";
import type {Consolidation} from "../consolidate";
import type {PlacedSubmission, SubmissionStanding} from "../order";
import {wordsOf} from "../../reconcile/say";
import {editionOf} from "../../editions/edition";
import type {CellSpec, SheetSpec} from "../../sheets/sheet-spec";
import {evenHeights, fileNames, resultSheets} from "./layout";

const standings: Readonly<Record<SubmissionStanding, string>> = {
  counted: "已汇总", whole: "上报的汇总表", older: "重报，未采用", undecided: "重报待定", wrongYear: "年度不符", noYear: "无年度",
  wrongEdition: "版式不符", noUnit: "无单位名称", doubtfulUnit: "单位存疑", unknownUnit: "不在名册",
};

/** 审核情况: every filing by every form, its broken rules as 强制性/核实性, those with most errors first. */
export function matrixSheet({edition, placed}: Consolidation): SheetSpec {
  const forms = editionOf(edition).forms.map(({id, title}) => ({id: id as string, title}));
  const known = new Set(forms.map(({id}) => id));
  const heads = ["单位", "状态", "强制性", "核实性", "其中已说明", "提示", ...forms.map(({title}) => title), "其他", "未识别", "没有读全的", "来源文件"];
  const nameOf = fileNames(placed.map(({submission}) => submission.source));
  const lines = placed.map((one) => ({one, ...totalsOf(one, () => true)}))
    .sort((a, b) => b.error - a.error || b.warning - a.warning);
  const cells: CellSpec[] = [
    {row: 0, column: 0, columnSpan: heads.length, value: asideTitles.matrix, style: "title"},
    {row: 1, column: 0, columnSpan: heads.length, value: "各表栏内为“强制性/核实性”问题数；没有问题的留空。", style: "caption"},
    ...heads.map((value, column): CellSpec => ({row: 2, column, value, style: "heading"})),
    ...lines.flatMap(({one, error, warning, hint}, n) => {
      const perForm = [
        ...forms.map(({id}) => totalsOf(one, (form) => form === id)), totalsOf(one, (form) => !known.has(form)),
      ];
      const values = [
        one.listed?.name ?? one.submission.unit, standings[one.standing],
        error, warning, one.submission.explained, hint,
        ...perForm.map((form) => (form.error + form.warning === 0 ? "" : `${form.error}/${form.warning}`)),
        one.submission.unmatched, lacksOf(one.submission), nameOf(one.submission.source),
      ];
      return values.map((value, column): CellSpec =>
        ({row: n + 3, column, value, style: typeof value === "number" ? "plain" : column === 0 || column === values.length - 1 ? "label" : "unit"}));
    }),
  ];
  return {
    name: resultSheets.matrix, cells, validations: [], protect: false,
    columnWidths: [28, 14, 8, 8, 8, 8, ...forms.map(() => 20), 8, 8, 30, 40],
    rowHeights: evenHeights(placed.length + 3, {0: 34, 1: 22, 2: 44}),
    freeze: {rows: 3, columns: 1}, print: {orientation: "landscape", fit: [1, 0], titleRows: [2, 2]},
  };
}

/** What was not read of it, without the words that the heading says. */
const lacksOf = ({account}: PlacedSubmission["submission"]): string =>
  account === undefined ? "" : wordsOf("zh-CN").account(account).replace(/^.*?：/, "");

function totalsOf({submission: {counts}}: PlacedSubmission, isOf: (form: string) => boolean) {
  const some = Object.entries(counts).filter(([form]) => isOf(form)).map(([, count]) => count);
  const sum = (of: "error" | "warning" | "hint"): number => some.reduce((total, one) => total + one[of], 0);
  return {error: sum("error"), warning: sum("warning"), hint: sum("hint")};
}
