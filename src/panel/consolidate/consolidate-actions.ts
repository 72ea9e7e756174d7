import type {Notice} from "../../consolidate/notices";
import type {Session} from "../session";

/** What can be done with the filings of many units. A part of the table of all that can be done. */
export const consolidateActions = {
  clearFiles: {
    says: ({words}: Session) => words.consolidate.clear,
    whyNot: whyNotWhileReading,
    act: ({consolidating}: Session) => consolidating.files.clear(),
  },
  /** Reads what was chosen, or reads it again. */
  readFiles: {
    says: ({words: {consolidate: own}, consolidating: {files}}: Session) =>
      files.read !== undefined ? own.again : files.stoppedAt === undefined ? own.start : own.goOn,
    whyNot: (session: Session) => session.consolidating.files.chosen.length === 0
      ? session.words.consolidate.chooseFirst : whyNotWhileReading(session),
    act: ({consolidating}: Session) => consolidating.files.start(),
  },
  stopReading: {
    says: ({words}: Session) => words.consolidate.cancel,
    act: ({consolidating}: Session) => consolidating.files.stop(),
  },
  insertConsolidation: {
    says: ({words: {consolidate: own}, output}: Session) => output.isBusy ? own.writing : own.insert,
    whyNot: whyNotOut,
    act: ({output}: Session) => output.insert(),
  },
  downloadConsolidation: {
    says: ({words}: Session) => words.consolidate.download,
    whyNot: whyNotOut,
    act: ({output}: Session) => output.download(),
  },
  /** 催报, 退回: for whom the list is meant gets it by another way than this workbook. */
  copyNotices: {
    says: ({words}: Session) => words.consolidate.copy,
    whyNot: (session: Session, notices: readonly Notice[]) =>
      notices.length === 0 ? session.words.consolidate.noNotices : whyNotOut(session),
    act: ({output}: Session, notices: readonly Notice[]) => output.copyNotices(notices),
  },
  downloadNotices: {
    says: ({words}: Session) => words.consolidate.downloadNotices,
    whyNot: whyNotOut,
    act: ({output}: Session) => output.downloadNotices(),
  },
  downloadFigures: {
    says: ({words}: Session) => words.consolidate.downloadFigures,
    whyNot: whyNotOut,
    act: ({output}: Session) => output.downloadFigures(),
  },
  downloadReturns: {
    says: ({words}: Session) => words.consolidate.downloadReturns,
    whyNot: whyNotOut,
    act: ({output}: Session) => output.downloadReturns(),
  },
  /** What was decided, as a file for the next time, here or on the command line. */
  saveDecisions: {
    says: ({words}: Session) => words.consolidate.saveDecisions,
    whyNot: (session: Session) => session.consolidating.decisions.length === 0
      ? session.words.consolidate.nothingDecided : whyNotOut(session),
    act: ({output}: Session) => output.saveDecisions(),
  },
  loadDecisions: {
    says: ({words}: Session) => words.consolidate.loadDecisions,
    act: ({output}: Session, file: File) => output.loadDecisions(file),
  },
  /** 选择汇总: adds up these units alone, each with all below it; all again where none is left. */
  addUnits: {
    says: ({words}: Session) => words.consolidate.add,
    act: ({consolidating: {only, setOnly}}: Session, units: readonly string[]) =>
      setOnly([...new Set([...only, ...units])]),
  },
  dropUnit: {
    says: ({words}: Session, unit: string) => words.consolidate.dropUnit(unit),
    act: ({consolidating: {only, setOnly}}: Session, unit: string) => setOnly(only.filter((one) => one !== unit)),
  },
};

function whyNotWhileReading({words, consolidating: {files: {progress, isOpening}}}: Session): string | undefined {
  if (isOpening) return words.consolidate.opening;
  return progress === undefined ? undefined : words.consolidate.reading(progress.done, progress.of);
}

function whyNotOut({words: {consolidate: own}, consolidating, output}: Session): string | undefined {
  if (!consolidating.added.settled) return own.none;
  return output.isBusy ? own.writing : undefined;
}
