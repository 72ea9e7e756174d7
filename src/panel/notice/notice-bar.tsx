import {Button, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {CheckmarkCircleFilled} from "@fluentui/react-icons/svg/checkmark-circle";
import {DismissRegular} from "@fluentui/react-icons/svg/dismiss";
import {ErrorCircleFilled} from "@fluentui/react-icons/svg/error-circle";
import {WarningFilled} from "@fluentui/react-icons/svg/warning";
import {useWords} from "../words/use-words";
import type {Notices} from "./use-notice";

/** Says what was done or why not, aloud too; stays until it is dismissed or something else is done. */
export function NoticeBar({notice, dismiss}: Pick<Notices, "notice" | "dismiss">) {
  const {words} = useWords();
  const styles = useStyles();
  const Icon = icons[notice?.intent ?? "done"];
  return (
    // Always there: a live region that appears together with its text is not read out.
    <div role={notice?.intent === "failed" ? "alert" : "status"} aria-live={notice?.intent === "failed" ? "assertive" : "polite"}>
      {notice !== undefined && (
        <div className={mergeClasses(styles.bar, styles[notice.intent])}>
          <Icon aria-hidden className={styles.icon} />
          <span className={styles.text}>{notice.text}</span>
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
