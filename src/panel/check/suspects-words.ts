/** What the panel says of figures that are probably wrong. */
export const suspectsZhCN = {
  title: "可能填错的数",
  few: (n: number): string => `改动少数几处不能使有关的勾稽关系全部相符（涉及 ${n} 条），请逐项核对原始材料。`,
  several: (n: number, isAll: boolean): string =>
    `${isAll ? `有 ${n} 种` : `至少有 ${n} 种`}改法都能相符，最可能的在前。请核对原始材料后再采用。`,
  take: "采用",
  takeThis: (correction: string): string => `采用：${correction}`,
  more: (n: number): string => `再看 ${n} 种改法`,
  taken: (correction: string): string => `已采用：${correction}。`,
  stale: "数值已有改动，没有写入。已重新校核，请再看一遍。",
  refused: "单元格有公式、已锁定或者已不在，没有写入。请在表格中更正。",
};

/** The same in English. */
export const suspectsEnUS: typeof suspectsZhCN = {
  title: "Probably wrong",
  few: (n) => `No change of a few figures makes the ${n} rules concerned hold. Please go through the original figures.`,
  several: (n, isAll) =>
    `${isAll ? n : `At least ${n}`} changes would do, the likeliest first. Please look at the original figures before taking one.`,
  take: "Take",
  takeThis: (correction) => `Take: ${correction}`,
  more: (n) => `${n} more`,
  taken: (correction) => `Taken: ${correction}.`,
  stale: "A figure has changed; nothing was written. The tables were checked again, please have another look.",
  refused: "A cell holds a formula, is locked or is gone; nothing was written. Please correct it in the sheet.",
};
