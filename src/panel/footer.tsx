import {Button, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled, DismissRegular, ErrorCircleFilled, NumberCircle0Regular, WarningFilled} from "@fluentui/react-icons";
import {type RefObject, useEffect, useId, useRef, useState} from "react";
import {editionOf} from "../editions/edition";
import {formTitle} from "../editions/names";
import type {Filing} from "../filing/filing";
import type {Host} from "../hosts/host";
import type {Messages} from "./messages";
import {onDemand} from "./on-demand";
import {useSession} from "./session";
import {isOfFilling, NextStep} from "./steps/step-strip";
import {ActionButton, useAction} from "./use-action";
import {useWords} from "./words/use-words";

/** What was just done, and what is to be done next; where blanks are to be filled in, the way to fill them with 0. */
export function Footer() {
  const styles = useStyles();
  const {report} = useSession("picked");
  const {message} = useSession("messages");
  const zeros = useSession("zeros");
  const {screen} = useSession("view");
  const opener = useRef<HTMLButtonElement>(null);
  const {steps} = useSession("undo");
  const earlier = steps.filter((one) => one !== message?.written);
  const {words} = useWords();
  const isWaiting = useWaiting(useSession("host"));
  const isInUse = isWaiting || steps.length > 0 || message !== undefined
    || (report !== undefined && screen !== undefined && isOfFilling(screen));
  return (
    <footer className={isInUse ? styles.footer : undefined}>
      {zeros.isAsking && report !== undefined && (
        <ConfirmZeros filing={report.filing} onClosed={() => opener.current?.focus()} />
      )}
      <MessageBar />
      {isWaiting && <p role="status" className={styles.waiting}>{words.waiting}</p>}
      {earlier.length > 0 && <RecentWrites steps={earlier} />}
      <div className={styles.actions}>
        {screen === "check" && zeros.blanks.length > 0 && (
          <ActionButton ref={opener} does="askZeros" icon={<NumberCircle0Regular />} />
        )}
        <NextStep />
      </div>
    </footer>
  );
}

/** Only who had something written looks for it. */
const RecentWrites = onDemand(async () => (await import("./undo/recent-writes")).RecentWrites);

/** Whether the spreadsheet waits for the user to leave the cell that is being edited. */
function useWaiting(host: Host): boolean {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => host.onWait?.(setWaiting), [host]);
  return isWaiting;
}

/** Asks, within the panel, whether the blanks are to become 0, and says which they are. */
function ConfirmZeros({filing, onClosed}: {readonly filing: Filing; readonly onClosed: () => void}) {
  const {words, language} = useWords();
  const styles = useConfirmStyles();
  const {blanks, cancel} = useSession("zeros");
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const fill = useAction("fillZeros", leftOut);
  const [title, note] = [useId(), useId()];
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const fillable = blanks.filter(({isOwed}) => !isOwed);
  const toFill = fillable.filter(({form}) => !leftOut.includes(form));
  const owed = blanks.length - fillable.length;
  const lacking = filing.unmatched.filter(({why}) => why === "lacking").map(({text}) => text);
  const {edition} = filing;
  const forms = editionOf(edition).forms.map(({id}) => ({id, own: fillable.filter(({form}) => form === id).length}))
    .filter(({own}) => own > 0);
  const close = () => {
    cancel();
    onClosed();
  };
  return (
    <div role="alertdialog" aria-labelledby={title} aria-describedby={note} className={styles.card}
      onKeyDown={({key}) => key === "Escape" && close()}>
      <h2 id={title} className={styles.title}>{words.zeros.title(toFill.length)}</h2>
      <div id={note}>
        <ul className={styles.forms}>
          {forms.map(({id, own}) => (
            <li key={id}>
              <label className={styles.form}>
                <input type="checkbox" checked={!leftOut.includes(id)} onChange={({target: {checked}}) =>
                  setLeftOut((before) => checked ? before.filter((one) => one !== id) : [...before, id])} />
                {words.zeros.inForm(formTitle(edition, id, language), own)}
              </label>
            </li>
          ))}
        </ul>
        {owed > 0 && <p className={styles.owed}>{words.zeros.owed(owed)}</p>}
        {lacking.length > 0 && <p className={styles.owed}>{words.zeros.notRead(words.list(lacking))}</p>}
        <p className={styles.note}>{words.zeros.note}</p>
      </div>
      <div className={styles.actions}>
        <Button ref={confirm} appearance="primary" disabledFocusable={fill.whyNot !== undefined || toFill.length === 0} onClick={fill.run}>
          {fill.label}
        </Button>
        <Button onClick={close}>{words.zeros.cancel}</Button>
      </div>
    </div>
  );
}

/** Says what was done or why not, aloud too; stays until it is dismissed, something else is done or the screen is left. */
function MessageBar() {
  const {message} = useSession("messages");
  const bar = useRef<HTMLDivElement>(null);
  useFocusOn(bar, message);
  const dismiss = useAction("dismiss");
  const styles = useBarStyles();
  const Icon = icons[message?.intent ?? "done"];
  return (
    // Always there: a live region that appears together with its text is not read out.
    <div role={message?.intent === "failed" ? "alert" : "status"} aria-live={message?.intent === "failed" ? "assertive" : "polite"}>
      {message !== undefined && (
        <div ref={bar} tabIndex={-1} className={mergeClasses(styles.bar, styles[message.intent])}>
          <Icon aria-hidden className={styles.icon} />
          <span className={styles.text}>{message.text}</span>
          {message.written !== undefined && <ActionButton does="takeBack" of={[message.written]} size="small" />}
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={dismiss.label} title={dismiss.label}
            onClick={dismiss.run} />
        </div>
      )}
    </div>
  );
}

/**
 * Focus goes to what was written, for that can be taken back there, and where it would be nowhere, for what was pressed
 * is gone; else what was pressed keeps it, and stays in sight above the notice.
 */
function useFocusOn(bar: RefObject<HTMLElement | null>, message: Messages["message"]): void {
  useEffect(() => {
    if (message === undefined || message.goesOn === true) return;
    const pressed = document.activeElement;
    if (pressed?.closest("[data-screen]")) pressed.scrollIntoView?.({block: "nearest"});
    const isGone = pressed === null || pressed === document.body;
    // Where the sheet beside the panel has been given the keyboard, one types on there.
    const isElsewhere = !isGone && bar.current?.closest(".fui-FluentProvider")?.contains(pressed) === false;
    if ((message.written !== undefined && !isElsewhere) || isGone) bar.current?.focus({preventScroll: true});
  }, [bar, message]);
}

const icons = {done: CheckmarkCircleFilled, warning: WarningFilled, failed: ErrorCircleFilled};

const useStyles = makeStyles({
  footer: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexShrink: 0, maxHeight: "70%", overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": {flexGrow: 1}},
  waiting: {margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2},
});

const useConfirmStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  forms: {margin: `${tokens.spacingVerticalXS} 0`, padding: 0, listStyleType: "none"},
  form: {display: "flex", alignItems: "baseline", textWrap: "pretty"},
  owed: {margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorStatusWarningForeground1},
  note: {margin: 0, color: tokens.colorNeutralForeground2},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM},
});

const useBarStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    ":focus": {outline: "none"},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px"},
  },
  icon: {flexShrink: 0, fontSize: "16px", marginTop: "2px"},
  text: {flexGrow: 1, minWidth: 0, overflowWrap: "anywhere"},
  done: {backgroundColor: tokens.colorStatusSuccessBackground1, "& > svg": {color: tokens.colorStatusSuccessForeground3}},
  warning: {backgroundColor: tokens.colorStatusWarningBackground1, "& > svg": {color: tokens.colorStatusWarningForeground3}},
  failed: {backgroundColor: tokens.colorStatusDangerBackground1, "& > svg": {color: tokens.colorStatusDangerForeground1}},
});
