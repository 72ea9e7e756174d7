import type {Place} from "../filing/place";
import type {Filing, Unmatched} from "../filing/filing";
import type {Finding} from "../reconcile/finding";
import type {Suggestion} from "../reconcile/locate/locate";
import {setAside, takeBackSetAside} from "../remarks/left-over";
import {consolidateActions} from "./consolidate/consolidate-actions";
import {exportActions} from "./export/export-actions";
import type {DatedFiling} from "./open/fill-in";
import type {Written} from "./undo/written";
import type {ScreenName, Session} from "./session";
import type {MendedWhose} from "./start/use-mend-whose";
import {screenOf, type Step} from "./steps/steps-of";

/** What can be done in the panel, whoever asks for it: a button, a key, the ribbon. */
export type Action = {
  /** What its button says; while it is being done, that. */
  readonly says: (session: Session, ...of: never[]) => string;
  /** More of it, for a tooltip. */
  readonly note?: (session: Session) => string;
  /** The key that does it, wherever the focus is. */
  readonly key?: {readonly name: string; readonly shift: boolean};
  /** For what is switched on and off. */
  readonly isOn?: (session: Session) => boolean;
  /** Why it cannot be done now, as a sentence; `undefined` where it can. */
  readonly whyNot?: (session: Session, ...of: never[]) => string | undefined;
  /** Does it and says so. Never called where it cannot be done. */
  readonly act: (session: Session, ...of: never[]) => unknown;
};

/** The table of all that can be done. `use-action.tsx` has the ways to ask for one of them. */
export const actions = {
  showScreen: {
    says: ({words}, screen: ScreenName) => words.tabs[screen],
    act: (session, screen: ScreenName) => leaveFor(session, screen),
  },
  switchLanguage: {
    says: ({words}) => words.otherLanguage,
    note: ({words}) => words.switchLanguage,
    act: ({view, language}) => view.look.speak(language === "zh-CN" ? "en-US" : "zh-CN"),
  },
  darken: {
    says: ({words}) => words.menu.dark,
    isOn: ({view}) => view.look.isDark,
    act: ({view}) => view.look.darken(!view.look.isDark),
  },
  /** The pane is opened along with the workbook. */
  openAlong: {
    says: ({words}) => words.menu.openAlong,
    note: ({words}) => words.menu.openAlongNote,
    isOn: ({host}) => host?.opensAlong?.isOn() === true,
    act: async ({host: {opensAlong}, words, messages}) => {
      const isOn = opensAlong?.isOn() !== true;
      await opensAlong?.set(isOn);
      messages.show({intent: "done", text: words.menu.opensAlong(isOn)});
    },
  },
  /** To where a step of the report is done, and there to what is to be done first. */
  goToStep: {
    says: ({words}, {name, left}: Step) => words.steps.next[name](left),
    act: (session, {name, place, finding}: Step) => {
      const {walk, goTo} = session;
      leaveFor(session, screenOf[name]);
      if (place !== undefined) goTo.type(place);
      if (finding !== undefined) walk.bringTo(finding);
    },
  },
  dismiss: {says: ({words}) => words.dismiss, act: ({messages}) => messages.dismiss()},

  /** Takes back what the panel wrote. */
  takeBack: {
    says: ({words, undo}) => undo.isBusy ? words.undo.taking : words.undo.takeBack,
    whyNot: ({words, undo}) => undo.isBusy ? words.undo.taking : undefined,
    act: ({undo}, step: Written) => undo.takeBack(step),
  },

  /** Writes whose the tables are into their headings. */
  mendWhose: {
    says: ({words, mendingWhose}) => mendingWhose.isMending ? words.start.mending : words.start.mend,
    whyNot: ({words, mendingWhose}, whose: MendedWhose | undefined) => whose === undefined ? words.open.needYear
      : !mendingWhose.isOffered ? words.check.noTables : mendingWhose.isMending ? words.start.mending : undefined,
    act: ({mendingWhose}, whose: MendedWhose | undefined) => whose && mendingWhose.mend(whose),
  },

  insert: {
    says: ({words, inserting}) => inserting.isInserting ? words.start.inserting : words.start.insert,
    whyNot: ({words, inserting}) => inserting.isInserting ? words.start.inserting : undefined,
    act: ({inserting}) => inserting.insert(),
  },
  /** Inserts the official table of one form, of which nothing was read, to type it in. */
  typeIn: {
    says: ({words, inserting}) => inserting.isInserting ? words.start.inserting : words.check.typeIn,
    whyNot: ({words, inserting, picked}) => picked.report === undefined ? words.check.noTables
      : inserting.isInserting ? words.start.inserting : undefined,
    act: ({inserting, picked: {report}}, form: string) => report && inserting.insertForm(form, report.filing),
  },

  openFile: {says: ({words}) => words.start.open, act: openFile},
  /** What a file is for that is dropped onto the panel: where last year's is asked for, it is that. */
  dropFile: {
    says: ({words}) => words.dropHere,
    act: (session, file: File) => session.view.screen === "lastYear"
      ? session.lastYear.opening.open({name: file.name, content: file}) : openFile(session, file),
  },
  fillIn: {
    says: ({words, fillingIn}) => fillingIn.isFillingIn ? words.open.fillingIn : words.open.fillIn,
    whyNot: ({words, fillingIn}, filing: DatedFiling | undefined) =>
      filing === undefined ? words.open.needYear : fillingIn.isFillingIn ? words.open.fillingIn : undefined,
    act: ({fillingIn}, filing: DatedFiling | undefined) => filing && fillingIn.fillIn(filing),
  },
  closeOpened: {says: ({words}) => words.open.cancel, act: ({opening}) => opening.close()},

  check: {says: ({words}) => words.check.check, act: ({check}) => check.run()},
  blanksAsZero: {
    says: ({words}) => words.check.blanksAsZero,
    note: ({words}) => words.check.blanksAsZeroNote,
    isOn: ({check}) => check.blanksAsZero,
    act: ({check}) => check.setBlanksAsZero(!check.blanksAsZero),
  },
  /** Marks a piece that was not understood as no figure, or takes that back. */
  setAside: {
    says: ({words}, _: Unmatched, isApart: boolean) => isApart ? words.check.takeBackApart : words.check.notAFigure,
    whyNot: ({words, remarks, picked}) => picked.report === undefined ? words.check.noTables
      : remarks.isKeeping ? words.check.checking : undefined,
    act: ({words: {check: own}, remarks: {remarks, say}, picked: {report}, signer: {by}}, piece: Unmatched,
      isApart: boolean) => report && say({text: isApart ? own.takenBackApart : own.setApart},
      isApart ? takeBackSetAside(remarks, piece, report.filing)
        : setAside(remarks, piece, report.filing, {by, time: new Date(), says: piece.text}),
      report.filing, piece.place),
  },
  showMarks: {
    says: ({words}) => words.check.showMarks,
    note: ({words}) => words.check.showMarksNote,
    isOn: ({marks}) => marks.isShown,
    act: ({marks}) => marks.setShown(!marks.isShown),
  },
  showCellLine: {
    says: ({words}) => words.check.showCellLine,
    note: ({words}) => words.check.showCellLineNote,
    isOn: ({cellLine}) => cellLine.isShown,
    act: ({cellLine}) => cellLine.setShown(!cellLine.isShown),
  },
  /** 清除标记, by the ribbon, without the pane. */
  unmark: {says: ({words}) => words.check.unmark, act: ({host}: Pick<Session, "host">) => host.unmark()},
  nextFinding: {
    says: ({words}) => words.check.nextKeys,
    key: {name: "F8", shift: false},
    whyNot: ({words, walk}) => walk.of === 0 ? words.check.noFindings : undefined,
    act: ({walk}) => walk.next(),
  },
  previousFinding: {
    says: ({words}) => words.check.previousKeys,
    key: {name: "F8", shift: true},
    whyNot: ({words, walk}) => walk.of === 0 ? words.check.noFindings : undefined,
    act: ({walk}) => walk.previous(),
  },
  /** To a finding on the screen for checking, from another one. */
  goToFinding: {
    says: ({words}) => words.check.goHint,
    act: (session, finding: Finding) => {
      leaveFor(session, "check");
      session.walk.bringTo(finding);
    },
  },
  /** To a cell, to type there. */
  goToPlace: {says: ({words}) => words.check.goHint, act: ({goTo}, place: Place) => goTo.type(place)},
  take: {
    says: ({words}) => words.suspects.take,
    whyNot: ({words, suspects}) => suspects.isTaking ? words.suspects.taking : undefined,
    act: ({suspects}, suggestion: Suggestion) => suspects.take(suggestion),
  },
  askZeros: {
    says: ({words}) => words.zeros.open,
    whyNot: ({words, picked}) => picked.report === undefined ? words.check.noTables : undefined,
    act: ({zeros}) => zeros.ask(),
  },
  fillZeros: {
    says: ({words, zeros}) => zeros.isWriting ? words.zeros.writing : words.zeros.confirm,
    whyNot: ({words, zeros}) => zeros.isWriting ? words.zeros.writing : undefined,
    act: ({zeros}, leftOut: readonly string[]) => zeros.fill(leftOut),
  },

  chooseLastYear: {says: ({words}) => words.lastYear.use, act: ({lastYear}, filing: Filing) => lastYear.choose(filing)},
  changeLastYear: {says: ({words}) => words.lastYear.change, act: ({lastYear}) => lastYear.choose(undefined)},
  scopeChanged: {
    says: ({words}) => words.lastYear.scope,
    isOn: ({lastYear}) => lastYear.scopeChanged,
    act: ({lastYear}) => lastYear.setScopeChanged(!lastYear.scopeChanged),
  },
  carryIn: {
    says: ({words, drawing}) => words.lastYear.carry(drawing.carryIns.length),
    whyNot: ({words, drawing}) => drawing.isWriting ? words.lastYear.writing : undefined,
    act: ({drawing}) => drawing.carry(),
  },
  insertComparison: {
    says: ({words}) => words.lastYear.insert,
    whyNot: ({words, drawing}) => drawing.isWriting ? words.lastYear.writing : undefined,
    act: ({drawing}) => drawing.insert(),
  },

  writeReview: {
    says: ({words: {review: words}, review}) => review?.isWriting === true ? words.writing
      : review?.sheet === undefined ? words.write : words.refresh,
    whyNot: ({words, review}) => review === undefined ? words.check.noTables
      : review.isWriting ? words.review.writing : undefined,
    act: ({review}) => review?.write(),
  },
  downloadReview: {
    says: ({words}) => words.review.word,
    whyNot: ({words, review}) => review === undefined ? words.check.noTables : undefined,
    act: ({review}) => review?.downloadWord(),
  },

  ...exportActions,
  ...consolidateActions,
} satisfies Record<string, Action>;

/** What the ribbon does without the pane: for these a host is enough. */
export const ribbonActions = {unmark: actions.unmark};

/** How an action is asked for. */
export type ActionName = keyof typeof actions;

/** What an action is done to, beside the session. */
export type ObjectsOf<Name extends ActionName> =
  Parameters<(typeof actions)[Name]["act"]> extends [unknown, ...infer Objects] ? Objects : [];

function leaveFor({view, messages}: Session, screen: ScreenName): void {
  if (screen !== view.screen) messages.leave();
  view.show(screen);
}

function openFile({view, opening}: Session, file: File): Promise<void> {
  view.show("open");
  return opening.open({name: file.name, content: file});
}
