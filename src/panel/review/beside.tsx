import {Button, makeStyles, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Filing} from "../../filing/filing";
import {doubtsOfOther} from "../../reconcile/differences";
import {Fold} from "../fold";
import {ChooseSource} from "../open/choose-source";
import type {Opening} from "../open/use-open";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";

type Props = {
  readonly title: string;
  readonly note: string;
  readonly paste: string;
  readonly filing: Filing;
  readonly opening: Opening;
  /** What is shown of the two side by side. */
  readonly children: (other: Filing) => ReactNode;
};

/** Another source set beside the workbook: where to take it from, doubts whether it is the same report, the result. */
export function Beside({title, note, paste, filing, opening, children}: Props) {
  const {words} = useWords();
  const own = words.review;
  const styles = useStyles();
  const {filing: other, close} = opening;
  const doubts = other === undefined ? [] : doubtsOfOther(filing, other);
  return (
    <Fold title={title} isOpenAtFirst={other !== undefined}>
      <div className={styles.content}>
        {other === undefined ? <ChooseSource opening={opening} note={note} paste={paste} /> : (
          <>
            <div className={styles.line}>
              <div className={styles.whose}>
                {sayTables(other, words)}
                <p className={styles.source}>{words.open.from(other.source)}</p>
              </div>
              <Button size="small" onClick={close}>{own.change}</Button>
            </div>
            {doubts.map((doubt) => (
              <p key={doubt} className={styles.doubt}>
                {doubt === "edition" ? own.otherEdition(other.edition, filing.edition)
                  : doubt === "year" ? own.otherYear(other.year!, filing.year!) : own.otherUnit(other.unit, filing.unit)}
              </p>
            ))}
            {!doubts.includes("edition") && <div role="status">{children(other)}</div>}
          </>
        )}
      </div>
    </Fold>
  );
}

const small = {
  margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
} as const;

const useStyles = makeStyles({
  content: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  line: {display: "flex", justifyContent: "space-between", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS},
  whose: {minWidth: 0},
  source: {...small, color: tokens.colorNeutralForeground3},
  doubt: {...small, color: tokens.colorStatusWarningForeground1},
});
