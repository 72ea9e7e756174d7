import {type Context, createContext, type ReactNode, useContext, useMemo} from "react";
import type {Language} from "../editions/names";
import type {FilingRecord} from "../filing/record";
import type {Host} from "../hosts/host";
import type {Zeros} from "./check/fill-zeros";
import type {Check, Picked} from "./check/use-check";
import type {Listing} from "./check/use-listing";
import type {Suspects} from "./check/use-suspects";
import type {FindingWalk, GoTo} from "./check/use-walk";
import type {Consolidating} from "./consolidate/use-consolidation";
import type {ConsolidationOutput} from "./consolidate/use-output";
import type {HalfTyped} from "./desk/use-half-typed";
import type {Left} from "./desk/left";
import type {Exporting} from "./export/use-export";
import type {ReportText} from "./export/use-report-text";
import type {Drawing} from "./last-year/use-drawing";
import type {Candidates, LastYear} from "./last-year/use-last-year";
import type {Messages} from "./messages";
import type {FillingIn} from "./open/use-fill-in";
import type {Opening} from "./open/use-open";
import type {KeptRemarks, Signer} from "./remarks/use-remarks";
import type {Review} from "./review/use-review";
import type {Inserting} from "./start/use-insert";
import type {MendingWhose} from "./start/use-mend-whose";
import type {TemplateChoice} from "./start/use-choice";
import type {Undo} from "./undo/use-undo";
import type {PanelWords} from "./words/zh-CN";

/** The panel's screens, in the order of their tabs. The ribbon's buttons name them. */
export const screens = ["start", "check", "open", "lastYear", "review", "export", "consolidate"] as const;

/** How a screen is asked for. */
export type ScreenName = (typeof screens)[number];

/** A screen that is asked for from outside, as by the ribbon; another one each time. */
export type AskedScreen = {readonly screen: ScreenName};

/** What is shown, and the way to show something else. */
export type ShownScreen = {
  /** `undefined` until it is known what the workbook holds. */
  readonly screen: ScreenName | undefined;
  readonly show: (screen: ScreenName) => void;
  readonly look: Look;
};

/** How the panel looks and speaks, and the ways to change that. */
export type Look = {
  readonly isDark: boolean;
  readonly darken: (isDark: boolean) => void;
  readonly speak: (language: Language) => void;
};

/** Whether something is shown: findings as marks in the sheets, what is known of the selected cell. */
type Switch = {readonly isShown: boolean; readonly setShown: (isShown: boolean) => void};

/** What a review needs beside the workbook; kept while other screens are shown. */
export type Reviewing = {
  /** The reviewer as entered; `undefined` until then. */
  readonly by: string | undefined;
  readonly setBy: (name: string) => void;
  /** The published report, and an earlier version of the workbook. */
  readonly published: Opening;
  readonly before: Opening;
};

/** The parts of the session, a context each: what is drawn follows the parts that it asks for and no others. */
const parts = {
  /** Where the sheets live. */
  host: part<Host>(),
  language: part<Language>(),
  words: part<PanelWords>(),
  view: part<ShownScreen>(),
  /** What was just done, or why it was not. */
  messages: part<Messages>(),
  /** The workbook as it was checked, with a report for each set of tables. */
  check: part<Check>(),
  /** The report that is looked at. */
  picked: part<Picked & Listing>(),
  marks: part<Switch>(),
  /** Whether it is said what is known of the selected cell. */
  cellLine: part<Switch>(),
  /** The ways to a cell. */
  goTo: part<GoTo>(),
  /** From finding to finding; on the screen for reviewing, along its own list. */
  walk: part<FindingWalk>(),
  zeros: part<Zeros>(),
  /** What the panel wrote, and taking it back. */
  undo: part<Undo>(),
  /** Where the errors of the picked report probably are. */
  suspects: part<Suspects>(),
  /** What the workbook says of whose tables it holds. */
  record: part<FilingRecord | undefined>(),
  /** 审核说明, 审核确认, 审核意见. */
  remarks: part<KeptRemarks>(),
  /** What is half typed. */
  drafts: part<HalfTyped>(),
  /** How screens were left. */
  left: part<Left>(),
  /** Who explains and confirms; on the screen for reviewing, the reviewer. */
  signer: part<Signer>(),
  /** What tables to insert. */
  choice: part<TemplateChoice>(),
  inserting: part<Inserting>(),
  /** Whose the tables are, to be mended. */
  mendingWhose: part<MendingWhose>(),
  /** The source that is opened to be filled in. */
  opening: part<Opening>(),
  fillingIn: part<FillingIn>(),
  lastYear: part<LastYear>(),
  candidates: part<Candidates>(),
  drawing: part<Drawing>(),
  reviewing: part<Reviewing>(),
  /** Made by the screen for reviewing, and there alone. */
  review: part<Review | undefined>(),
  exporting: part<Exporting>(),
  /** The sheet 报告正文. */
  reportText: part<ReportText>(),
  consolidating: part<Consolidating>(),
  /** The ways out of a consolidation. */
  output: part<ConsolidationOutput>(),
};

function part<Of>(): Context<Of> {
  return createContext<Of>(undefined!);
}

/** What the screens share. */
export type Session = {readonly [Name in keyof typeof parts]: ContentOf<(typeof parts)[Name]>};

type ContentOf<Of> = Of extends Context<infer Content> ? Content : never;

const contexts: {readonly [Name in keyof Session]: Context<Session[Name]>} = parts;

const Whole = part<Session>();

/**
 * What a screen needs of what the screens share, part by part; it is drawn anew when that part changes. A screen takes
 * none of it as a prop, and what it needs for itself alone, as a half-typed field, stays with it. To do something, it
 * asks for an action by name: `use-action.tsx`.
 *
 * @example
 * const {report} = useSession("picked");
 */
export const useSession = <Name extends keyof Session>(name: Name): Session[Name] => useContext(contexts[name]);

/** All of it, for actions: whoever asks for this is drawn anew with every change. */
export const useWholeSession = (): Session => useContext(Whole);

/** Gives the screens within what they share. */
export const SessionProvider = ({session, children}: {readonly session: Session; readonly children: ReactNode}) => (
  <Whole value={session}>
    {names.reduce((within, name) => provide(name, session[name], within), children)}
  </Whole>
);

type PartProps<Name extends keyof Session> = {
  readonly name: Name; readonly value: Session[Name]; readonly children: ReactNode;
};

/** Another part for what is within: a list of its own to walk along, somebody else who signs. */
export function SessionPart<Name extends keyof Session>({name, value, children}: PartProps<Name>) {
  const outer = useWholeSession();
  const session = useMemo(() => ({...outer, [name]: value}), [outer, name, value]);
  return <Whole value={session}>{provide(name, value, children)}</Whole>;
}

const names = Object.keys(parts) as (keyof Session)[];

const provide = <Name extends keyof Session>(name: Name, value: Session[Name], within: ReactNode): ReactNode =>
  provideIn<Session[Name]>(contexts[name], value, within);

const provideIn = <Of,>(Part: Context<Of>, value: Of, within: ReactNode): ReactNode =>
  <Part value={value}>{within}</Part>;
