import {makeStyles, mergeClasses, Spinner, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled, CircleHalfFillFilled, ErrorCircleFilled, InfoFilled, WarningFilled} from "@fluentui/react-icons";
import {useWords} from "../words/use-words";
import type {PanelWords} from "../words/zh-CN";
import type {FindingCounts} from "./shown-findings";

type Props = {
  readonly status: TablesStatus;
  readonly isChecking: boolean;
  /** When it was so. */
  readonly at?: Date;
  /** Whose tables they are, where nothing else says it. */
  readonly whose?: string;
};

/** The state of the tables at a glance: one calm line, with what else is to know below it. */
export function StatusCard({status, isChecking, at, whose}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const {mood, headline, more} = sayStatus(status, words);
  const Icon = icons[mood];
  return (
    <div className={mergeClasses(styles.card, styles[mood])}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        {whose !== undefined && <p className={styles.whose}>{whose}</p>}
        <div role="status">
          <p className={styles.headline}>
            {headline.map((part, n) => (
              <span key={part} className={styles.part}>{n < headline.length - 1 ? words.list([part, ""]) : part}</span>
            ))}
          </p>
          {more.length > 0 && (
            <p className={styles.more}>{more.map((part) => <span key={part} className={styles.piece}>{part}</span>)}</p>
          )}
        </div>
        {at !== undefined && (
          <p className={styles.time}>{words.check.at(at.toLocaleTimeString(language, {hour12: false}))}</p>
        )}
      </div>
      {isChecking && <Spinner size="tiny" aria-label={words.check.checking} />}
    </div>
  );
}

const icons = {
  good: CheckmarkCircleFilled, bad: ErrorCircleFilled, doubtful: WarningFilled,
  open: CircleHalfFillFilled, note: InfoFilled,
};

/** What the status line speaks of: the findings by severity, the blanks, and what was not read. */
export type TablesStatus = {
  readonly counts: FindingCounts; readonly blanks: number;
  /** What was not read, as a sentence; `undefined` where all was. */
  readonly account: string | undefined;
  /** Warnings that were explained. */
  readonly explained: number;
};

/** How things stand: `good` and nothing to do, `open` with blanks to fill, `note` with hints, `doubtful`, `bad`. */
type Mood = "good" | "open" | "note" | "doubtful" | "bad";

/**
 * The status as a headline, in parts, and what else is to know: “3 处强制性、2 处核实性”, “还有 120 格未填”, “全部相符”. What
 * was not read is said before all else.
 */
export function sayStatus(
  {counts, blanks, account, explained}: TablesStatus, words: PanelWords,
): {readonly mood: Mood; readonly headline: readonly string[]; readonly more: readonly string[]} {
  const {error, warning, hint, undecided, holds} = counts;
  const {check, places} = words;
  const broken = (["error", "warning"] as const).filter((severity) => counts[severity] > 0)
    .map((severity) => places[severity](counts[severity]));
  const hints = hint > 0 ? [places.hint(hint)] : [];
  const unfilled = blanks > 0 ? [check.blanksLeft(blanks)] : [];
  const undecidable = undecided > 0 ? [check.undecidedLeft(undecided)] : [];
  const matches = holds > 0 ? [check.filledMatch] : [];
  const said = explained > 0 ? [words.remarks.explained(explained)] : [];
  const more = [...said, ...hints, ...unfilled, ...undecidable];
  if (account !== undefined) {
    return {mood: error > 0 ? "bad" : "doubtful", headline: [account], more: [...broken, ...more]};
  }
  if (error + warning > 0) {
    return {mood: error > 0 ? "bad" : explained < warning ? "doubtful" : "note", headline: broken, more};
  }
  if (unfilled.length > 0) return {mood: "open", headline: unfilled, more: [...matches, ...matches.map(() => check.blanksToo), ...hints]};
  if (undecidable.length > 0) return {mood: "open", headline: [check.filledMatch], more: [...undecidable, ...hints]};
  if (holds === 0) return {mood: "open", headline: [check.nothingJudged], more: hints};
  const checked = check.checked(holds + hint);
  return hint > 0
    ? {mood: "note", headline: [check.hintsOnly(hint)], more: [checked]}
    : {mood: "good", headline: [check.allMatch], more: [checked]};
}

const accent = (color: string) => ({borderLeft: `4px solid ${color}`, "& > svg": {color}});

const useStyles = makeStyles({
  card: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: {flexShrink: 0, fontSize: "24px"},
  text: {flexGrow: 1, minWidth: 0},
  headline: {
    margin: 0, fontSize: "18px", lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1,
  },
  whose: {
    margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3, overflowWrap: "anywhere",
  },
  part: {display: "inline-block", whiteSpace: "pre-wrap"},
  time: {
    margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums",
  },
  piece: {whiteSpace: "nowrap"},
  more: {
    margin: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  good: accent(tokens.colorStatusSuccessForeground3),
  bad: accent(tokens.colorStatusDangerForeground1),
  doubtful: accent(tokens.colorStatusWarningForeground3),
  open: accent(tokens.colorBrandForeground1),
  note: accent(tokens.colorBrandForeground1),
});
