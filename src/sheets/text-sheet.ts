import type {CellSpec, SheetSpec} from "./sheet-spec";

/** A sheet with a file's text, a cell a line, to be copied from there where it can be handed over in no other way. */
export function textSheet(fileName: string, text: string): SheetSpec {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/).flatMap((line) => line.match(pieces) ?? [""]);
  const cells = [
    `${fileName}：选中下面各格，复制，粘贴到文本编辑器，再按这个文件名保存。`, ...lines,
  ].map((value, row): CellSpec => ({row, column: 0, value, style: row === 0 ? "caption" : "text"}));
  return {
    name: "导出的文本", columnWidths: [120], rowHeights: cells.map(() => 18), cells, validations: [], protect: false,
    print: {orientation: "portrait", fit: [1, 0]},
  };
}

/** A cell takes 32,767 characters. */
const pieces = /[^]{1,32000}/g;
