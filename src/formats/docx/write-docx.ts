import {AlignmentType, LineRuleType, type FileChild} from "docx";
import type {Filing} from "../../filing/filing";
import {docxTable} from "./docx-table";
import {reportTitle} from "../html/write-html";
import {fonts, indent, line, officialDocument, paragraph} from "./official-document";
import {reportParts, type ReportPart} from "../../sheets/report-text";

/** The whole annual report as a Word document in the manner of official documents (GB/T 9704), its tables in place. */
export const writeDocx = (filing: Filing): Promise<Uint8Array> => officialDocument(reportTitle(filing), [
  ...reportParts(filing).flatMap(part),
  paragraph({children: []}),
  line(filing.unit, {}, {alignment: AlignmentType.RIGHT}),
]);

const part = ({title, words, tables}: ReportPart, at: number): readonly FileChild[] => [
  // The table of 27 rows has a page of its own: only some programs keep rows together by themselves.
  ...(title === undefined ? []
    : [line(title, {font: fonts.heading}, {indent, keepNext: true, pageBreakBefore: at === 2})]),
  ...words.map((text) => line(text, {}, {indent})),
  ...tables.flatMap((table) =>
    [docxTable(table), paragraph({children: [], spacing: {line: 240, lineRule: LineRuleType.AUTO}})]),
];
