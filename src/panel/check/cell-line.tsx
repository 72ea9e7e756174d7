import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {DismissRegular} from "@fluentui/react-icons";
import {useEffect, useId, useMemo, useState} from "react";
import {indicatorOf} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import {address} from "../../filing/place";
import type {Host} from "../../hosts/host";
import {compare} from "../../reconcile/compare";
import {byGravity, type Finding, keyOf} from "../../reconcile/finding";
import type {CellAt} from "../../sheets/sheet-spec";
import {ComparedFigure} from "../last-year/compared-figure";
import {labelOf} from "../say-figure";
import {useSession} from "../session";
import {useAction} from "../use-action";
import {useWords} from "../words/use-words";
import type {Report} from "./tables-in";

/** What is known of the selected cell's figure: last year's, what it counts in official words, what it must fulfil. */
export function CellLine({report}: {readonly report: Report}) {
  const cell = useSelected(useSession("host"));
  const {screen} = useSession("view");
  // A question takes its room: on a small screen both would leave none for the findings.
  const {isAsking} = useSession("zeros");
  if (cell === undefined || isAsking || (screen !== "check" && screen !== "lastYear")) return null;
  const id = figureAt(report.filing, cell);
  return id === undefined ? null : <OfFigure id={id} at={address(cell.row, cell.column)} report={report} />;
}

function useSelected(host: Host): CellAt | undefined {
  const [cell, setCell] = useState<CellAt>();
  useEffect(() => host.onSelect(setCell), [host]);
  return cell;
}

const figureAt = ({figures}: Filing, {sheet, row, column}: CellAt): string | undefined =>
  [...figures].find(([, {place}]) =>
    place.in === "sheet" && place.sheet === sheet && place.row === row && place.column === column)?.[0];

type Props = {readonly id: string; readonly at: string; readonly report: Report};

function OfFigure({id, at, report: {filing, last, findings}}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const title = useId();
  const close = useAction("showCellLine");
  const compared = useMemo(() => last && compare(filing, last), [filing, last]);
  const row = compared?.find(({figures}) => figures.includes(id));
  const {means} = indicatorOf(filing.edition, id);
  // There is room for a few lines without scrolling: first what is to be mended.
  const own = byGravity(findings.filter(({figures, of}) => of !== undefined && figures.includes(id)));
  return (
    <section aria-labelledby={title} className={styles.line}>
      <div className={styles.head}>
        <h2 id={title} className={styles.title}><span className={styles.at}>{at}</span> {labelOf(id, filing.edition, language)}</h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={words.check.hideCellLine}
          title={words.check.hideCellLine} onClick={close.run} />
      </div>
      {row !== undefined && <ComparedFigure row={row} />}
      {own.length > 0 && <Rules findings={own} />}
      {means !== undefined && (
        <p className={styles.means}>
          {language === "zh-CN" ? means.says : `${means.english} (${means.says})`}
          <cite className={styles.source}>{words.check.meansBy(means.source)}</cite>
        </p>
      )}
    </section>
  );
}

/** The relations that the figure stands in, each as it stands now. */
function Rules({findings}: {readonly findings: readonly Finding[]}) {
  const {words, language} = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.rules}>
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <strong className={styles[finding.verdict]}>{words.check.verdicts[finding.verdict]}</strong>{" "}
          {language === "zh-CN" ? finding.of?.says : finding.of?.english}
        </li>
      ))}
    </ul>
  );
}

const small = {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200} as const;

const useStyles = makeStyles({
  line: {
    // What is looked at in the panel is what it is open for: this is beside it.
    flexShrink: 0, maxHeight: "22%", overflowY: "auto", ...small,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS},
  title: {...small, flexGrow: 1, minWidth: 0, margin: "2px 0 0", fontWeight: tokens.fontWeightSemibold},
  at: {color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular},
  means: {margin: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground2},
  source: {fontStyle: "normal", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap"},
  rules: {margin: `${tokens.spacingVerticalXXS} 0`, padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2},
  holds: {color: tokens.colorStatusSuccessForeground3, fontWeight: tokens.fontWeightRegular},
  broken: {color: tokens.colorStatusDangerForeground1},
  undecided: {color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular},
});
