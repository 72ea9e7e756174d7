import type {Language} from "../../editions/names";

/** What the sheets themselves say, in the user's language. */
export type SheetWords = {
  /** Name of the empty sheet one starts with. */
  readonly sheet: string;
  readonly severity: Readonly<Record<"error" | "warning" | "hint", string>>;
  readonly lockedTitle: string;
  readonly lockedFormula: string;
  readonly lockedForm: string;
  readonly paste: string;
  readonly template: string;
  /** Cells that were left as they were, and those that were pasted. */
  readonly notPasted: (left: number, pasted: number) => string;
  readonly useKeys: string;
  readonly keepForm: string;
};

/** Those of one language. */
export const wordsOf = (language: Language): SheetWords => (language === "zh-CN" ? zh : en);

const zh: SheetWords = {
  sheet: "工作表1",
  severity: {error: "强制性", warning: "核实性", hint: "提示"},
  lockedTitle: "这一格不用填",
  lockedFormula: "合计由公式自动算出，填好各分项即可。",
  lockedForm: "这是表样的文字，不能修改。请填写浅黄色的格。",
  paste: "粘贴",
  template: "表样保持不变",
  notPasted: (left, pasted) => `已粘贴 ${pasted} 格；另有 ${left} 格是合计公式或表样文字，保持原样。`,
  useKeys: "浏览器不允许从菜单读取剪贴板，请按 Ctrl+V 粘贴。",
  keepForm: "表样里的格不能移动、合并或清除格式。要搬数字，请复制后粘贴。",
};

const en: SheetWords = {
  sheet: "Sheet1",
  severity: {error: "Must be mended", warning: "To be verified", hint: "Hint"},
  lockedTitle: "Nothing to fill in here",
  lockedFormula: "A formula gives this total: fill in its parts.",
  lockedForm: "This is the printed form and cannot be changed. Fill in the pale yellow cells.",
  paste: "Paste",
  template: "The form stays as it is",
  notPasted: (left, pasted) =>
    `${pasted} cells pasted; ${left} more hold totals or the printed form and were left as they are.`,
  useKeys: "The browser does not let a menu read the clipboard: press Ctrl+V to paste.",
  keepForm: "Cells of the form cannot be moved, merged or stripped of their format. Copy the figures and paste them.",
};
