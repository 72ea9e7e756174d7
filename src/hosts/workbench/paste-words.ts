import {address} from "../../filing/place";
import type {CellAt} from "../../sheets/sheet-spec";
import type {PastePlan} from "./plan-paste";

/** What became of a paste. */
type Pasted = PastePlan & {
  /** The figures went where the labels say that came with them. */
  readonly isByLabels: boolean;
  /** Cells that held something else were given it. */
  readonly replaces: boolean;
  /** What was copied and is in no cell. */
  readonly left: readonly string[];
  readonly otherYear?: number;
};

/** What the page says of pasting. */
export type PastingWords = {
  readonly replace: (cells: readonly CellAt[]) => string;
  readonly replaceThem: string;
  readonly onlyBlanks: string;
  readonly cancel: string;
  readonly otherEdition: (edition: string) => string;
  readonly strange: string;
  readonly notAll: (left: number) => string;
  readonly done: (pasted: Pasted) => string;
};

export const pastingZhCN: PastingWords = {
  replace: (cells) => `有 ${cells.length} 格已经填了别的内容（${few(cells.map(say), "、", "等")}），要用粘贴的内容覆盖吗？`,
  replaceThem: "覆盖",
  onlyBlanks: "只填空格",
  cancel: "不粘贴",
  otherEdition: (edition) => `粘贴的是 ${edition} 版式的表，与这张表的版式不同，没有填入。请在面板里用“读取”。`,
  strange: "没有认出粘贴的是哪张表的哪些行，没有填入。请连同行名和表头一起复制，或只复制数、粘贴在要填的第一格。",
  notAll: (left) => `有 ${left} 格受保护，或者不合要求，没有粘贴。`,
  done: ({isByLabels, replaces, writes, over, same, totals, refused, left, otherYear}) => {
    const put = countOf(writes, over, replaces);
    return [
      isByLabels ? `已按行名和栏名填入 ${put} 个数。` : `已粘贴 ${put} 格。`,
      ...(same > 0 ? [`${same} 格与已有的相同。`] : []),
      ...(totals.length === 0 ? [] : [`${few(totals.map((one) =>
        `${say(one)} 粘贴的总计 ${one.copied}，算出 ${one.computed === "" ? "空白" : one.computed}`), "；", "等")}，${
        isKept(replaces, over) ? "按粘贴的保留，请核对。" : "保留算出的。"}`]),
      ...(replaces || over.length === 0 ? [] : [`${over.length} 格已有别的内容，没有改。`]),
      ...byReason(refused).map(([{title, text}, own]) => `${few(own.map((one) =>
        `${say(one)}“${one.text.trim()}”`), "、", "等")}没有填入：${title}。${text}`),
      ...(left.length === 0 ? [] : [`${left.length} 项没有对应的格，没有填入：${few(left.map((one) => `“${one}”`), "、", "等")}。`]),
      ...(otherYear === undefined ? [] : [`粘贴的表写着 ${otherYear} 年度，请核对年度。`]),
    ].join("");
  },
};

export const pastingEnUS: PastingWords = {
  replace: (cells) => `${cells.length === 1 ? "1 cell holds" : `${cells.length} cells hold`} something else (${
    few(cells.map(say), ", ", " and more")}). Replace that by what you paste?`,
  replaceThem: "Replace",
  onlyBlanks: "Blank cells only",
  cancel: "Do not paste",
  otherEdition: (edition) => `This is a table of edition ${edition}, unlike the sheet, and was not pasted. Use “Read” in the panel.`,
  strange: "The rows were not recognised and nothing was pasted. Copy them with their labels and the table's head, or the figures alone and paste at the first cell.",
  notAll: (left) => `${left} cells are protected, or do not take what was pasted.`,
  done: ({isByLabels, replaces, writes, over, same, totals, refused, left, otherYear}) => {
    const put = countOf(writes, over, replaces);
    return [
      isByLabels ? `${put} figures filled in by their labels.` : `${put} cells pasted.`,
      ...(same > 0 ? [`${same} held the same already.`] : []),
      ...(totals.length === 0 ? [] : [`${few(totals.map((one) =>
        `${say(one)}: pasted total ${one.copied}, computed ${one.computed === "" ? "blank" : one.computed}`), "; ", " and more")}: ${
        isKept(replaces, over) ? "kept as pasted, please check." : "the computed one stays."}`]),
      ...(replaces || over.length === 0 ? [] : [`${over.length} cells hold something else and were left alone.`]),
      ...byReason(refused).map(([{title, text}, own]) => `${few(own.map((one) =>
        `${say(one)} “${one.text.trim()}”`), ", ", " and more")} not filled in: ${title}. ${text}`),
      ...(left.length === 0 ? [] : [`${left.length} with no cell of their own, not filled in: ${few(left.map((one) => `“${one}”`), ", ", " and more")}.`]),
      ...(otherYear === undefined ? [] : [`The pasted table is of ${otherYear}: check the year.`]),
    ].join(" ");
  },
};

const say = ({row, column}: CellAt): string => address(row, column);

/** Totals are written as they were copied unless their parts stay as they were. */
const isKept = (replaces: boolean, over: PastePlan["over"]): boolean => replaces || over.length === 0;

const countOf = (writes: PastePlan["writes"], over: PastePlan["over"], replaces: boolean): number =>
  isKept(replaces, over) ? writes.length + (replaces ? over.length : 0)
    : writes.filter(({replaceFormula}) => replaceFormula === undefined).length;

/** The first of many, by name. */
const few = (some: readonly string[], comma: string, more: string): string =>
  some.slice(0, mostNamed).join(comma) + (some.length > mostNamed ? more : "");

const mostNamed = 5;

/** What is refused for one reason, said once. */
function byReason(refused: PastePlan["refused"]): readonly (readonly [PastePlan["refused"][number]["refusal"], PastePlan["refused"]])[] {
  const reasons = new Map<string, PastePlan["refused"]>();
  for (const one of refused) {
    const key = one.refusal.title + one.refusal.text;
    reasons.set(key, [...reasons.get(key) ?? [], one]);
  }
  return [...reasons.values()].flatMap((own) => own.slice(0, 1).map(({refusal}) => [refusal, own] as const));
}
