import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Finding} from "../../reconcile/finding";
import {useWords} from "../words/use-words";
import {CellLinks} from "./cell-links";
import {sayNumber} from "./say-number";

type Props = {readonly finding: Finding; readonly filing: Filing; readonly onGoToPlace: (place: Place) => void};

/** Cells that are named one by one: a form may be blank throughout. */
const most = 12;

/** Both sides of a broken rule with their sums and the difference; every figure in them is a way to its cell. */
export function FindingDetail({finding, filing, onGoToPlace}: Props) {
  const {words} = useWords();
  const styles = useStyles();
  const {left, right, difference, figures: ids, of} = finding;
  const plain = ids.slice(0, most).map((id) =>
    ({id, sign: 1 as const, last: false, value: filing.figures.get(id)?.value ?? null}));
  const sides = [...(left === undefined ? [] : [{name: words.check.left, side: left}]),
    ...(right === undefined || right.terms.length === 0 ? [] : [{name: words.check.right, side: right}])];
  return (
    <div className={styles.detail}>
      {sides.length === 0
        ? (
          <>
            <CellLinks terms={plain} filing={filing} onGoToPlace={onGoToPlace} />
            {ids.length > most && words.review.cells(ids.length)}
          </>
        )
        : (
          <dl className={styles.sides}>
            {sides.map(({name, side}) => (
              <div key={name} className={styles.side}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.terms}>
                  <CellLinks terms={side.terms} of={of} filing={filing} onGoToPlace={onGoToPlace} />
                </dd>
                <dd className={styles.sum}>{sayNumber(side.sum, words)}</dd>
              </div>
            ))}
            {difference !== null && sides.length === 2 && (
              <div className={styles.side}>
                <dt className={styles.name}>{words.check.difference}</dt>
                <dd className={styles.terms} />
                <dd className={styles.difference}>{sayNumber(difference, words)}</dd>
              </div>
            )}
          </dl>
        )}
      {of !== undefined && (
        <p className={styles.basis}>{words.check.relation(of.says)}<br />{words.check.basis(of.source)}</p>
      )}
    </div>
  );
}

const number = {margin: 0, fontVariantNumeric: "tabular-nums", textAlign: "end", fontWeight: tokens.fontWeightSemibold} as const;

const useStyles = makeStyles({
  detail: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 9px`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
  },
  sides: {margin: 0, display: "grid", gridTemplateColumns: "auto 1fr auto", columnGap: tokens.spacingHorizontalS, rowGap: "2px"},
  side: {display: "contents"},
  name: {color: tokens.colorNeutralForeground3, whiteSpace: "nowrap"},
  terms: {margin: 0, minWidth: 0},
  sum: {...number, color: tokens.colorNeutralForeground1},
  difference: {...number, color: tokens.colorStatusDangerForeground1, borderTop: `1px solid ${tokens.colorNeutralStroke1}`},
  basis: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase200},
});
