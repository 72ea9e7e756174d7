import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled, CircleRegular} from "@fluentui/react-icons";
import {useCardStyles} from "../card";
import {StatusCard} from "../check/status-card";
import {useStatus} from "../check/use-status";
import type {Report} from "../check/tables-in";
import {onDemand} from "../on-demand";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {nextOf, stepsOf} from "../steps/steps-of";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

/** How a report stands, and the list of what makes it: ticked, or with what is left; each leads to where it is done. */
export function ReportHome({report}: {readonly report: Report}) {
  const {words} = useWords();
  const {steps: own} = words;
  const card = useCardStyles();
  const styles = useStyles();
  const {reports, isChecking, at} = useSession("check");
  const {gate} = useSession("exporting");
  const status = useStatus(report);
  const go = useAct("goToStep");
  const steps = stepsOf(report, gate);
  const due = nextOf(steps);
  return (
    <>
      {reports.length > 1 && <PickTables />}
      <StatusCard status={status} isChecking={isChecking} at={at}
        whose={reports.length > 1 ? undefined : sayTables(report.filing, words)} />
      <section aria-label={own.label} className={mergeClasses(card.card, styles.card)}>
        <ol className={styles.list}>
          {steps.map((step) => {
            const Icon = step.isDone ? CheckmarkCircleFilled : CircleRegular;
            return (
              <li key={step.name}>
                <button type="button" className={mergeClasses(styles.step, step === due && styles.due)}
                  aria-current={step === due ? "step" : undefined} onClick={() => go(step)}>
                  <Icon aria-hidden className={mergeClasses(styles.icon, step.isDone && styles.done)} />
                  <span>{own.names[step.name]}</span>
                  <span className={styles.left}>{own.left(step.isDone, step.left)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

/** Most workbooks hold one set of tables. */
const PickTables = onDemand(async () => (await import("../check/pick-tables")).PickTables);

const useStyles = makeStyles({
  card: {padding: 0, overflow: "hidden"},
  list: {margin: 0, padding: 0, listStyleType: "none", "& > li:not(:last-child)": {borderBottom: `1px solid ${tokens.colorNeutralStroke3}`}},
  step: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, width: "100%", minHeight: "36px", border: "none",
    padding: `0 ${tokens.spacingHorizontalM}`, background: "none", cursor: "pointer", font: "inherit", textAlign: "start",
    fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1,
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px"},
  },
  due: {fontWeight: tokens.fontWeightSemibold},
  icon: {flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3},
  done: {color: tokens.colorStatusSuccessForeground3},
  left: {
    marginLeft: "auto", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2,
  },
});
