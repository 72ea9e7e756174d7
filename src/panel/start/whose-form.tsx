import {Button, Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {type KeyboardEvent, useEffect, useId, useRef} from "react";
import {editionFor} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import {useSession} from "../session";
import {useAction} from "../use-action";
import {useWords} from "../words/use-words";
import {reportYears} from "./use-choice";
import type {MendedWhose} from "./use-mend-whose";

type Props = {readonly filing: Filing; readonly onClosed: () => void};

/** Unit and year of the tables, to be mended; Enter does it, Escape leaves them as they are. */
export function WhoseForm({filing, onClosed}: Props) {
  const {words} = useWords();
  const styles = useStyles();
  const title = useId();
  const field = useRef<HTMLInputElement>(null);
  const {unit = filing.unit, year = filing.year, type, giveUp} = useTyped(filing);
  const {label, whyNot, run} = useAction("mendWhose", year === null ? undefined : {unit: unit.trim(), year});
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const submit = async () => {
    if (whyNot !== undefined) return;
    const isMended = run();
    onClosed();
    // What could not be written is there again when the form is opened again.
    if (await isMended === true) giveUp();
  };
  const cancel = () => {
    giveUp();
    onClosed();
  };
  const onKeyDown = ({key, target, nativeEvent}: KeyboardEvent) => {
    if (key === "Escape") cancel();
    if (key === "Enter" && target === field.current && !nativeEvent.isComposing) void submit();
  };
  const due = year === null ? undefined : editionFor(year);
  return (
    <div role="dialog" aria-labelledby={title} className={styles.form} onKeyDown={onKeyDown}>
      <h2 id={title} className={styles.title}>{words.start.mendTitle}</h2>
      <Field label={words.start.unit}>
        <Input ref={field} value={unit} onChange={(_, {value}) => type({unit: value})} />
      </Field>
      <Field label={words.start.year} validationState={due === undefined || due.id === filing.edition ? "none" : "warning"}
        validationMessage={year === null || due === undefined || due.id === filing.edition ? undefined
          : words.start.otherEdition(year, due.id, filing.edition)}>
        <Select value={year ?? ""} onChange={(_, {value}) => type({year: Number(value)})}>
          {year === null && <option value="">{words.noYear}</option>}
          {reportYears(year ?? undefined).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={whyNot !== undefined} title={whyNot} onClick={submit}>{label}</Button>
        <Button onClick={cancel}>{words.zeros.cancel}</Button>
      </div>
    </div>
  );
}

type Typed = Partial<MendedWhose> & {
  readonly type: (more: Partial<MendedWhose>) => void;
  readonly giveUp: () => void;
};

/** What was typed and not written yet, on the workbook's desk. */
function useTyped({unit, year}: Filing): Typed {
  const drafts = useSession("drafts");
  const about = JSON.stringify(["whose", unit, year]);
  const typed = JSON.parse(drafts.of(about) ?? "{}") as Partial<MendedWhose>;
  return {
    ...typed,
    type: (more) => drafts.keep(about, JSON.stringify({...typed, ...more})),
    giveUp: () => drafts.keep(about, undefined),
  };
}

const useStyles = makeStyles({
  form: {
    position: "absolute", zIndex: 2, top: "100%", left: tokens.spacingHorizontalXS, right: tokens.spacingHorizontalXS,
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS},
});
