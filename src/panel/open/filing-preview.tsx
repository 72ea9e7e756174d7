import {Button, Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {useEffect, useId, useRef, useState} from "react";
import type {Filing} from "../../filing/filing";
import {editionFor} from "../../editions/edition";
import type {FilingRecord} from "../../filing/record";
import type {Finding} from "../../reconcile/finding";
import {useCardStyles} from "../card";
import {reportYears} from "../report-years";
import {UnmatchedList} from "../unmatched-list";
import {useWords} from "../words/use-words";
import {FiguresRead} from "./figures-read";
import {FindingsRead} from "./findings-read";
import type {DatedFiling} from "./dated-filing";

export type PreviewProps = {
  readonly filing: Filing;
  readonly findings: readonly Finding[];
  /** Gives what the source does not say itself. */
  readonly record: FilingRecord | undefined;
  readonly isPouring: boolean;
  /** Where the figures would go, as a sentence. */
  readonly sayTarget: (filing: DatedFiling) => string;
  readonly onPour: (filing: DatedFiling) => void;
  readonly onCancel: () => void;
};

/** What was understood of a source, shown before anything is written. What it does not say can be added. */
export function FilingPreview({filing, findings, record, isPouring, sayTarget, onPour, onCancel}: PreviewProps) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [unit, setUnit] = useState(filing.unit || record?.unit || "");
  const [year, setYear] = useState(filing.year ?? undefined);
  useEffect(() => heading.current?.focus(), []);
  const due = year === undefined ? undefined : editionFor(year);
  const dated = year === undefined ? undefined : {...filing, unit: unit.trim(), year};
  return (
    <div className={styles.screen}>
      <section aria-labelledby={title} className={card.card}>
        <h2 id={title} ref={heading} tabIndex={-1} className={card.title}>{words.open.understood}</h2>
        <p className={card.note}>{words.open.from(filing.source)}</p>
        <div className={styles.fields}>
          <Field label={words.start.unit} size="small" validationState={unit.trim() === "" ? "warning" : "none"}
            validationMessage={unit.trim() === "" ? words.open.needUnit : undefined}>
            <Input value={unit} onChange={(_, {value}) => setUnit(value)} />
          </Field>
          <Field label={words.start.year} size="small" validationState={year === undefined ? "warning" : "none"}
            validationMessage={year === undefined ? words.open.needYear : undefined}>
            <Select value={year ?? ""} onChange={(_, {value}) => setYear(value === "" ? undefined : Number(value))}>
              {year === undefined && <option value="">{words.open.chooseYear}</option>}
              {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
            </Select>
          </Field>
        </div>
        {year !== undefined && due !== undefined && due.id !== filing.edition && (
          <p className={styles.warning}>{words.open.wrongEdition(year, due.id, filing.edition)}</p>
        )}
        <FiguresRead filing={filing} findings={findings} />
      </section>
      <FindingsRead filing={filing} findings={findings} />
      <UnmatchedList unmatched={filing.unmatched} />
      <section className={card.card}>
        <p className={styles.target}>{dated === undefined ? words.open.needYear : sayTarget(dated)}</p>
        <div className={card.actions}>
          <Button appearance="primary" disabledFocusable={dated === undefined || isPouring}
            onClick={() => dated !== undefined && !isPouring && onPour(dated)}>
            {isPouring ? words.open.pouring : words.open.pour}
          </Button>
          <Button onClick={onCancel}>{words.open.cancel}</Button>
        </div>
      </section>
    </div>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  fields: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0`},
  warning: {margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorStatusWarningForeground1},
  target: {margin: 0},
});
