import {Link, makeStyles, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {reviewable} from "../../remarks/review/review";
import {ExplanationBox} from "../remarks/explanation-box";
import {StandingBadge} from "../remarks/standing-badge";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {isOnlyBlank} from "./shown-findings";

/** Why a form leaves cells blank: said once for all of them, as the gate of the export asks for it. */
export function ExplainBlanks({form}: {readonly form: string}) {
  const {words} = useWords();
  const styles = useStyles();
  const {report} = useSession("picked");
  const [isOpen, setOpen] = useState(false);
  if (report === undefined) return null;
  const {filing, findings} = report;
  const [finding] = reviewable(findings.filter((one) => one.form === form && isOnlyBlank(one, filing)));
  if (finding === undefined) return null;
  return (
    <div className={styles.explain}>
      <Link as="button" aria-expanded={isOpen} className={styles.open} onClick={() => setOpen(!isOpen)}>
        {words.check.explainBlanks}
      </Link>
      <StandingBadge finding={finding} filing={filing} />
      {isOpen && <ExplanationBox finding={finding} filing={filing} />}
    </div>
  );
}

const useStyles = makeStyles({
  explain: {fontSize: tokens.fontSizeBase200},
  open: {fontSize: "inherit", lineHeight: "inherit", marginRight: tokens.spacingHorizontalXS},
});
