import type {Style, StyleName} from "./sheet-spec";

// Fonts are named outright: a workbook's theme does not travel with a sheet that is inserted into another one.
const song = (size: number, bold = false) => ({name: "宋体", size, bold, color: "1F2329"});
const hei = (size: number) => ({name: "黑体", size, color: "1F2329"});

const paper = {heading: "E6ECF3", stub: "F5F7FA", input: "FFFBEA", total: "EEF1F5"};

const ruled = {border: "thin", vertical: "middle", wrap: true} as const;
const figure = {...ruled, font: song(11), horizontal: "center"} as const;
const bare = {border: "none", vertical: "middle"} as const;

/** What each look is, in explicit colours and fonts. */
export const styles: Readonly<Record<StyleName, Style>> = {
  title: {...bare, font: hei(16), horizontal: "center", wrap: true},
  subtitle: {...bare, font: song(11), horizontal: "center"},
  caption: {...bare, font: song(10.5), horizontal: "left"},
  captionEnd: {...bare, font: song(10.5), horizontal: "right"},
  block: {...ruled, font: hei(10.5), fill: paper.heading, horizontal: "center"},
  heading: {...ruled, font: hei(10.5), fill: paper.stub, horizontal: "center"},
  note: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  group: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  label: {...ruled, font: song(10.5), horizontal: "left"},
  unit: {...ruled, font: song(10.5), horizontal: "center"},
  empty: {...ruled, font: song(10.5), fill: paper.stub, horizontal: "center"},
  count: {...figure, fill: paper.input},
  amount: {...figure, fill: paper.input},
  change: {...figure, fill: paper.input},
  plain: figure,
  bar: {...ruled, wrap: false, font: {...song(9), color: "2B6CB0"}, horizontal: "left"},
  barLast: {...ruled, wrap: false, font: {...song(9), color: "9AA5B1"}, horizontal: "left"},
  link: {...ruled, font: {...song(10.5), color: "2B6CB0", underline: true}, horizontal: "left"},
  total: {...figure, font: song(11, true), fill: paper.total},
  signature: {...bare, font: song(10.5), horizontal: "right"},
  text: {...ruled, font: song(11), fill: paper.input, horizontal: "left", vertical: "top"},
  signed: {...bare, border: "bottom", font: song(10.5), horizontal: "left"},
};

/** What stands under the pages of a sheet that may take many, in the signs of Excel's footers. */
export const pageNumber = "第 &P 页，共 &N 页";
