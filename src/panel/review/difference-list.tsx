import {Link, makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {sayPlace} from "../../filing/place";
import type {Difference} from "../../reconcile/differences";
import {labelOf, sayFigure} from "../say-figure";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

type Props = {
  readonly differences: readonly Difference[];
  readonly filing: Filing;
  /** Of the workbook, and of what is set beside it. */
  readonly names: {readonly this: string; readonly other: string};
};

/** Figures that two sources do not show alike, each with both values and the way to its cell. */
export function DifferenceList({differences, filing, names}: Props) {
  const {words, language} = useWords();
  const own = words.review;
  const goToPlace = useAct("goToPlace");
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {differences.map((one) => {
        const place = filing.figures.get(one.id)?.place;
        const label = labelOf(one.id, filing.edition, language);
        return (
          <li key={one.id} className={styles.item} data-difference={one.id}>
            {place?.in !== "sheet" ? label : (
              <Link as="button" inline className={styles.link} title={words.check.goTo(sayPlace(place, language))}
                onClick={() => goToPlace(place)}>
                {label}
              </Link>
            )}
            <dl className={styles.values}>
              {(["other", "this"] as const).map((side) => (
                <div key={side} className={styles.value}>
                  <dt className={styles.name}>{names[side]}</dt>
                  <dd className={styles.number}>{sayFigure(one[side], own)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  link: {fontSize: "inherit", lineHeight: "inherit", textAlign: "start"},
  values: {display: "flex", columnGap: tokens.spacingHorizontalM, margin: "0 0 0 auto"},
  value: {display: "flex", columnGap: tokens.spacingHorizontalXS},
  name: {color: tokens.colorNeutralForeground3},
  number: {margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold},
});
