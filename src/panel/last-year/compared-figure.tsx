import {makeStyles, tokens} from "@fluentui/react-components";
import {type ComparisonRow, comparisonWords} from "../../reconcile/compare";
import {sayFigure} from "../say-figure";
import {useWords} from "../words/use-words";

/** A figure of last year beside this year's, the change, and why the two do not mean quite the same. */
export function ComparedFigure({row}: {readonly row: ComparisonRow}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const {lastYear: own} = words;
  const said = comparisonWords(language);
  const number = (value: number | null | undefined): string => sayFigure(value, own);
  const notes = [
    ...(row.match === "exact" ? [] : [said.match[row.match]]),
    ...(row.note === undefined ? [] : [row.note[language]]),
  ];
  return (
    <>
      <span className={styles.numbers}>
        {own.last} {number(row.last)}{"　"}{own.this} {number(row.this)}
        {row.change !== null && (
          <strong className={styles.change}>
            {row.change === 0 ? own.same : (row.change > 0 ? own.up : own.down)(number(Math.abs(row.change)))}
            {row.percent !== null && row.change !== 0 && ` ${own.percent(String(row.percent).replace("-", "−"))}`}
          </strong>
        )}
      </span>
      {notes.length > 0 && <span className={styles.note}>{words.list(notes)}</span>}
    </>
  );
}

const useStyles = makeStyles({
  numbers: {fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200},
  change: {marginLeft: tokens.spacingHorizontalS, whiteSpace: "nowrap"},
  note: {
    display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
