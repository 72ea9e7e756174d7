import type {Language} from "../../editions/names";
import {address} from "../../filing/place";
import type {CellAt} from "../../sheets/sheet-spec";
import type {UnshownKind} from "../../office/shown-workbook";

const listed = (cells: readonly CellAt[]): string => cells.slice(0, 3)
  .map(({sheet, row, column}) => `${sheet}!${address(row, column)}`).join(", ") + (cells.length > 3 ? "…" : "");

/** What the page says of files. */
export const fileWordsOf = (language: Language) => (language === "zh-CN" ? zh : en);

const kindsZh: Readonly<Record<UnshownKind, (n: number) => string>> = {
  charts: (n) => `图表 ${n} 个`, pictures: (n) => `图片 ${n} 张`, drawings: () => "图形", pivots: (n) => `数据透视表 ${n} 个`,
  macros: () => "宏", webLinks: (n) => `网页等外部链接 ${n} 个`, conditionalFormats: (n) => `部分条件格式 ${n} 条`, filters: () => "筛选",
  tables: () => "表格样式", otherSheets: (n) => `图表工作表等 ${n} 张`,
};

const zh = {
  file: "文件",
  new: "新建",
  open: "打开",
  save: "保存",
  print: "打印",
  help: "帮助：用法和按键",
  close: "关闭",
  recent: "最近",
  recentFiles: "最近打开过的文件：",
  none: "没有打开工作簿。",
  notAllowed: (name: string): string => `没有打开“${name}”：浏览器没有得到读写这个文件的许可。请再选一次并允许，或用“打开”另选。`,
  fileGone: (name: string): string => `没有找到“${name}”，它可能改了名、移走或删掉了，已从“最近”中去掉。请用“打开”另选。`,
  unnamed: "新工作簿",
  unsaved: "● 未保存",
  saved: "已保存",
  dismiss: "知道了",
  opening: (name: string): string => `正在打开“${name}”……`,
  opened: (kinds: readonly (readonly [UnshownKind, number])[], unfollowed: readonly CellAt[]): string =>
    (kinds.length === 0 ? "" : `“${kinds.map(([kind, n]) => kindsZh[kind](n)).join("、")}”在这里看不到，保存时原样保留在文件里。`) + (unfollowed.length === 0 ? "" :
      `有 ${unfollowed.length} 处（${listed(unfollowed)}）是模拟运算表，或公式的计算量太大，在这里不能修改：它们引用的数改过之后，这里算不出时显示“未算出”，不会把旧结果当作数；公式原样保存，用 Excel 或 WPS 打开会自动算出。`),
  savedTo: {
    file: (name: string): string => `已保存到“${name}”。`,
    downloads: (name: string): string => `已保存为“${name}”，在浏览器的“下载”文件夹里。`,
    apart: (name: string): string => `浏览器没有得到改写“${name}”的许可，原文件没有动；已另存到浏览器的“下载”文件夹里。`,
  },
  uncomputed: (cells: readonly CellAt[]): string =>
    `有 ${cells.length} 格的公式这里算不出（${listed(cells)}）：它们引用的数改过，旧结果不再可信，没有存进文件；公式都在，用 Excel 或 WPS 打开会自动算出。`,
  notFetched: "没有取到示例，可能是网络中断。请稍后再试。",
  notSaved: (why: string): string => `没有保存：${why}`,
  notOpened: (why: string): string => `没有打开：${why}`,
  notAWorkbook: (name: string): string => `“${name}”不是 .xlsx 或 .xlsm 工作簿，不能直接打开。请拖到右边的面板上，由它读出数据，填进新的统计表。`,
  draft: (time: string, name: string): string => `${time} 的“${name}”没有保存，它的草稿还留在这个浏览器里。`,
  openDraft: "打开草稿",
  deleteDraft: "删除草稿",
  later: "以后再说",
  otherDraft: "这个浏览器里留有另一个版本的勾稽存下的草稿，这个版本读不了它。",
  draftGone: "这份草稿已经不在这个浏览器里了，可能在另一个标签页里打开、保存或删除了。",
  noDraft: (why: string): string => `刚才的改动没能留下草稿，请及时保存：${why}`,
  noDrafts: {
    full: "浏览器的存储空间不够，刚才的改动没能留下草稿。请及时保存。",
    noStore: "这个浏览器（或无痕窗口）不允许网页留草稿。关闭页面之前请先保存。",
    earlierTab: "另一个标签页里开着旧版的勾稽，刚才的改动没能留下草稿。请及时保存，并关闭那个标签页。",
    laterTab: "另一个标签页里的勾稽已经是新版，刚才的改动没能留下草稿。请保存，然后刷新本页。",
  },
  leave: "当前工作簿还有没保存的改动。要放弃这些改动吗？",
  giveUp: "放弃改动",
  stay: "不放弃",
  replace: "这个文件在打开之后被别的程序改动过。要用这里的内容覆盖它吗？",
  replaceIt: "覆盖",
  saveApart: "另存到“下载”文件夹",
};

const kindsEn: Readonly<Record<UnshownKind, (n: number) => string>> = {
  charts: (n) => `${n} chart${n === 1 ? "" : "s"}`, pictures: (n) => `${n} picture${n === 1 ? "" : "s"}`, drawings: () => "drawings",
  pivots: (n) => `${n} pivot table${n === 1 ? "" : "s"}`, macros: () => "macros", webLinks: (n) => `${n} link${n === 1 ? "" : "s"} out of the workbook`,
  conditionalFormats: (n) => `${n} of the conditional formats`, filters: () => "filters",
  tables: () => "table styles",
  otherSheets: (n) => `${n} chart sheet${n === 1 ? "" : "s"}`,
};

const en: typeof zh = {
  file: "File",
  new: "New",
  open: "Open",
  save: "Save",
  print: "Print",
  help: "Help: how it works, and its keys",
  close: "Close",
  recent: "Recent",
  recentFiles: "Files that were open last:",
  none: "No workbook is open.",
  notAllowed: (name) => `“${name}” was not opened: the browser was not allowed to use the file. Choose it again and allow it, or use Open.`,
  fileGone: (name) => `“${name}” was not found: it may have been renamed, moved or deleted, and is no longer listed. Please use Open.`,
  unnamed: "New workbook",
  unsaved: "● Unsaved",
  saved: "Saved",
  dismiss: "OK",
  opening: (name) => `Opening “${name}”…`,
  opened: (kinds, unfollowed) =>
    (kinds.length === 0 ? "" : `Not shown here, and kept in the file as it is: ${kinds.map(([kind, n]) => kindsEn[kind](n)).join(", ")}. `) +
    (unfollowed.length === 0 ? "" :
      `${unfollowed.length === 1 ? "One place is" : `${unfollowed.length} places are`} a what-if table or a formula too costly to follow every edit (${listed(unfollowed)}), ` +
      "and cannot be changed here. Once what they read has changed, they show “not computed” where they cannot be computed here, and count as no figure; their formulas stay, and Excel or WPS computes them when opening the file."),
  savedTo: {
    file: (name) => `Saved to “${name}”.`,
    downloads: (name) => `Saved as “${name}” in your browser’s Downloads folder.`,
    apart: (name) => `The browser was not allowed to write “${name}”, which is as it was; saved in your browser’s Downloads folder instead.`,
  },
  uncomputed: (cells) => ` ${cells.length === 1 ? "One formula" : `${cells.length} formulas`} could not be computed here (${listed(cells)}): ` +
    "what they read has changed, so the file has their formulas and no result until Excel or WPS opens and computes it.",
  notFetched: "The sample could not be fetched: the connection may be broken. Please try again.",
  notSaved: (why) => `Not saved: ${why}`,
  notOpened: (why) => `Not opened: ${why}`,
  notAWorkbook: (name) => `“${name}” is no .xlsx or .xlsm workbook and cannot be opened as it is. Drop it on the panel, which reads its figures into new tables.`,
  draft: (time, name) => `“${name}” of ${time} was not saved; its draft is still in this browser.`,
  openDraft: "Open the draft",
  deleteDraft: "Delete it",
  later: "Later",
  otherDraft: "This browser has a draft of another version of Gouji, which this version cannot read.",
  draftGone: "The draft is no longer in this browser: another tab may have opened, saved or deleted it.",
  noDraft: (why) => `The last changes are in no draft. Please save: ${why}`,
  noDrafts: {
    full: "The browser has no room left: the last changes are in no draft. Please save.",
    noStore: "This browser, or private window, lets pages keep no drafts. Please save before you close the page.",
    earlierTab: "Another tab has an earlier version of Gouji open: the last changes are in no draft. Please save, and close that tab.",
    laterTab: "Another tab has a later version of Gouji open: the last changes are in no draft. Please save, then reload this page.",
  },
  leave: "The open workbook has changes that no file holds. Give them up?",
  giveUp: "Give up the changes",
  stay: "Keep them",
  replace: "Another program has changed the file since it was opened. Replace it?",
  replaceIt: "Replace",
  saveApart: "Save to the Downloads folder",
};
