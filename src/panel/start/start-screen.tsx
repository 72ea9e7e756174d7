import {Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {TableAddRegular} from "@fluentui/react-icons";
import {type ReactNode, useEffect, useRef, useState} from "react";
import {editionOf, editions} from "../../editions/edition";
import {Fold, useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {ReportHome} from "./report-home";
import {deadlineOf, setDeadline} from "./deadline";
import {reportYears} from "./use-choice";

/** The three jobs of an empty workbook, with the tables to fill in first; or how the tables that are there stand. */
export function StartScreen() {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const {report} = useSession("picked");
  const insert = <ActionButton does="insert" appearance="primary" icon={<TableAddRegular />} />;
  if (report !== undefined) {
    return (
      <div className={styles.jobs}>
        <ReportHome report={report} />
        <Fold title={words.start.another}>
          <div className={styles.another}>
            <p className={card.note}>{words.start.anotherNote}</p>
            <ChoiceFields />
            <div className={card.actions}>{insert}</div>
          </div>
        </Fold>
      </div>
    );
  }
  return (
    <div className={styles.jobs}>
      <JobCard title={words.menu.jobs.fill} note={words.start.fillNote}>
        <ChoiceFields />
        <div className={card.actions}>
          {insert}<ActionButton does="showScreen" of={["open"]}>{words.start.open}</ActionButton>
        </div>
      </JobCard>
      <JobCard title={words.menu.jobs.review} note={words.start.reviewNote}>
        <div className={card.actions}>
          <ActionButton does="showScreen" of={["open"]}>{words.start.openToReview}</ActionButton>
        </div>
      </JobCard>
      <JobCard title={words.menu.jobs.consolidate} note={words.start.consolidateNote}>
        <div className={card.actions}>
          <ActionButton does="showScreen" of={["consolidate"]}>{words.start.consolidate}</ActionButton>
        </div>
      </JobCard>
    </div>
  );
}

type JobProps = {readonly title: string; readonly note: string; readonly children: ReactNode};

/** One of the three jobs that a workbook may be opened for. */
function JobCard({title, note, children}: JobProps) {
  const card = useCardStyles();
  return (
    <section aria-label={title} className={card.card}>
      <h2 className={card.title}>{title}</h2>
      <p className={card.note}>{note}</p>
      {children}
    </section>
  );
}

/** Year, edition, regional format where there is one, and unit; Enter in the last of them inserts. */
function ChoiceFields() {
  const {words, language} = useWords();
  const styles = useFieldsStyles();
  const {year, due, edition, variant, unit, change} = useSession("choice");
  const insert = useAct("insert");
  const {isUnitAsked} = useSession("inserting");
  const isLacking = isUnitAsked && unit.trim() === "";
  const unitField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isUnitAsked) unitField.current?.focus();
  }, [isUnitAsked]);
  const {variants} = editionOf(edition);
  return (
    <div className={styles.fields}>
      <Field label={words.start.year}>
        <Select value={year} onChange={(_, {value}) => change({year: Number(value)})}>
          {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
        </Select>
      </Field>
      <Field label={words.start.edition} validationState={edition === due.id ? "none" : "warning"}
        hint={edition === due.id ? words.start.editionFits(year, due.id, due.basis[language]) : undefined}
        validationMessage={edition === due.id ? undefined : words.start.editionDiffers(year, due.id)}>
        <Select value={edition} onChange={(_, {value}) => change({edition: editions.find(({id}) => id === value)?.id})}>
          {[...editions].reverse().map(({id, from, to}) => (
            <option key={id} value={id}>{words.start.editionOption(id, from, to)}</option>
          ))}
        </Select>
      </Field>
      {variants.length > 0 && (
        <Field label={words.start.variant}>
          <Select value={variant ?? "standard"}
            onChange={(_, {value}) => change({variant: variants.find(({id}) => id === value)?.id ?? "standard"})}>
            <option value="standard">{words.variants.standard}</option>
            {variants.map(({id}) => <option key={id} value={id}>{words.variants[id]}</option>)}
          </Select>
        </Field>
      )}
      <Field label={words.start.unit} hint={words.start.unitNote} validationState={isLacking ? "warning" : "none"}
        validationMessage={isLacking ? words.start.askUnit : undefined}>
        <Input ref={unitField} value={unit} onChange={(_, {value}) => change({unit: value})}
          onKeyDown={({key, nativeEvent}) => key === "Enter" && !nativeEvent.isComposing && insert()} />
      </Field>
      <DeadlineField unit={unit} year={year} />
    </div>
  );
}

/** When the report is due and how many days are left, from December on; the day may be set. */
function DeadlineField({unit, year}: {readonly unit: string; readonly year: number}) {
  const {words} = useWords();
  // What is set is kept elsewhere: setting it draws this anew.
  const [, setSet] = useState(0);
  const deadline = deadlineOf(unit, year, new Date());
  if (deadline === undefined) return null;
  const {date, daysLeft} = deadline;
  return (
    <Field label={words.start.deadline} validationState={daysLeft < 0 ? "error" : daysLeft <= 7 ? "warning" : "none"}
      validationMessage={words.start.daysLeft(daysLeft)}>
      <Input type="date" value={date} onChange={(_, {value}) => {
        setDeadline(unit, value);
        setSet((times) => times + 1);
      }} />
    </Field>
  );
}

const useStyles = makeStyles({
  another: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
  jobs: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});

const useFieldsStyles = makeStyles({
  fields: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS,
    // A native select is as wide as its longest option; here it gives way to the panel.
    "& .fui-Select": {minWidth: 0}, "& select": {minWidth: 0, textOverflow: "ellipsis"},
  },
});
