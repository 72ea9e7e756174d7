import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {BrokenCounts} from "../../consolidate/submission";
import type {PlacedSubmission} from "../../consolidate/order";
import type {FormId} from "../../editions/edition";
import {useWords} from "../words/use-words";
import {FormFindings} from "./form-findings";

type Props = {
  readonly placed: PlacedSubmission;
  readonly forms: readonly FormId[];
  /** Whether any filing has broken rules of no form. */
  readonly hasOthers: boolean;
  /** Where the filing came from; the own tables are chosen elsewhere. */
  readonly file: File | undefined;
  readonly onOpen: (file: File) => void;
};

/** A filing, what is particular of it, and its broken rules by form; a click on a cell shows them underneath. */
export function MatrixRow({placed: {submission, standing, listed}, forms, hasOthers, file, onOpen}: Props) {
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState<FormId | "all">();
  const unit = listed?.name ?? (submission.unit || submission.source);
  const {counts} = submission;
  const others = Object.entries(counts).filter(([form]) => !forms.includes(form as FormId)).map(([, count]) => count);
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
              source={submission.source}
              isOf={(form) => (shown === "all" ? !forms.includes(form as FormId) : form === shown)}
              onOpen={() => onOpen(file)} onClose={() => setShown(undefined)} />
          </td>
        </tr>
      )}
    </>
  );
}

const none: BrokenCounts = {error: 0, warning: 0, hint: 0};

const useStyles = makeStyles({
  unit: {
    minWidth: "7em", whiteSpace: "normal !important" as "normal", fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  count: {minWidth: 0, fontVariantNumeric: "tabular-nums"},
  error: {
    minWidth: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {display: "block", color: tokens.colorStatusWarningForeground1},
  note: {display: "block", color: tokens.colorNeutralForeground3},
  findings: {textAlign: "start !important" as "start", whiteSpace: "normal !important" as "normal"},
});
