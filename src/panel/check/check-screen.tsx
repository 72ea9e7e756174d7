import {makeStyles, tokens} from "@fluentui/react-components";
import {ArrowDownRegular, ArrowUpRegular, TableCheckerRegular} from "@fluentui/react-icons";
import {onDemand} from "../on-demand";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {ActionButton, ActionSwitch} from "../use-action";
import {useWords} from "../words/use-words";
import {useCardStyles} from "../card";
import {BlanksByForm} from "./blanks-by-form";
import {blanksOf} from "./blanks-of";
import {shownFindings} from "./shown-findings";
import {FindingList} from "./finding-list";
import {NoTables} from "./no-tables";
import {StatusCard} from "./status-card";
import type {Report} from "./tables-in";
import {useStatus} from "./use-status";

/** What the check found, and the way through it. */
export function CheckScreen() {
  const check = useSession("check");
  const {report} = useSession("picked");
  if (check.failure !== undefined) return <StatusFailed why={check.failure} />;
  if (report === undefined) return check.isStarting ? null : <NoTables />;
  return <Checked report={report} />;
}

function Checked({report}: {readonly report: Report}) {
  const {words} = useWords();
  const styles = useStyles();
  const check = useSession("check");
  const {groups, inAll} = useSession("picked");
  const walk = useSession("walk");
  const status = useStatus(report);
  const {filing, findings} = report;
  const blanks = blanksOf(filing, findings);
  const shown = shownFindings(findings, filing);
  return (
    <div className={styles.screen}>
      {check.reports.length > 1 && <PickTables />}
      <StatusCard status={status} isChecking={check.isChecking} at={check.at}
        whose={check.reports.length > 1 ? undefined : sayTables(filing, words)} />
      <div className={styles.controls}>
        <ActionButton does="check" icon={<TableCheckerRegular />} />
      </div>
      {walk.of > 0 && (
        <div className={styles.walk} role="group" aria-label={words.check.findings}>
          <span className={styles.position}>
            {walk.at < 0 ? words.check.count(walk.of) : words.check.position(walk.at + 1, walk.of)}
          </span>
          <ActionButton does="previousFinding" isIcon appearance="subtle" icon={<ArrowUpRegular />} />
          <ActionButton does="nextFinding" isIcon appearance="subtle" icon={<ArrowDownRegular />} />
        </div>
      )}
      {inAll > few && <FilterFindings filing={filing} />}
      {inAll > 0 && groups.length === 0 && <p className={styles.none} role="status">{words.check.noneAsked}</p>}
      {groups.length > 0 && <FindingList groups={groups} filing={filing} />}
      {report.last === undefined && <NotCompared filing={filing} />}
      <SignForms filing={filing}
        hasErrors={(form) => shown.some((one) => one.form === form && one.verdict === "broken" && one.severity === "error")} />
      {filing.unmatched.length + (filing.setAside?.length ?? 0) > 0 && (
        <UnmatchedList unmatched={filing.unmatched} setAside={filing.setAside} isInWorkbook />
      )}
      {(blanks.length > 0 || check.blanksAsZero) && <ActionSwitch does="blanksAsZero" />}
      <BlanksByForm blanks={blanks} filing={filing} />
      <ProgressByRule findings={findings} filing={filing} />
      {status.counts.undecided > 0 && <UndecidedLists findings={findings} filing={filing} />}
    </div>
  );
}

/** So many findings are seen at a glance. */
const few = 5;

/** Says why the check could not be done. */
function StatusFailed({why}: {readonly why: string}) {
  const {words} = useWords();
  const styles = useCardStyles();
  return (
    <section role="alert" className={styles.card}>
      <h2 className={styles.title}>{words.check.failed}</h2>
      <p className={styles.note}>{why}</p>
      <div className={styles.actions}><ActionButton does="check">{words.check.retry}</ActionButton></div>
    </section>
  );
}

/** What stands below the findings is fetched once they are shown. */
const SignForms = onDemand(async () => (await import("../remarks/sign-forms")).SignForms);
const ProgressByRule = onDemand(async () => (await import("./progress-by-rule")).ProgressByRule);
const UndecidedLists = onDemand(async () => (await import("./undecided-list")).UndecidedLists);

/** Most workbooks have few findings. */
const FilterFindings = onDemand(async () => (await import("./filter-findings")).FilterFindings);

/** Until last year's figures are there, this stands beside what was found. */
const NotCompared = onDemand(async () => (await import("./not-compared")).NotCompared);

/** Most workbooks hold nothing that is not understood. */
const UnmatchedList = onDemand(async () => (await import("../unmatched-list")).UnmatchedList);

/** Most workbooks hold one set of tables. */
const PickTables = onDemand(async () => (await import("./pick-tables")).PickTables);

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  controls: {
    display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  // Stays in reach while the list is scrolled; `top` makes up for the screen's padding.
  walk: {
    position: "sticky", top: `calc(-1 * ${tokens.spacingHorizontalM})`, zIndex: 1, backgroundColor: tokens.colorNeutralBackground2,
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingVerticalXS}) 0 calc(-1 * ${tokens.spacingVerticalS})`,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  none: {margin: 0},
  position: {flexGrow: 1, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2},
});
