import {sayReadable} from "../../formats/offered";

/** What the panel says of opening a source. */
export const openZhCN = {
  title: "打开已有的表",
  note: "先看读懂了什么，再决定是否填入；在您确认之前不改动工作簿。",
  choose: "选择文件",
  formats: `${sayReadable("zh-CN")}，也可以把文件拖到这里`,
  paste: "粘贴文本",
  pasteNote: "从网页、Word 或 PDF 里复制整张表或整篇报告，粘贴在这里。",
  pasted: "粘贴的文本",
  read: "识别",
  reading: "正在读取……",
  readingFile: (name: string): string => `正在读取“${name}”……`,
  oneFile: "一次只能打开一个文件，请逐个打开。",
  understood: "读懂的内容",
  from: (source: string): string => `来源：${source}`,
  figures: "读到的数",
  figuresIn: (n: number, of: number): string => `${n} / ${of}`,
  blanks: "其中空格",
  seeFindings: (n: number): string => `看看是哪 ${n} 处`,
  failed: "没有读成",
  wrongEdition: (year: number, due: string, is: string): string =>
    `${year} 年度按规定应使用 ${due} 版式，这份是 ${is} 版式，将按 ${is} 版式填入。`,
  edition: "版式",
  missingForms: (n: number): string => `没有读到的 ${n} 张表填入后是空表，可以对照原件补录。`,
  needYear: "没有读到年度，请选择。",
  needUnit: "没有读到填报单位，请填写。",
  chooseYear: "请选择",
  fillIn: "填入统计表",
  fillingIn: "正在填入……",
  cancel: "不填了",
  willWrite: (names: string): string => `将填入现有的空表：${names}。`,
  willInsert: (n: number): string => `将在后面插入 ${n} 张填好的表，不改动已有的内容。`,
  filledIn: (n: number, names: string): string => `已填入 ${n} 个数：${names}。`,
  refused: (n: number): string => `有 ${n} 格没有写进去，请对照原表核对。`,
};

type OpenWords = typeof openZhCN;

/** The same in English. */
export const openEnUS: OpenWords = {
  title: "Open tables you have",
  note: "See first what was understood, then decide. Nothing in the workbook changes until you confirm.",
  choose: "Choose a file",
  formats: `${sayReadable("en-US")}; or drag a file here`,
  paste: "Paste text",
  pasteNote: "Copy a whole table or the whole report from a web page, Word or a PDF and paste it here.",
  pasted: "Pasted text",
  read: "Read it",
  reading: "Reading…",
  readingFile: (name) => `Reading “${name}”…`,
  oneFile: "One file at a time, please.",
  understood: "What was understood",
  from: (source) => `Source: ${source}`,
  figures: "Figures read",
  figuresIn: (n, of) => `${n} / ${of}`,
  blanks: "of these blank",
  seeFindings: (n) => `See ${n === 1 ? "it" : `all ${n}`}`,
  failed: "It could not be read",
  wrongEdition: (year, due, is) =>
    `Edition ${due} is prescribed for ${year}; this is edition ${is}, and edition ${is} is filled in.`,
  edition: "Edition",
  missingForms: (n) => `${count(n, "table that was not read comes", "tables that were not read come")} out blank, to be typed in from the original.`,
  needYear: "No year was found. Please choose one.",
  needUnit: "No unit was found. Please name it.",
  chooseYear: "Choose",
  fillIn: "Fill in the tables",
  fillingIn: "Filling in…",
  cancel: "Do not fill in",
  willWrite: (names) => `Goes into the empty tables that are there: ${names}.`,
  willInsert: (n) => `${count(n, "filled sheet is", "filled sheets are")} added at the end; nothing that is there is changed.`,
  filledIn: (n, names) => `Filled in ${count(n, "figure", "figures")}: ${names}.`,
  refused: (n) => `${count(n, "cell", "cells")} could not be written; please compare with the original.`,
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
