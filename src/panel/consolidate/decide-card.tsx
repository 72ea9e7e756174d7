import {Button, Field, makeStyles, Radio, RadioGroup, Select, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Consolidation} from "../../filing/consolidation/consolidate";
import type {Order, Placed} from "../../filing/consolidation/order";
import type {Duplicate} from "../../filing/consolidation/settle";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {keyOfDuplicate, sourcesOf, type Decisions} from "./decisions";

type Props = {
  readonly asked: Order;
  readonly result: Consolidation;
  readonly decisions: Decisions;
  readonly onDecide: (change: (before: Decisions) => Decisions) => void;
};

const open: readonly Placed["standing"][] =
  ["doubtfulUnit", "unknownUnit", "noUnit", "noYear", "wrongYear", "wrongEdition"];
const step = 20;

/** What nobody could place for sure: of which unit, of which year, and which of several filings counts. */
export function DecideCard({asked, result, decisions, onDecide}: Props) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [most, setMost] = useState(step);
  const placed = asked.placed.filter(({standing, submission: {source}}) =>
    open.includes(standing) || source in decisions.units || source in decisions.years);
  const questions = [
    ...asked.duplicates.map((duplicate) => (
      <Twice key={keyOfDuplicate(duplicate)} duplicate={duplicate} decisions={decisions} onDecide={onDecide} />
    )),
    ...placed.map((one) => (
      <Doubtful key={one.submission.source} placed={one} order={asked} decisions={decisions} onDecide={onDecide}
        missing={result.missing.map(({unit}) => unit.name)} />
    )),
  ];
  if (questions.length === 0) return null;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.decide(questions.length)}</h2>
      <p className={card.note}>{own.decideNote}</p>
      <ul className={styles.list}>{questions.slice(0, most)}</ul>
      {questions.length > most && (
        <Button size="small" onClick={() => setMost(most + step)}>
          {own.showMore(Math.min(step, questions.length - most))}
        </Button>
      )}
    </section>
  );
}

type Asking = Pick<Props, "decisions" | "onDecide">;

function Twice({duplicate, decisions, onDecide}: Asking & {readonly duplicate: Duplicate}) {
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const {unit, used, why, differing} = duplicate;
  const key = keyOfDuplicate(duplicate);
  return (
    <li className={styles.item}>
      <Field label={own.whichCounts(unit)} hint={why === "identical" ? own.identical : own.differing(differing.length)}>
        <RadioGroup value={decisions.used[key] ?? used?.source ?? ""}
          onChange={(_, {value}) => onDecide((before) => ({...before, used: {...before.used, [key]: value}}))}>
          {sourcesOf(duplicate).map((source) => (
            <Radio key={source} value={source}
              label={why === "newer" && source === used?.source ? own.proposed(source) : source} />
          ))}
        </RadioGroup>
      </Field>
    </li>
  );
}

type DoubtfulProps = Asking & {readonly placed: Placed; readonly order: Order; readonly missing: readonly string[]};

function Doubtful({placed: {submission, standing, maybe}, order, missing, decisions, onDecide}: DoubtfulProps) {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {source, unit, year, edition} = submission;
  // Hundreds of units may be missing: they are listed for the one filing that is being looked at.
  const [isListed, setListed] = useState(false);
  if (standing === "wrongYear" || standing === "wrongEdition") {
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>{standing === "wrongYear"
          ? own.wrongYear(words.yearOf(year!), words.yearOf(order.year!))
          : own.wrongEdition(edition, order.edition)}</p>
      </li>
    );
  }
  if (standing === "noYear" || source in decisions.years) {
    const isSaid = source in decisions.years;
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>{own.noYear}</p>
        {order.year !== null && (
          <Button size="small" aria-pressed={isSaid} appearance={isSaid ? "primary" : "secondary"}
            onClick={() => onDecide((before) => ({...before, years: toggled(before.years, source, order.year!)}))}>
            {own.isYear(words.yearOf(order.year))}
          </Button>
        )}
      </li>
    );
  }
  const said = decisions.units[source];
  const names = [...new Set([...(said === undefined ? [] : [said]), ...maybe, ...(isListed ? missing : [])])];
  return (
    <li className={styles.item}>
      <Field label={own.isUnit(source)}
        hint={said !== undefined ? undefined : unit.trim() === "" ? own.noName : own.named(unit)}>
        <Select value={said ?? ""} onFocus={() => setListed(true)} onChange={(_, {value}) => onDecide((before) => (
          {...before, units: {...without(before.units, source), ...(value === "" ? {} : {[source]: value})}}
        ))}>
          <option value="">{own.notDecided}</option>
          {names.map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
    </li>
  );
}

function toggled(years: Decisions["years"], source: string, year: number): Decisions["years"] {
  return source in years ? without(years, source) : {...years, [source]: year};
}

const without = <Said,>(said: Readonly<Record<string, Said>>, source: string): Readonly<Record<string, Said>> =>
  Object.fromEntries(Object.entries(said).filter(([one]) => one !== source));

const useStyles = makeStyles({
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  note: {margin: `2px 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2},
});
