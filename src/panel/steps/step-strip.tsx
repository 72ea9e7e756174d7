import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled, CircleRegular} from "@fluentui/react-icons";
import {type ScreenName, useSession} from "../session";
import {stripStyle} from "../strip-style";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {nextOf, screenOf, stepsOf} from "./steps-of";

/** The steps of a report in one line, ticked as they are done, each a way to where it is done; the one shown is marked. */
export function StepStrip() {
  const {words: {steps: own}} = useWords();
  const styles = useStyles();
  const {screen} = useSession("view");
  const {report} = useSession("picked");
  const {gate} = useSession("exporting");
  const go = useAct("goToStep");
  // Home has them as a list.
  if (report === undefined || screen === undefined || screen === "start" || !isOfFilling(screen)) return null;
  const steps = stepsOf(report, gate);
  const due = nextOf(steps)?.name;
  const here = steps.filter(({name}) => screenOf[name] === screen);
  const shown = here.find(({name, isDone}) => name === due || !isDone) ?? here[0];
  return (
    <nav aria-label={own.label} className={styles.strip}>
      <ol className={styles.steps}>
        {steps.map((step) => {
          const Icon = step.isDone ? CheckmarkCircleFilled : CircleRegular;
          return (
            <li key={step.name}>
              <button type="button" className={mergeClasses(styles.step, step.name === due && styles.due, step === shown && styles.shown)}
                aria-current={step === shown ? "step" : undefined}
                aria-label={own.standing(own.names[step.name], step.isDone, step.left)} onClick={() => go(step)}>
                <Icon aria-hidden className={step.isDone ? styles.done : undefined} />{own.names[step.name]}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** One button for what is to be done next; none where that is what the screen is for. */
export function NextStep() {
  const {words: {steps: own}} = useWords();
  const {screen} = useSession("view");
  const {report} = useSession("picked");
  const {gate} = useSession("exporting");
  if (report === undefined || screen === undefined || !isOfFilling(screen)) return null;
  const next = nextOf(stepsOf(report, gate));
  if (next === undefined || screenOf[next.name] === screen && next.name !== "fill" && next.finding === undefined) return null;
  return <ActionButton does="goToStep" of={[next]} appearance="primary">{own.next[next.name](next.left)}</ActionButton>;
}

/** Whether the screen is one of whoever fills in a report. */
export const isOfFilling = (screen: ScreenName): boolean => screen !== "review" && screen !== "consolidate";

const useStyles = makeStyles({
  strip: {
    flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXS}`, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  steps: {
    display: "flex", flexWrap: "wrap", justifyContent: "space-between", margin: 0, padding: 0, listStyleType: "none",
  },
  step: {
    ...stripStyle.way, display: "flex", alignItems: "center", columnGap: "2px", minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap",
  },
  due: stripStyle.strong,
  shown: stripStyle.underlined,
  done: {color: tokens.colorStatusSuccessForeground3},
});
