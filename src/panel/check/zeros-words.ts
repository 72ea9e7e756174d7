/** What the panel says of filling the blanks with 0. */
export const zerosZhCN = {
  open: "空格填 0",
  title: (n: number): string => `把 ${n} 个空格填上 0？`,
  inForm: (form: string, n: number): string => `${form}：${n} 格`,
  note: "只填空着的填报格；写了“/”“无”等字样的、已填数的和有公式的都不动。空着不等于 0，请确认这些格确实没有发生。",
  confirm: "填 0",
  cancel: "取消",
  none: "没有要填的空格。",
  owed: (n: number): string => `另有 ${n} 个空格与相关的数对不上，不能填 0，请填实际数。`,
  done: (n: number): string => `已在 ${n} 个空格填上 0。`,
  refused: (n: number): string => `另有 ${n} 格受保护，没有填。`,
  writing: "正在填……",
};

/** The same in English. */
export const zerosEnUS: typeof zerosZhCN = {
  open: "Fill blanks with 0",
  title: (n) => `Write 0 into ${count(n, "blank cell", "blank cells")}?`,
  inForm: (form, n) => `${form}: ${n}`,
  note: "Only empty input cells are filled. “/”, 无 and the like, figures and formulas stay as they are. Blank does not mean 0: make sure that nothing happened there.",
  confirm: "Write 0",
  cancel: "Cancel",
  owed: (n) => `${count(n, "other blank disagrees", "other blanks disagree")} with the figures beside and cannot be 0; fill in the actual figure.`,
  none: "There are no blanks to fill.",
  done: (n) => `Wrote 0 into ${count(n, "blank cell", "blank cells")}.`,
  refused: (n) => `${count(n, "protected cell was", "protected cells were")} left as they are.`,
  writing: "Writing…",
};

const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
