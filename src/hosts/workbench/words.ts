import type {Language} from "../../editions/names";
import {type PastingWords, pastingEnUS, pastingZhCN} from "./paste-words";

/** What the sheets themselves say, in the user's language. */
export type SheetWords = {
  /** Name of the empty sheet one starts with. */
  readonly sheet: string;
  readonly severity: Readonly<Record<"error" | "warning" | "hint", string>>;
  /** Over what somebody wrote on a cell. */
  readonly note: (by: string) => string;
  readonly lockedTitle: string;
  readonly lockedFormula: string;
  readonly lockedForm: string;
  /** A cell of an opened workbook that cannot be changed. */
  readonly locked: string;
  readonly notHere: string;
  /** In a cell whose formula nobody here can compute, and why that is so. */
  readonly notComputed: string;
  readonly whyNotComputed: string;
  readonly refused: Readonly<Record<"layout" | "structureLocked" | "copy" | "name" | "formulaNames" | "rich", string>>;
  /** `by` is what speaks of the sheet: a name, or a part of the package. */
  readonly refusedNamed: (by: string) => string;
  readonly paste: string;
  readonly pasting: PastingWords;
  readonly template: string;
  readonly useKeys: string;
  readonly keepForm: string;
};

/** Those of one language. */
export const wordsOf = (language: Language): SheetWords => (language === "zh-CN" ? zh : en);

const zh: SheetWords = {
  sheet: "工作表1",
  severity: {error: "强制性", warning: "核实性", hint: "提示"},
  note: (by) => (by === "" ? "批注" : `批注 · ${by}`),
  lockedTitle: "这一格不用填",
  lockedFormula: "合计由公式自动算出，填好各分项即可。",
  lockedForm: "这是表样的文字，不能修改。请填写浅黄色的格。",
  locked: "这一格受工作表保护，或属于数组公式、模拟运算表、计算量太大的公式、表格的标题行，不能在这里修改。",
  notHere: "这里不能这样改",
  notComputed: "未算出",
  whyNotComputed: "这个公式引用的数改过，而这里算不出它的新结果（函数、外部链接或写法这里没有）。公式原样保存，不带旧结果；用 Excel 或 WPS 打开会自动算出。",
  refused: {
    layout: "为了不损坏原文件，打开的工作簿里可以改内容、格式和工作表的次序、名称；行列、合并、冻结、规则和单元格的移动，请在 Excel 或 WPS 里改。新加的工作表不受限。",
    structureLocked: "这个工作簿保护了结构，不能增删、移动或改名工作表。请先在 Excel 或 WPS 里撤销工作簿保护。",
    name: "工作表名称不能重复，不能为空或超过 31 个字，也不能含有 [ ] : * ? / \\。",
    formulaNames: "公式里用的名称在这里不能增删或修改，存不进文件。请在 Excel 或 WPS 的“名称管理器”里改；这里的公式可以直接写单元格，如 =B2。",
    copy: "复制出的工作表会缺少这里看不到的内容（图表、批注等）。请在 Excel 或 WPS 里复制。",
    rich: "这一格的文字各部分字体不同，在这里改写会失去这些格式。要改写，请先按 Delete 清空再输入；要保留格式，请在 Excel 或 WPS 里改。",
  },
  refusedNamed: (by) => `别处引用着这张表（${by}），改名或删除会使引用失效。请在 Excel 或 WPS 里改。`,
  paste: "粘贴",
  pasting: pastingZhCN,
  template: "表样保持不变",
  useKeys: "浏览器不允许从菜单读取剪贴板，请按 Ctrl+V 粘贴。",
  keepForm: "表样里的格不能移动、合并或清除格式。要搬数字，请复制后粘贴。",
};

const en: SheetWords = {
  sheet: "Sheet1",
  severity: {error: "Must be mended", warning: "To be verified", hint: "Hint"},
  note: (by) => (by === "" ? "Note" : `Note · ${by}`),
  lockedTitle: "Nothing to fill in here",
  lockedFormula: "A formula gives this total: fill in its parts.",
  lockedForm: "This is the printed form and cannot be changed. Fill in the pale yellow cells.",
  locked: "The sheet's protection, an array formula, a what-if table, a formula too costly to follow or a table's heading keeps this cell from being changed here.",
  notHere: "Not here",
  notComputed: "Not computed",
  whyNotComputed: "What this formula reads has changed, and it cannot be computed here (a function, link or notation is unknown). It is saved as it is, without its old result; Excel or WPS computes it when opening the file.",
  refused: {
    layout: "So that the file stays whole, cells, formats and the order and names of sheets can be changed here; for rows, columns, merging, freezing, rules and moving cells use Excel or WPS. Sheets that are added here are free.",
    structureLocked: "The workbook's structure is protected: sheets cannot come, go, move or be renamed. Lift the protection in Excel or WPS first.",
    name: "A sheet's name must be its own, have 1 to 31 characters and none of [ ] : * ? / \\.",
    formulaNames: "Names for formulas cannot be defined or changed here, as the file would not hold them. Use the name manager of Excel or WPS; formulas here may speak of cells, as =B2 does.",
    copy: "A copy would lack what is not shown here (charts, notes and the like). Copy the sheet in Excel or WPS.",
    rich: "Parts of this text look different, which would be lost. Empty the cell with Delete to write anew, or change it in Excel or WPS.",
  },
  refusedNamed: (by) => `Something refers to this sheet (${by}) and would break. Rename or delete it in Excel or WPS.`,
  paste: "Paste",
  pasting: pastingEnUS,
  template: "The form stays as it is",
  useKeys: "The browser does not let a menu read the clipboard: press Ctrl+V to paste.",
  keepForm: "Cells of the form cannot be moved, merged or stripped of their format. Copy the figures and paste them.",
};
