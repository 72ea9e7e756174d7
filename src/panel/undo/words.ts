/** What the panel says of taking back what it wrote. */
export const undoZhCN = {
  byKeys: "在表格中按 Ctrl+Z 可以撤销。",
  takeBack: "撤销",
  taking: "正在撤销……",
  taken: "已撤销，格子恢复为原来的内容。",
  takenButFor: (n: number, places: string): string => `其余已撤销；有 ${n} 格后来改过，或者行列、工作表有过移动，没有动：${places}${n > 5 ? "等" : ""}。`,
  steps: (n: number): string => `最近写入 ${n} 次，可以撤销`,
};

type UndoWords = typeof undoZhCN;

/** The same in English. */
export const undoEnUS: UndoWords = {
  byKeys: "Press Ctrl+Z in the sheet to undo.",
  takeBack: "Undo",
  taking: "Undoing…",
  taken: "Undone: the cells hold what they held before.",
  takenButFor: (n, places) =>
    `The rest is undone; ${n === 1 ? "1 cell was" : `${n} cells were`} changed since, or rows, columns or sheets moved, and left alone: ${places}${n > 5 ? " and more" : ""}.`,
  steps: (n) => `${n === 1 ? "1 thing" : `${n} things`} written lately can be undone`,
};
