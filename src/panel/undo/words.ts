/** What the panel says of taking back what it wrote. */
export const undoZhCN = {
  byKeys: "在表格中按 Ctrl+Z 可以撤销。",
  takeBack: "撤销",
  taking: "正在撤销……",
  taken: "已撤销，恢复为原来的内容。",
  takenButFor: (n: number, places: string): string => `后来改过、移动过，或者别处还要用的，有 ${n} 处没有动：${places}${n > 5 ? "等" : ""}。其余已撤销。`,
  steps: (n: number): string => `最近写入 ${n} 次，可以撤销`,
};

type UndoWords = typeof undoZhCN;

/** The same in English. */
export const undoEnUS: UndoWords = {
  byKeys: "Press Ctrl+Z in the sheet to undo.",
  takeBack: "Undo",
  taking: "Undoing…",
  taken: "Undone: all is as it was before.",
  takenButFor: (n, places) =>
    `${n === 1 ? "1 place was" : `${n} places were`} changed or moved since, or needed elsewhere, and left alone: ${places}${n > 5 ? " and more" : ""}. The rest is undone.`,
  steps: (n) => `${n === 1 ? "1 thing" : `${n} things`} written lately can be undone`,
};
