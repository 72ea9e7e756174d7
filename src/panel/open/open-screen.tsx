import {Button, Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {useEffect, useId, useRef} from "react";
import type {Filing} from "../../filing/filing";
import {editionFor, editionOf, editions} from "../../editions/edition";
import {accountOf} from "../../reconcile/account";
import type {Finding} from "../../reconcile/finding";
import {formTitle} from "../../editions/names";
import {indicatorsOf} from "../../editions/indicator";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";
import {proposedHeading} from "../../recognise/heading";
import type {Tables} from "../check/tables-in";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import type {PanelWords} from "../words/zh-CN";
import {useCardStyles} from "../card";
import {reportYears} from "../start/use-choice";
import {UnmatchedList} from "../unmatched-list";
import {blanksOf} from "../check/blanks-of";
import {ChooseSource} from "./choose-source";
import {FindingsRead} from "./findings-read";
import {type DatedFiling, emptyTablesFor} from "./fill-in";

/** Opening a file or pasting text; then what was understood of it. */
export function OpenScreen() {
  const {words} = useWords();
  const opening = useSession("opening");
  const {filing, findings} = opening;
  return filing === undefined
    ? <ChooseSource opening={opening} title={words.open.title} note={words.open.note} paste={words.open.paste} />
    : <FilingPreview key={filing.source} filing={filing} findings={findings} />;
}

type PreviewProps = {readonly filing: Filing; readonly findings: readonly Finding[]};

/** What was understood of a source, shown before anything is written. What it does not say can be added. */
function FilingPreview({filing, findings}: PreviewProps) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const record = useSession("record");
  const {reports} = useSession("check");
  const {refusal, readAs, typed, type} = useSession("opening");
  const missing = accountOf(filing)?.forms ?? 0;
  const unit = typed.unit ?? (filing.unit || record?.unit || "");
  const year = typed.year ?? filing.year ?? undefined;
  useEffect(() => heading.current?.focus(), []);
  const due = year === undefined ? undefined : editionFor(year);
  const seems = proposedHeading(filing.source, {unit, year: year ?? null});
  const dated = year === undefined ? undefined : {...filing, unit: unit.trim(), year};
  return (
    <div className={styles.screen}>
      <section aria-labelledby={title} className={card.card}>
        <h2 id={title} ref={heading} tabIndex={-1} className={card.title}>{words.open.understood}</h2>
        <p className={card.note}>{words.open.from(filing.source)}</p>
        <div className={styles.fields}>
          <Field label={words.start.unit} size="small" validationState={unit.trim() === "" ? "warning" : "none"}
            validationMessage={unit.trim() === "" ? words.open.needUnit : undefined}>
            <Input value={unit} onChange={(_, {value}) => type({unit: value})} />
          </Field>
          {seems !== undefined && seems.unit !== "" && (
            <Proposal says={words.open.seems(seems.unit)} onTake={() => type({unit: seems.unit})} />
          )}
          <Field label={words.start.year} size="small" validationState={year === undefined ? "warning" : "none"}
            validationMessage={year === undefined ? words.open.needYear : undefined}>
            <Select value={year ?? ""}
              onChange={(_, {value}) => type({year: value === "" ? undefined : Number(value)})}>
              {year === undefined && <option value="">{words.open.chooseYear}</option>}
              {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
            </Select>
          </Field>
          {seems !== undefined && seems.year !== null && (
            <Proposal says={words.open.seems(words.yearOf(seems.year))}
              onTake={() => type({year: seems.year ?? undefined})} />
          )}
          <Field label={words.open.edition} size="small" validationState={refusal === undefined ? "none" : "error"}
            validationMessage={refusal}>
            <Select value={filing.edition} onChange={(_, {value}) => {
              const edition = editions.find(({id}) => id === value);
              if (edition !== undefined) void readAs(edition.id);
            }}>
              {editions.map(({id}) => <option key={id} value={id}>{words.edition(id)}</option>)}
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
        {missing > 0 && <p className={styles.warning}>{words.open.missingForms(missing)}</p>}
        <p className={styles.target}>{dated === undefined ? words.open.needYear : sayTarget(dated, reports, words)}</p>
        <div className={card.actions}>
          <ActionButton does="fillIn" of={[dated]} appearance="primary" />
          <ActionButton does="closeOpened" />
        </div>
      </section>
    </div>
  );
}

/** What the file's name seems to say, which is no more than a proposal until somebody takes it. */
function Proposal({says, onTake}: {readonly says: string; readonly onTake: () => void}) {
  const {words} = useWords();
  const styles = useStyles();
  return (
    <div className={styles.proposal}>
      <span>{says}</span>
      <Button size="small" aria-label={words.open.takeIt(says)} onClick={onTake}>{words.open.take}</Button>
    </div>
  );
}

/** Where the figures would go, as a sentence. */
function sayTarget(filing: DatedFiling, tables: readonly Tables[], words: PanelWords): string {
  const specs = fill(template(filing), filing);
  const empty = emptyTablesFor(filing, specs, tables);
  return empty === undefined ? words.open.willInsert(specs.length) : words.open.willWrite(words.list(empty.sheets));
}

/** How many figures of each form were read, of how many it has, and how many of them are blank. */
function FiguresRead({filing, findings}: {readonly filing: Filing; readonly findings: readonly Finding[]}) {
  const {words, language} = useWords();
  const styles = useFiguresStyles();
  const {variant} = filing;
  const blanks = blanksOf(filing, findings);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.edition(filing.edition)}{variant === undefined ? "" : ` · ${words.variants[variant]}`}
          </th>
          <th scope="col" className={styles.headNumber}>{words.open.figures}</th>
          <th scope="col" className={styles.headNumber}>{words.open.blanks}</th>
        </tr>
      </thead>
      <tbody>
        {editionOf(filing.edition).forms.map((form) => {
          const ids = indicatorsOf(form, variant ?? "standard").map(({id}) => id);
          const read = ids.filter((id) => filing.figures.has(id)).length;
          const blank = blanks.filter((one) => one.form === form.id).length;
          return (
            <tr key={form.id}>
              <th scope="row" className={styles.form}>{formTitle(filing.edition, form.id, language)}</th>
              <td className={styles.number}>{words.open.figuresIn(read, ids.length)}</td>
              <td className={styles.number}>{blank}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  fields: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0`},
  warning: {margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorStatusWarningForeground1},
  target: {margin: 0},
  proposal: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2,
  },
});

const number = {textAlign: "end", whiteSpace: "nowrap", paddingLeft: tokens.spacingHorizontalS, verticalAlign: "top"} as const;
const head = {
  fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, paddingBottom: "2px",
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

const useFiguresStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300},
  head: {...head, textAlign: "start"},
  headNumber: {...head, ...number},
  form: {fontWeight: tokens.fontWeightRegular, textAlign: "start", paddingTop: "2px"},
  number: {...number, fontVariantNumeric: "tabular-nums", paddingTop: "2px"},
});
