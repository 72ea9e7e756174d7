import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {ErrorCircleFilled, InfoFilled, WarningFilled} from "@fluentui/react-icons";
import type {Severity} from "../editions/rule";

/** A shape and a colour for each severity; its word stands beside it. */
export function SeverityIcon({severity, className}: {readonly severity: Severity; readonly className?: string}) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon aria-hidden className={mergeClasses(styles[severity], className)} />;
}

const icons = {error: ErrorCircleFilled, warning: WarningFilled, hint: InfoFilled};

const useStyles = makeStyles({
  error: {color: tokens.colorStatusDangerForeground1},
  warning: {color: tokens.colorStatusWarningForeground3},
  hint: {color: tokens.colorBrandForeground1},
});
