import {Button, Checkbox, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {memo, useDeferredValue, useMemo, useState} from "react";
import {type BrokenCounts, countsOf, fileOf} from "../../consolidate/submission";
import {editionOf, type FormId} from "../../editions/edition";
import type {PlacedSubmission} from "../../consolidate/standing";
import {wordsOf} from "../../reconcile/say";
import {useCardStyles} from "../card";
import {useLeft} from "../desk/use-left";
import {useWords} from "../words/use-words";
import type {ChosenFile} from "./read-files";
import {ShowMore} from "./show-more";
import type {ShownConsolidation} from "./start-adder";
import {FormFindings} from "./form-findings";

type Props = {
  readonly result: ShownConsolidation;
  readonly files: readonly ChosenFile[];
};

/** Rows drawn at a time: thousands would keep the panel from answering. */
const step = 30;

/** Every unit by every form with its broken rules, those with most errors first; a cell leads to its findings. */
export const MatrixCard = memo(function MatrixCard({result, files}: Props) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [text, setText] = useLeft("consolidate.find", "");
  const [isFiltered, setFiltered] = useLeft("consolidate.onlyWrong", false);
  const [most, setMost] = useState(step);
  const sought = useDeferredValue(text.trim());
  const bySource = useMemo(() => new Map(files.map(({source, file}) => [source, file])), [files]);
  const lines = useMemo(() => result.placed.map((placed) => ({placed, counts: countsOf(placed.submission)}))
    .sort((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning), [result]);
  const found = lines.filter(({placed: {listed, submission: {unit, source, account}}, counts: {error, warning}}) =>
    (!isFiltered || error + warning > 0 || account !== undefined) &&
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
                  file={bySource.get(fileOf(placed.submission))} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ShowMore all={found.length} most={most} step={step} className={styles.more} onMore={setMost} />
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

type RowProps = {
  readonly placed: PlacedSubmission;
  readonly forms: readonly FormId[];
  /** Whether any filing has broken rules of no form. */
  readonly hasOthers: boolean;
  /** Where the filing came from; the own tables are chosen elsewhere. */
  readonly file: File | undefined;
};

/** A filing, what is particular of it, and its broken rules by form; a click on a cell shows them underneath. */
function MatrixRow({placed: {submission, standing, listed}, forms, hasOthers, file}: RowProps) {
  const {words: {consolidate: own}, language} = useWords();
  const styles = useRowStyles();
  const [shown, setShown] = useState<FormId | "all">();
  const unit = listed?.name ?? (submission.unit || submission.source);
  const {counts} = submission;
  const isOther = (form: string): boolean => !forms.some((one) => one === form);
  const others = Object.entries(counts).filter(([form]) => isOther(form)).map(([, count]) => count);
  const cell = (form: FormId | "all", {error, warning}: BrokenCounts) => (
    <td key={form}>
      {error + warning > 0 && (
        <Button size="small" appearance={shown === form ? "primary" : "subtle"} disabled={file === undefined}
          aria-expanded={shown === form} aria-label={own.cell(unit, own.form[form], error, warning)}
          className={error > 0 && shown !== form ? styles.error : styles.count}
          onClick={() => setShown(shown === form ? undefined : form)}>
          {error} / {warning}
        </Button>
      )}
    </td>
  );
  return (
    <>
      <tr>
        <th scope="row" className={styles.unit} title={submission.source}>
          {unit}
          {standing !== "counted" && <span className={styles.aside}>{own.standings[standing]}</span>}
          {submission.account !== undefined && (
            <span className={styles.aside}>{wordsOf(language).account(submission.account)}</span>
          )}
          {submission.explained > 0 && <span className={styles.note}>{own.explained(submission.explained)}</span>}
        </th>
        {forms.map((form) => cell(form, counts[form] ?? none))}
        {hasOthers && cell("all", others.reduce((a, b) => (
          {error: a.error + b.error, warning: a.warning + b.warning, hint: a.hint + b.hint}), none))}
      </tr>
      {shown !== undefined && file !== undefined && (
        <tr>
          <td colSpan={forms.length + (hasOthers ? 2 : 1)} className={styles.findings}>
            <FormFindings key={shown} title={own.findingsOf(unit, own.form[shown])} file={file}
              source={submission.source} part={submission.part}
              isOf={(form) => (shown === "all" ? isOther(form) : form === shown)}
              onClose={() => setShown(undefined)} />
          </td>
        </tr>
      )}
    </>
  );
}

const none: BrokenCounts = {error: 0, warning: 0, hint: 0};

const useRowStyles = makeStyles({
  unit: {
    minWidth: "7em", whiteSpace: "normal !important" as "normal", fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  count: {minWidth: 0, fontVariantNumeric: "tabular-nums"},
  error: {
    minWidth: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {display: "block", color: tokens.colorStatusWarningForeground1},
  note: {display: "block", color: tokens.colorNeutralForeground3},
  findings: {textAlign: "start !important" as "start", whiteSpace: "normal !important" as "normal"},
});
