import {Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {TableAddRegular} from "@fluentui/react-icons/svg/table-add";
import {type ReactNode, useState} from "react";
import {editionOf, editions} from "../../editions/edition";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {deadlineOf, setDeadline} from "./deadline";
import {reportYears} from "./use-choice";

/** Choosing year, edition and unit, and inserting the tables; for newcomers as three steps. */
export function StartScreen() {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const {reports} = useSession("check");
  const insert = <ActionButton does="insert" appearance="primary" icon={<TableAddRegular />} />;
  if (reports.length > 0) {
    return (
      <section className={card.card}>
        <h2 className={card.title}>{words.start.another}</h2>
        <p className={card.note}>{words.start.anotherNote}</p>
        <ChoiceFields />
        <div className={card.actions}>{insert}</div>
      </section>
    );
  }
  return (
    <>
      <h2 className={styles.title}>{words.start.title}</h2>
      <ol className={styles.steps}>
        <Step number={1} title={words.start.choose}><ChoiceFields /></Step>
        <Step number={2} title={words.start.insertOrOpen}>
          <div className={card.actions}>
            {insert}<ActionButton does="showScreen" of={["open"]}>{words.start.open}</ActionButton>
          </div>
        </Step>
        <Step number={3} title={words.start.fillAndCheck}>
          <p className={card.note}>{words.start.fillAndCheckNote}</p>
        </Step>
      </ol>
    </>
  );
}

type StepProps = {readonly number: number; readonly title: string; readonly children: ReactNode};

/** One of the first steps, numbered. */
function Step({number, title, children}: StepProps) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStepStyles();
  return (
    <li className={card.card}>
      <h3 className={styles.title}>
        <span className={styles.number} role="img" aria-label={words.start.step(number)}>{number}</span>{title}
      </h3>
      {children}
    </li>
  );
}

/** Year, edition, regional format where there is one, and unit. */
function ChoiceFields() {
  const {words} = useWords();
  const styles = useFieldsStyles();
  const {year, due, edition, variant, unit, change} = useSession("choice");
  const {variants} = editionOf(edition);
  return (
    <div className={styles.fields}>
      <Field label={words.start.year}>
        <Select value={year} onChange={(_, {value}) => change({year: Number(value)})}>
          {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
        </Select>
      </Field>
      <Field label={words.start.edition} validationState={edition === due.id ? "none" : "warning"}
        hint={edition === due.id ? words.start.editionFits(year, due.id, due.basis) : undefined}
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
      <Field label={words.start.unit} hint={words.start.unitNote}>
        <Input value={unit} onChange={(_, {value}) => change({unit: value})} />
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
  title: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold,
  },
  steps: {margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});

const useStepStyles = makeStyles({
  title: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, margin: 0,
    fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold,
  },
  number: {
    display: "inline-flex", alignItems: "center", justifyContent: "center", flexShrink: 0, width: "24px", height: "24px",
    borderRadius: tokens.borderRadiusCircular, fontSize: tokens.fontSizeBase300, lineHeight: 1,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
});

const useFieldsStyles = makeStyles({
  fields: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS,
    // A native select is as wide as its longest option; here it gives way to the panel.
    "& .fui-Select": {minWidth: 0}, "& select": {minWidth: 0, textOverflow: "ellipsis"},
  },
});
