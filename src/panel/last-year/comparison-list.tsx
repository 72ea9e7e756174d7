import {Link, makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import type {Filing} from "../../filing/filing";
import {editionOf} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {compare, type ComparisonRow, standsOut} from "../../reconcile/compare";
import {labelOf} from "../say-figure";
import {Fold, useCardStyles} from "../card";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {ComparedFigure} from "./compared-figure";

type Props = {readonly filing: Filing; readonly last: Filing};

/** Every figure beside last year's: first what stands out, then all of them, folded form by form. */
export function ComparisonList({filing, last}: Props) {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const rows = useMemo(() => compare(filing, last), [filing, last]);
  const outstanding = rows.filter(standsOut);
  const {forms, indicators} = editionOf(filing.edition);
  const formOf = new Map(indicators.map(({id, form}) => [id, form]));
  const byForm = (of: readonly ComparisonRow[]) => forms.map(({id}) => ({
    id, title: formTitle(filing.edition, id, language), rows: of.filter(({figures: [one = ""]}) => formOf.get(one) === id),
  })).filter((group) => group.rows.length > 0);
  return (
    <>
      <section className={card.card} aria-label={words.lastYear.rows(rows.length)}>
        <h2 className={card.title}>{words.lastYear.rows(rows.length)}</h2>
        <p className={styles.empty}>
          {outstanding.length === 0 ? words.lastYear.noneOutstanding : words.lastYear.outstanding(outstanding.length)}
        </p>
        {byForm(outstanding).map(({id, title, rows: own}) => (
          <div key={id}>
            <h3 className={styles.form}>{title}</h3>
            <Rows rows={own} filing={filing} last={last} />
          </div>
        ))}
      </section>
      {byForm(rows).map(({id, title, rows: own}) => (
        <Fold key={id} title={words.lastYear.allOf(title, own.length)}>
          <div className={styles.folded}><Rows rows={own} filing={filing} last={last} /></div>
        </Fold>
      ))}
    </>
  );
}

const Rows = ({rows, ...beside}: Props & {readonly rows: readonly ComparisonRow[]}) => (
  <ul className={useStyles().list}>{rows.map((row) => <Row key={row.id} row={row} {...beside} />)}</ul>
);

function Row({row, filing, last}: Props & {readonly row: ComparisonRow}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  const {lastYear: own} = words;
  const isOwn = filing.figures.has(row.id);
  const label = labelOf(row.id, isOwn ? filing.edition : last.edition, language) + (row.figures.length > 1 ? own.sum : "");
  const place = filing.figures.get(row.figures[0] ?? "")?.place;
  return (
    <li className={styles.row} data-comparison={row.id}>
      {place?.in === "sheet"
        ? <Link as="button" inline className={styles.label} onClick={() => goToPlace(place)}>{label}</Link>
        : <span className={styles.label}>{label}</span>}
      <ComparedFigure row={row} />
    </li>
  );
}

const useStyles = makeStyles({
  form: {
    margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2,
  },
  folded: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`},
  list: {margin: 0, padding: 0, listStyleType: "none"},
  row: {padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`},
  label: {display: "block", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textAlign: "start"},
  empty: {margin: `${tokens.spacingVerticalXS} 0`},
});
