/** A sentence that somebody has still to look at, and the mark in it: 「待核」, （待补充）. */
export type LeftOpen = {readonly sentence: string; readonly mark: string};

/** The sentences of a text with such a mark, as printed but for white space. */
export const leftOpenIn = (text: string): readonly LeftOpen[] => !text.includes("待") ? []
  : text.split(/(?<=[。；;!！?？\n])/).map((sentence) => sentence.replace(/\s+/g, "")).flatMap((sentence) => {
    const mark = marks.exec(sentence)?.[0];
    return mark === undefined ? [] : [{sentence, mark}];
  });

const marks = /[「【[(（“"『〔]待(?:核[实对]?|定|补充?|填写?|确认)[」】\])）”"』〕]/;
