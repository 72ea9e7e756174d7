import {parse} from "papaparse";
import type {Filing} from "../../filing/filing";
import {startsFormula, tableColumns} from "./write-csv";
import {fromFigureRows} from "../figure-rows";

/** Whether comma-separated values are our own export: they begin with its headings. */
export const isExportedCsv = (text: string): boolean => {
  const [head] = parse<string[]>(text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0]!, {delimiter: ","}).data;
  return tableColumns.every((heading, at) => head?.[at] === heading);
};

/** A filing back from its export as CSV, also after a spreadsheet has saved it. */
export function readExportedCsv(source: string, text: string): Filing {
  const [, ...rows] = parse<string[]>(text.replace(/^\ufeff/, ""), {delimiter: ",", skipEmptyLines: "greedy"}).data;
  const [unit, year, edition, variant] = (rows[0] ?? []).map(plain);
  return fromFigureRows(source, {
    unit: unit ?? "", year: year ?? "", edition: edition ?? "", variant: variant ?? "",
    figures: rows.map((row) => {
      const [id, , , , ofUnit, value, original, remark] = row.slice(4).map(plain);
      return {id: id ?? "", unit: ofUnit ?? "", value: value ?? "", original: original ?? "", remark: remark ?? ""};
    }),
  });
}

/** Without the apostrophe that kept a text from being computed; a negative number stands without one. */
const plain = (text: string): string =>
  text.startsWith("'") && (startsFormula.test(text.slice(1)) || text.startsWith("''")) ? text.slice(1) : text;
