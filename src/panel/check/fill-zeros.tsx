import {useCallback, useEffect, useId, useRef, useState} from "react";
import {Button, makeStyles, tokens} from "@fluentui/react-components";
import type {Host} from "../../hosts/host";
import {reconcile} from "../../reconcile/reconcile";
import type {EditionId, FormId} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {type Blank, blanksOf} from "./blanks-of";
import type {Check, Report} from "./use-check";
import {tablesIn} from "./tables-in";

export type Zeros = {
  readonly blanks: readonly Blank[];
  readonly isAsking: boolean;
  readonly isWriting: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
  readonly fill: () => Promise<void>;
};

/** Filling the blanks with 0: asked for, confirmed, done, and said. */
export function useZeros(host: Host, report: Report | undefined, {run}: Check, {show, dismiss, fail}: Messages): Zeros {
  const {words} = useWords();
  const [step, setStep] = useState<"closed" | "asking" | "writing">("closed");
  const blanks = report === undefined ? [] : blanksOf(report.filing, report.findings);
  const canFill = blanks.some(({isOwed}) => !isOwed);
  const owed = blanks.filter(({isOwed}) => isOwed).length;

  const ask = () => {
    if (canFill) {
      dismiss();
      setStep("asking");
    } else {
      show(owed > 0 ? {intent: "warning", text: words.zeros.owed(owed)} : {intent: "done", text: words.zeros.none});
    }
  };
  const cancel = useCallback(() => setStep("closed"), []);
  const fill = async () => {
    setStep("writing");
    try {
      const {filled, refused} = await fillZeros(host, report!.sheets);
      const sentences = filled === 0 ? [words.zeros.none] : [words.zeros.done(filled), words.undo];
      show(refused === 0
        ? {intent: "done", text: words.sentences(sentences)}
        : {intent: "warning", text: words.sentences([...sentences, words.zeros.refused(refused)])});
    } catch (error) {
      fail(error);
    }
    setStep("closed");
    await run();
  };
  return {blanks, isAsking: step !== "closed" && canFill, isWriting: step === "writing", ask, cancel, fill};
}

/** Write 0 into the cells of these sheets that are blank at this moment, in one undoable step; not into those owed. */
async function fillZeros(
  host: Host, sheets: readonly string[],
): Promise<{readonly filled: number; readonly refused: number}> {
  const tables = tablesIn("", await host.read()).find((set) => set.sheets.join() === sheets.join());
  const blanks = tables === undefined ? [] : blanksOf(tables.filing, reconcile(tables.filing));
  const zeros = blanks.flatMap(({place, isOwed}) => place.in === "sheet" && !isOwed
    ? [{sheet: place.sheet, row: place.row, column: place.column, value: 0}] : []);
  const refused = zeros.length === 0 ? [] : await host.write(zeros);
  return {filled: zeros.length - refused.length, refused: refused.length};
}

type Props = {
  readonly blanks: readonly Blank[];
  readonly edition: EditionId;
  readonly isWriting: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks, within the panel, whether the blanks are to become 0, and says which they are. */
export function ConfirmZeros({blanks, edition, isWriting, onConfirm, onCancel}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const [title, note] = [useId(), useId()];
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const toFill = blanks.filter(({isOwed}) => !isOwed);
  const owed = blanks.length - toFill.length;
  const forms = [...new Set(toFill.map(({form}) => form))] as FormId[];
  return (
    <div role="alertdialog" aria-labelledby={title} aria-describedby={note} className={styles.card}
      onKeyDown={({key}) => key === "Escape" && onCancel()}>
      <h2 id={title} className={styles.title}>{words.zeros.title(toFill.length)}</h2>
      <div id={note}>
        <ul className={styles.forms}>
          {forms.map((form) => (
            <li key={form}>
              {words.zeros.inForm(formTitle(edition, form, language),
                toFill.filter((blank) => blank.form === form).length)}
            </li>
          ))}
        </ul>
        {owed > 0 && <p className={styles.owed}>{words.zeros.owed(owed)}</p>}
        <p className={styles.note}>{words.zeros.note}</p>
      </div>
      <div className={styles.actions}>
        <Button ref={confirm} appearance="primary" disabledFocusable={isWriting} onClick={onConfirm}>
          {isWriting ? words.zeros.writing : words.zeros.confirm}
        </Button>
        <Button onClick={onCancel}>{words.zeros.cancel}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  forms: {margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL},
  owed: {margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorStatusWarningForeground1},
  note: {margin: 0, color: tokens.colorNeutralForeground2},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM},
});
