import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useEffect, useId, useRef} from "react";
import type {EditionId, FormId} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {useWords} from "../words/use-words";
import type {Blank} from "./blanks-of";

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
