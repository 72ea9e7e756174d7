import {Button, Field, Input, Link, makeStyles, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {keyOf} from "../../reconcile/finding";
import {accountFirst} from "../../reconcile/account";
import {notCompared} from "../../reconcile/against-last";
import {say, sayAccount} from "../../reconcile/say";
import {BlanksByForm} from "../check/blanks-by-form";
import {NotCompared} from "../check/not-compared";
import {blanksOf} from "../check/blanks-of";
import {isOnlyBlank} from "../check/shown-findings";
import type {Report} from "../check/tables-in";
import {Fold} from "../card";
import {SeverityIcon} from "../severity-icon";
import {NameField, useCanSign} from "../remarks/name-field";
import {useSession} from "../session";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

/** What shuts the gate, each a way to where it is mended; and the named way round it. */
export function GateCard({report}: {readonly report: Report}) {
  const {gate, allowedBy, override} = useSession("exporting");
  const goTo = useAct("goToFinding");
  const {filing, findings} = report;
  const {words: {export: own}, language} = useWords();
  const styles = useStyles();
  const {isKeeping} = useSession("remarks");
  const {by} = useSession("signer");
  const canSign = useCanSign(filing.unit);
  const account = sayAccount(filing, language);
  const shut = accountFirst([...gate.errors, ...gate.unexplained])
    .filter((one) => one !== notCompared && !isOnlyBlank(one, filing));
  const drafts = useSession("drafts");
  const about = JSON.stringify(["override", filing.unit, filing.year]);
  const reason = drafts.of(about) ?? "";
  const [isRefused, setRefused] = useState(false);
  return (
    <div className={styles.all}>
      {account !== undefined && <p className={styles.account}>{account}</p>}
      <ul className={styles.list}>
        {shut.map((finding) => (
          <li key={keyOf(finding)} className={styles.item}>
            <SeverityIcon severity={finding.severity} className={styles.icon} />
            <Link as="button" inline className={styles.link} onClick={() => goTo(finding)}>
              {say(finding, filing, language)}
            </Link>
          </li>
        ))}
      </ul>
      {gate.unexplained.includes(notCompared) && <NotCompared filing={filing} />}
      <BlanksByForm blanks={blanksOf(filing, findings)} filing={filing} />
      {allowedBy !== undefined ? <p className={styles.note}>{own.allowed(allowedBy)}</p> : (
        <Fold title={own.override} isOpenAtFirst={reason !== ""}>
          <div className={styles.form}>
            <p className={styles.note}>{own.overrideNote}</p>
            <NameField unit={filing.unit} required />
            <Field size="small" label={own.reason} required validationMessage={isRefused ? own.reasonShort : undefined}
              validationState={isRefused ? "error" : "none"}>
              <Input value={reason} onChange={(_, {value}) => drafts.keep(about, value)} />
            </Field>
            <Button size="small" disabledFocusable={isKeeping || !canSign}
              onClick={async () => {
                const isKept = await override(by, reason);
                setRefused(!isKept);
                if (isKept) drafts.keep(about, undefined);
              }}>
              {own.allow}
            </Button>
          </div>
        </Fold>
      )}
    </div>
  );
}

const small = {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0} as const;

const useStyles = makeStyles({
  all: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS,
  },
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {display: "flex", columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} 0`},
  icon: {flexShrink: 0, fontSize: "16px", marginTop: "2px"},
  link: {...small, textAlign: "start", overflowWrap: "anywhere"},
  form: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "flex-start",
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  account: {...small, fontWeight: tokens.fontWeightSemibold},
  note: {...small, color: tokens.colorNeutralForeground2},
});
