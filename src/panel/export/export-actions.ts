import type {AnnexFormat, Copying, ExportFormat} from "../../formats/format";
import type {Draft} from "../../narrative/draft";
import type {Session} from "../session";

/** What can be handed out, and the text that goes along. A part of the table of all that can be done. */
export const exportActions = {
  /** Puts the sheet 报告正文 into the workbook, with what was drafted from the tables. */
  insertReportText: {
    says: ({words, reportText}: Session) => reportText.isWriting ? words.export.text.writing : words.export.text.insert,
    whyNot: ({words, picked, reportText}: Session) => picked.report === undefined ? words.check.noTables
      : reportText.isWriting ? words.export.text.writing : undefined,
    act: ({reportText}: Session, drafts: readonly Draft[]) => reportText.insert(drafts),
  },
  /** Writes the text of a part of the report. */
  writeReportText: {
    says: ({words}: Session) => words.export.text.redraft,
    whyNot: ({words, reportText}: Session) => reportText.isWriting ? words.export.text.writing : undefined,
    act: ({reportText}: Session, part: number, text: string) => reportText.write(part, text),
  },
  download: {
    says: ({words, exporting}: Session) => exporting.isWorking ? words.export.working : words.export.download,
    whyNot: whyNotExport,
    act: ({exporting}: Session, format: ExportFormat) => exporting.download(format),
  },
  copy: {
    says: ({words}: Session, {kind}: Copying) => words.export.copy[kind],
    whyNot: whyNotExport,
    act: ({exporting}: Session, copying: Copying) => exporting.copy(copying),
  },
  openNew: {
    says: ({words}: Session) => words.export.openNew,
    whyNot: whyNotExport,
    act: ({exporting}: Session) => exporting.openNew?.(),
  },
  downloadAnnex: {
    says: ({words, language}: Session, {name}: AnnexFormat) => words.export.annexFile(name[language]),
    whyNot: ({words, exporting}: Session) => exporting.annex === undefined ? words.export.annexNone : undefined,
    act: ({exporting}: Session, format: AnnexFormat) => exporting.annex?.(format),
  },
};

function whyNotExport({words, picked, exporting: {gate, isAllowed, isWorking}}: Session): string | undefined {
  if (picked.report === undefined) return words.check.noTables;
  if (isWorking) return words.export.working;
  return isAllowed ? undefined : words.export.blocked(gate.errors.length, gate.unexplained.length);
}
