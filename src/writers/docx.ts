import {AlignmentType, LineRuleType, type FileChild} from "docx";
import type {Filing} from "../filing/filing";
import {docxTable} from "./docx-table";
import {formTables} from "./form-tables";
import {reportTitle} from "./html";
import {fonts, indent, line, officialDocument, paragraph} from "./official-document";
import {narrativeOf, partTitles, placeholders} from "./report-text";

/**
 * The whole annual report as a Word document in the manner of official documents (GB/T 9704): its six fixed parts with
 * the three tables in place; edition 2014 has the one table. Text that was not read is left as a guiding placeholder.
 */
export const writeDocx = (filing: Filing): Promise<Uint8Array> => officialDocument(reportTitle(filing), [
  ...(filing.edition === "2014" ? tablesOf(filing).flat() : sixParts(filing)),
  paragraph({children: []}),
  line(filing.unit, {}, {alignment: AlignmentType.RIGHT}),
]);

/** Each table under the part that it belongs to, the others as they are read. */
function sixParts(filing: Filing): readonly FileChild[] {
  const tables = tablesOf(filing);
  return partTitles.flatMap((title, at) => {
    const part = at + 1;
    const told = narrativeOf(filing, part);
    const table = part >= 2 && part <= 4 ? tables[part - 2]! : [];
    const words = told.length > 0 ? told : table.length > 0 ? [] : [placeholders[part]!];
    return [
      // The table of 27 rows has a page of its own: only some programs keep rows together by themselves.
      line(title, {font: fonts.heading}, {indent, keepNext: true, pageBreakBefore: part === 3}),
      ...words.map((text) => line(text, {}, {indent})),
      ...table,
    ];
  });
}

const tablesOf = (filing: Filing): readonly (readonly FileChild[])[] => formTables(filing).map((table) =>
  [docxTable(table), paragraph({children: [], spacing: {line: 240, lineRule: LineRuleType.AUTO}})]);
