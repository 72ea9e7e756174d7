import {useCallback, useEffect, useMemo, useState} from "react";
import {Button, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled} from "@fluentui/react-icons/svg/checkmark-circle";
import {DismissRegular} from "@fluentui/react-icons/svg/dismiss";
import {ErrorCircleFilled} from "@fluentui/react-icons/svg/error-circle";
import {WarningFilled} from "@fluentui/react-icons/svg/warning";
import type {Host} from "../hosts/host";
import {logUnforeseen, sayFailure} from "./say-failure";
import {useWords} from "./words/use-words";

/** What was just done, or why it was not. */
export type Message = {readonly intent: "done" | "warning" | "failed"; readonly text: string};

export type Messages = {
  readonly message: Message | undefined;
  readonly show: (message: Message) => void;
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
};

/** The one message the panel shows at a time. What was done is old news once the user goes on working in the sheets. */
export function useMessages(host: Host): Messages {
  const {language} = useWords();
  const [message, setMessage] = useState<Message>();
  const fail = useCallback((error: unknown) => {
    logUnforeseen(error);
    setMessage({intent: "failed", text: sayFailure(error, language)});
  }, [language]);
  useEffect(() => host.onChange(() => setMessage((shown) => (shown?.intent === "done" ? undefined : shown))), [host]);
  const dismiss = useCallback(() => setMessage(undefined), []);
  return useMemo(() => ({message, show: setMessage, fail, dismiss}), [message, fail, dismiss]);
}

/** Says what was done or why not, aloud too; stays until it is dismissed or something else is done. */
export function MessageBar({message, dismiss}: Pick<Messages, "message" | "dismiss">) {
  const {words} = useWords();
  const styles = useStyles();
  const Icon = icons[message?.intent ?? "done"];
  return (
    // Always there: a live region that appears together with its text is not read out.
    <div role={message?.intent === "failed" ? "alert" : "status"} aria-live={message?.intent === "failed" ? "assertive" : "polite"}>
      {message !== undefined && (
        <div className={mergeClasses(styles.bar, styles[message.intent])}>
          <Icon aria-hidden className={styles.icon} />
          <span className={styles.text}>{message.text}</span>
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.dismiss} title={words.dismiss}
            onClick={dismiss} />
        </div>
      )}
    </div>
  );
}

const icons = {done: CheckmarkCircleFilled, warning: WarningFilled, failed: ErrorCircleFilled};

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
  },
  icon: {flexShrink: 0, fontSize: "16px", marginTop: "2px"},
  text: {flexGrow: 1, minWidth: 0, overflowWrap: "anywhere"},
  done: {backgroundColor: tokens.colorStatusSuccessBackground1, "& > svg": {color: tokens.colorStatusSuccessForeground3}},
  warning: {backgroundColor: tokens.colorStatusWarningBackground1, "& > svg": {color: tokens.colorStatusWarningForeground3}},
  failed: {backgroundColor: tokens.colorStatusDangerBackground1, "& > svg": {color: tokens.colorStatusDangerForeground1}},
});
