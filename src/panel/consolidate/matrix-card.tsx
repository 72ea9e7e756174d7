import {Button, Checkbox, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {memo, useDeferredValue, useMemo, useState} from "react";
import {countsOf} from "../../consolidate/submission";
import {editionOf} from "../../editions/edition";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {MatrixRow} from "./matrix-row";
import type {Asked} from "./read-files";
import type {Settled} from "./start-adder";

type Props = {
  readonly result: Settled;
  readonly files: readonly Asked[];
  readonly onOpen: (file: File) => void;
};

/** Rows drawn at a time: thousands would keep the panel from answering. */
const step = 30;

/** Every unit by every form with its broken rules, those with most errors first; a cell leads to its findings. */
export const MatrixCard = memo(function MatrixCard({result, files, onOpen}: Props) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [isFiltered, setFiltered] = useState(false);
  const [most, setMost] = useState(step);
  const sought = useDeferredValue(text.trim());
  const bySource = useMemo(() => new Map(files.map(({source, file}) => [source, file])), [files]);
  const lines = useMemo(() => result.placed.map((placed) => ({placed, counts: countsOf(placed.submission)}))
    .sort((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning), [result]);
  const found = lines.filter(({placed: {listed, submission: {unit, source}}, counts: {error, warning}}) =>
    (!isFiltered || error + warning > 0) &&
    [listed?.name ?? "", listed?.code ?? "", unit, source].some((one) => one.includes(sought)));
  const forms = editionOf(result.edition).forms.map(({id}) => id);
  const hasOthers = lines.some(({placed: {submission: {counts}}}) => Object.entries(counts).some(([form, count]) =>
    !forms.some((one) => one === form) && count.error + count.warning > 0));
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.matrix}</h2>
      <p className={card.note}>{own.matrixNote}</p>
      <Field label={own.find} size="small" className={styles.find}>
        <Input type="search" value={text} onChange={(_, {value}) => setText(value)} />
      </Field>
      <Checkbox label={own.onlyWrong} checked={isFiltered} onChange={(_, {checked}) => setFiltered(checked === true)} />
      {found.length === 0 ? <p>{own.noneFound}</p> : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={own.matrix}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.unit}>{own.unit}</th>
                {forms.map((form) => <th key={form} scope="col">{own.form[form]}</th>)}
                {hasOthers && <th scope="col">{own.form.all}</th>}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map(({placed}) => (
                <MatrixRow key={placed.submission.source} placed={placed} forms={forms} hasOthers={hasOthers}
                  file={bySource.get(placed.submission.source)} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + step)}>
          {own.showMore(Math.min(step, found.length - most))}
        </Button>
      )}
    </section>
  );
});

const useStyles = makeStyles({
  find: {marginTop: tokens.spacingVerticalS},
  scroll: {overflowX: "auto", containerType: "inline-size"},
  table: {
    width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, textAlign: "center", whiteSpace: "nowrap",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& thead th": {fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2},
    "& th[scope=row], & thead th:first-child": {textAlign: "start"},
  },
  unit: {minWidth: "7em"},
  more: {marginTop: tokens.spacingVerticalS},
});
