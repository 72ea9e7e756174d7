import {Button, Field, makeStyles, Radio, RadioGroup, Select, tokens} from "@fluentui/react-components";
import {memo, useMemo, useState} from "react";
import {type Duplicate, type Order, proposalFor} from "../../consolidate/order";
import type {PlacedSubmission} from "../../consolidate/standing";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {type Decisions, keyOfDuplicate, sourcesOf} from "../../consolidate/decisions";
import type {ShownConsolidation} from "./start-adder";
import type {Consolidating} from "./use-consolidation";

const open: readonly PlacedSubmission["standing"][] =
  ["doubtfulUnit", "unknownUnit", "noUnit", "noYear", "wrongYear", "wrongEdition"];
const step = 20;

/** What nobody could place for sure: of which unit, of which year, and which of several filings counts. */
export function DecideCard({result}: {readonly result: ShownConsolidation}) {
  const {asked} = result;
  const {decisions, decide} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [most, setMost] = useState(step);
  const placed = asked.placed.filter(({standing, submission: {source}}) =>
    open.includes(standing) || source in decisions.units || source in decisions.years);
  const missing = useMemo(() => result.missing.map(({unit}) => unit.name), [result]);
  const questions = [
    ...asked.duplicates.map((duplicate) => ({duplicate})), ...placed.map((placed) => ({placed})),
  ];
  if (questions.length === 0) return null;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.decide(questions.length)}</h2>
      <p className={card.note}>{own.decideNote}</p>
      <ul className={styles.list}>
        {questions.slice(0, most).map((one) => ("duplicate" in one ? (
          <Twice key={keyOfDuplicate(one.duplicate)} duplicate={one.duplicate} onDecide={decide}
            chosen={decisions.used[keyOfDuplicate(one.duplicate)]} />
        ) : (
          <Doubtful key={one.placed.submission.source} placed={one.placed} due={asked} missing={missing}
            onDecide={decide} said={decisions.units[one.placed.submission.source]}
            isYearSaid={one.placed.submission.source in decisions.years} />
        )))}
      </ul>
      {questions.length > most && (
        <Button size="small" onClick={() => setMost(most + step)}>
          {own.showMore(Math.min(step, questions.length - most))}
        </Button>
      )}
    </section>
  );
}

type TwiceProps = {
  readonly duplicate: Duplicate;
  readonly chosen: string | undefined;
  readonly onDecide: Consolidating["decide"];
};

const Twice = memo(function Twice({duplicate, chosen, onDecide}: TwiceProps) {
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const {unit, used, why, differing} = duplicate;
  const key = keyOfDuplicate(duplicate);
  return (
    <li className={styles.item}>
      <Field label={own.whichCounts(unit)} hint={why === "identical" ? own.identical : own.differing(differing.length)}>
        <RadioGroup value={chosen ?? used?.source ?? ""}
          onChange={(_, {value}) => onDecide((before) => ({...before, used: {...before.used, [key]: value}}))}>
          {sourcesOf(duplicate).map((source) => (
            <Radio key={source} value={source}
              label={why === "newer" && source === used?.source ? own.proposed(source) : source} />
          ))}
        </RadioGroup>
      </Field>
    </li>
  );
});

type DoubtfulProps = {
  readonly placed: PlacedSubmission;
  readonly due: Pick<Order, "year" | "edition">;
  readonly missing: readonly string[];
  /** What the user said of it: its unit, and that it is of the year due. */
  readonly said: string | undefined;
  readonly isYearSaid: boolean;
  readonly onDecide: Consolidating["decide"];
};

const Doubtful = memo(function Doubtful({
  placed: {submission, standing, maybe}, due, missing, said, isYearSaid, onDecide,
}: DoubtfulProps) {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {source, unit, year, edition} = submission;
  const {year: yearDue} = due;
  const {unit: seemsOf = "", year: seemsIn = null} = proposalFor(submission) ?? {};
  // Hundreds of units may be missing: they are listed for the one filing that is being looked at.
  const [isListed, setListed] = useState(false);
  if (standing === "wrongYear" || standing === "wrongEdition") {
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>{standing === "wrongYear" && year !== null && yearDue !== null
          ? own.wrongYear(words.yearOf(year), words.yearOf(yearDue))
          : own.wrongEdition(edition, due.edition)}</p>
      </li>
    );
  }
  if (standing === "noYear" || isYearSaid) {
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>
          {words.list([own.noYear, ...(seemsIn === null ? [] : [own.seems(words.yearOf(seemsIn))])])}
        </p>
        {yearDue !== null && (
          <Button size="small" aria-pressed={isYearSaid} appearance={isYearSaid ? "primary" : "secondary"}
            onClick={() => onDecide((before) => ({...before, years: toggled(before.years, source, yearDue)}))}>
            {own.isYear(words.yearOf(yearDue))}
          </Button>
        )}
      </li>
    );
  }
  const proposed = seemsOf === "" ? [] : [seemsOf];
  const known = [...proposed, ...maybe, ...(isListed ? missing : [])];
  const names = [...new Set(said === undefined ? known : [said, ...known])];
  return (
    <li className={styles.item}>
      <Field label={own.isUnit(source)}
        hint={said !== undefined ? undefined : unit.trim() !== "" ? own.named(unit)
          : words.list([own.noName, ...proposed.map(own.seems)])}>
        <Select value={said ?? ""} onFocus={() => setListed(true)} onChange={(_, {value}) => onDecide((before) => (
          {...before, units: {...without(before.units, source), ...(value === "" ? {} : {[source]: value})}}
        ))}>
          <option value="">{own.notDecided}</option>
          {names.map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
    </li>
  );
});

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
