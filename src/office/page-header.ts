/**
 * What is printed over every page of a sheet, a line each, without its codes: &C&"宋体,加粗"&14 before what stands in the
 * middle, &P for the page. Of what stands below, where printers and firms put their names, only what a title would say.
 */
export const pageHeaderOf = (header: string, footer = ""): string => printedAround(linesOf(header), linesOf(footer));

/** The same, of lines that have no codes. */
export const printedAround = (over: readonly string[], below: readonly string[]): string =>
  [...new Set([...over, ...below.filter((line) => isTitle.test(line.replace(/\s+/g, "")))])].join("\n");

const linesOf = (coded: string): readonly string[] => coded
  .replace(code, (one) => one === "&&" ? "&" : /^&[LCR]$/.test(one) ? "\n" : "")
  .split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== "");
const code = /&(?:"[^"]*"|\d{1,3}|K[\dA-F]{6}|K\d\d[+-]\d{3}|[^\d"])/g;

const isTitle = /20\d\d年?度|^(?:填报|报送)?单位[:：]/;
