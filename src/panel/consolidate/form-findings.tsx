import {Button, makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {useEffect, useId, useState} from "react";
import type {Filing} from "../../filing/filing";
import {byGravity, type Finding, keyOf} from "../../reconcile/finding";
import {reconcile} from "../../reconcile/reconcile";
import {say} from "../../reconcile/say";
import {formOf} from "../../consolidate/submission";
import {logUnforeseen, sayFailure} from "../say-failure";
import {readSource} from "../open/read-source";
import {SeverityIcon} from "../severity-icon";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

type Props = {
  readonly title: string;
  readonly source: string;
  readonly file: File;
  readonly part?: string;
  readonly isOf: (form: string) => boolean;
  readonly onClose: () => void;
};

type State = Partial<{readonly filing: Filing; readonly findings: readonly Finding[]; readonly error: unknown}>;

/** The broken rules of one form of one filing, read once more from its file: of them only the number was kept. */
export function FormFindings({title, source, file, part, isOf, onClose}: Props) {
  const openFile = useAct("openFile");
  const {words, language} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const heading = useId();
  const [{filing, findings = [], error}, setState] = useState<State>({});
  useEffect(() => {
    let isCurrent = true;
    readSource({name: source, content: file}, part === undefined ? {} : {unit: part}).then((filing): State => ({
      filing, findings: byGravity(reconcile(filing).filter(({verdict}) => verdict === "broken")),
    }), (error: unknown): State => {
      logUnforeseen(error);
      return {error};
    }).then((state) => isCurrent && setState(state));
    return () => {
      isCurrent = false;
    };
  }, [file, part, source]);
  const shown = findings.filter((finding) => finding.severity !== "hint" && isOf(formOf(finding)));
  return (
    <section aria-labelledby={heading} className={styles.findings}>
      <h3 id={heading} className={styles.title}>{title}</h3>
      {error !== undefined && <p role="alert">{sayFailure(error, language)}</p>}
      {filing === undefined && error === undefined && <Spinner size="tiny" label={words.open.readingFile(source)} />}
      {filing !== undefined && shown.length === 0 && <p>{own.noFindings}</p>}
      <ul className={styles.list}>
        {filing !== undefined && shown.map((finding) => (
          <li key={keyOf(finding)} className={styles.item} data-finding-of={source}>
            <SeverityIcon severity={finding.severity} className={styles.icon} />
            <span>{words.inForm(words.severity[finding.severity], say(finding, filing, language))}</span>
          </li>
        ))}
      </ul>
      <p className={styles.source}>{source}</p>
      <Button size="small" onClick={() => openFile(file)}>{own.openFile}</Button>{" "}
      <Button size="small" onClick={onClose}>{own.close}</Button>
    </section>
  );
}

const useStyles = makeStyles({
  // The table may be wider than the panel: what is to be read stays in view.
  findings: {position: "sticky", left: 0, width: `calc(100cqw - 2 * ${tokens.spacingHorizontalXS})`, overflowWrap: "anywhere"},
  title: {
    margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`},
  icon: {flexShrink: 0, fontSize: "16px"},
  source: {margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3},
});
