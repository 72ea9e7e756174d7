import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {standingOf} from "../../remarks/standing";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

type Props = {readonly finding: Finding; readonly filing: Filing};

/** 已说明, 已确认 or 说明已失效; nothing where nothing was said. */
export function StandingBadge({finding, filing}: Props) {
  const {words} = useWords();
  const styles = useStyles();
  const {remarks} = useSession("remarks");
  const standing = standingOf(finding, filing, remarks);
  if (standing === "open") return null;
  return (
    <span className={mergeClasses(styles.badge, (standing === "lapsed" || standing === "refused") && styles.lapsed)}>
      {words.remarks.standing[standing]}
    </span>
  );
}

const useStyles = makeStyles({
  badge: {
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap",
    padding: `0 ${tokens.spacingHorizontalXS}`, borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1,
  },
  lapsed: {
    backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1,
  },
});
