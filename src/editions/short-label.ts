import type {Form} from "./form";

/** Official labels from the outermost heading to the line itself. */
type Labelled = {readonly row: readonly string[]; readonly column: readonly string[]};

/** The row's label as a clerk would say it: 本年新收, 部分公开, 其他处理中的“其他”. */
export const shortRow = ({row}: Labelled): string => qualify(row);

/** The column's label as a clerk would say it: 自然人, 法人或其他组织中的“其他”. */
export const shortColumn = ({column}: Labelled): string => qualify(column);

/** The column's label beside the other columns of its row, where a plain 其他 is clear. */
export const plainColumn = ({column}: Labelled): string => shorten(ownLabel(column));

/** Figures of a form by line and crossing: 自然人一栏的“本年新收”, 规章一行的“本年制发件数”, “收到申请数”. */
export function namesOf<F extends Labelled>(
  form: Form, figures: readonly F[],
): readonly (F & {readonly name: string})[] {
  const rows = figures.map(({row}) => shorten(ownLabel(row)));
  const nameOf = (figure: F): string => {
    switch (form.layout) {
      case "list": return quote(unambiguous(figure, rows));
      case "sideBySide": return shortRow(figure) + "的" + quote(shortColumn(figure));
      case "stacked": return form.blocks.length > 1
        ? shortRow(figure) + "一行的" + quote(shortColumn(figure)) : shortColumn(figure) + "一栏的" + quote(shortRow(figure));
    }
  };
  return figures.map((figure) => ({...figure, name: nameOf(figure)}));
}

/** A line's own label, behind those of the headings over it. */
const ownLabel = (path: readonly string[]): string => path.at(-1)!;

const quote = (label: string): string => `“${label.replace("“", "‘").replace("”", "’")}”`;

/** Without ordinal, brackets and what every label of its kind repeats. */
const shorten = (label: string): string => label
  .replace(/^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, "")
  .replace(/（[^（）]*）/g, "")
  .replace(/^其中：/, "")
  .replace(/^本年度(?=办理)/, "")
  .replace(/政府信息公开申请数量$|继续办理$|、行政机关不再处理.*$/, "");

/** 总计 and 其他 say nothing without the heading above them. */
function qualify(path: readonly string[]): string {
  const [heading, label] = [path.at(-2), shorten(ownLabel(path))];
  if (heading === undefined) return label;
  if (label === "总计") return shorten(heading) + label;
  return label === "其他" ? `${shorten(heading)}中的“其他”` : label;
}

/** 被依法纠错数 stands under 行政复议 and under 行政诉讼; a row without a heading says all of its own label. */
function unambiguous({row}: Labelled, labels: readonly string[]): string {
  const label = shorten(ownLabel(row));
  if (labels.filter((other) => other === label).length === 1) return label;
  const heading = row.at(-2);
  return heading === undefined ? ownLabel(row) : `${shorten(heading)}：${label}`;
}
