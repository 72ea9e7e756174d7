import {Button, Field, makeStyles, Radio, RadioGroup, Select, tokens} from "@fluentui/react-components";
import {memo, type ReactElement, useMemo, useRef, useState} from "react";
import {decidedSourceOf, type Decision} from "../../consolidate/decisions";
import {type Duplicate, isAsked, sourcesOf} from "../../consolidate/duplicates";
import type {Order} from "../../consolidate/order";
import type {PlacedSubmission} from "../../consolidate/standing";
import {branchesIn, tellingNames} from "../../consolidate/unit-tree";
import {seemingYear} from "../../consolidate/submission";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {ShowMore} from "./show-more";
import {askedIn} from "./stages";
import type {ShownConsolidation} from "./start-adder";
import type {Consolidating} from "./use-consolidation";

const open: readonly PlacedSubmission["standing"][] =
  ["mayBeWhole", "doubtfulUnit", "unknownUnit", "noUnit", "noYear", "wrongYear", "wrongEdition", "empty", "excluded"];
const step = 20;

/** What nobody could place for sure: of which unit, of which year, and which of several filings counts. */
export function DecideCard({result}: {readonly result: ShownConsolidation}) {
  const {asked} = result;
  const {decisions} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [most, setMost] = useState(step);
  const saidOf = useMemo(() => {
    const all = new Map<string, Decision[]>();
    for (const one of decisions) all.set(one.source, [...(all.get(one.source) ?? []), one]);
    return all;
  }, [decisions]);
  const isSaid = ({submission: {source}}: PlacedSubmission): boolean =>
    saidOf.get(source)?.some(({says}) => says !== "counts") === true;
  const placed = asked.placed.filter((one) =>
    open.includes(one.standing) || isSaid(one) || (one.listed !== undefined && one.proposals.length > 0));
  const missing = useMemo(() => {
    const names = tellingNames(branchesIn(result.asked.trees).map(({unit}) => unit));
    return [...result.near, ...result.missing].map(({unit}) => names.get(unit) ?? unit.name);
  }, [result]);
  const duplicates = asked.duplicates.filter((one) => isAsked(one) || ["decided", "identical"].includes(one.why));
  const questions = [...duplicates.map((duplicate) => ({duplicate})), ...placed.map((placed) => ({placed}))];
  if (questions.length === 0) return null;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.decide(askedIn(result))}</h2>
      <p className={card.note}>{own.decideNote}</p>
      <KeepDecisions />
      <ul className={styles.list}>
        {questions.slice(0, most).map((one) => ("duplicate" in one ? (
          <Twice key={[...sourcesOf(one.duplicate)].sort().join("\n")} duplicate={one.duplicate} />
        ) : (
          <Doubtful key={one.placed.submission.source} placed={one.placed} due={asked} missing={missing}
            said={saidOf.get(one.placed.submission.source) ?? none} />
        )))}
      </ul>
      <ShowMore all={questions.length} most={most} step={step} onMore={setMost} />
    </section>
  );
}

const none: readonly Decision[] = [];

/** What was decided, as a file for the next time, here or on the command line. */
function KeepDecisions() {
  const load = useAct("loadDecisions");
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.choices}>
      <input ref={chooser} type="file" hidden accept=".json" data-testid="decisions" onChange={({target}) => {
        if (target.files?.[0] !== undefined) void load(target.files[0]);
        target.value = "";
      }} />
      <Button size="small" onClick={() => chooser.current?.click()}>{own.loadDecisions}</Button>
      <ActionButton does="saveDecisions" size="small" />
    </div>
  );
}

const Twice = memo(function Twice({duplicate}: {readonly duplicate: Duplicate}) {
  const {decide} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const {unit, used, others, why, differing} = duplicate;
  const all = [...(used === undefined ? [] : [used]), ...others];
  const choose = (source: string): void => {
    const chosen = all.find((one) => one.source === source);
    if (chosen === undefined) return;
    decide(chosen, {says: "counts", over: all.filter((one) => one !== chosen).map(decidedSourceOf)});
  };
  return (
    <li className={styles.item}>
      <Field label={own.whichCounts(unit)}
        hint={differing.length === 0 ? own.identical : own.differing(differing.length)}>
        <RadioGroup value={used?.source ?? ""} onChange={(_, {value}) => choose(value)}>
          {all.map(({source}) => (
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
  /** What was said of it. */
  readonly said: readonly Decision[];
};

const Doubtful = memo(function Doubtful({placed, due, missing, said}: DoubtfulProps) {
  const {decide, undecide} = useSession("consolidating");
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {submission, standing} = placed;
  const {source, edition} = submission;
  const {year} = submission.wrote ?? submission;
  const {year: yearDue} = due;
  const toggle = (name: string, content: Parameters<Consolidating["decide"]>[1]) => {
    const isOn = said.some(({says}) => says === content.says);
    return (
      <Button key={content.says} size="small" aria-pressed={isOn} appearance={isOn ? "primary" : "secondary"}
        onClick={() => (isOn ? undecide(submission, content.says) : decide(submission, content))}>
        {name}
      </Button>
    );
  };
  const leaveOut = toggle(own.leaveOut, {says: "excluded"});
  if (standing === "excluded") {
    return <li className={styles.item}><strong>{source}</strong><div className={styles.choices}>{leaveOut}</div></li>;
  }
  if (standing === "wrongEdition" || standing === "empty") {
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>{standing === "empty" ? own.empty : own.wrongEdition(edition, due.edition)}</p>
        <div className={styles.choices}>{leaveOut}</div>
      </li>
    );
  }
  if (standing === "mayBeWhole" || said.some(({says}) => says === "own" || says === "whole")) {
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>{own.mayBeWhole}</p>
        <div className={styles.choices}>
          {toggle(own.isOwn, {says: "own"})}{toggle(own.isWhole, {says: "whole"})}{leaveOut}
        </div>
      </li>
    );
  }
  if (standing === "noYear" || standing === "wrongYear" || said.some(({says}) => says === "year")) {
    const seemsIn = seemingYear({...submission, year});
    return (
      <li className={styles.item}>
        <strong>{source}</strong>
        <p className={styles.note}>
          {year !== null && yearDue !== null ? own.wrongYear(words.yearOf(year), words.yearOf(yearDue))
            : words.list([own.noYear, ...(seemsIn === null ? [] : [own.seems(words.yearOf(seemsIn))])])}
        </p>
        <div className={styles.choices}>
          {yearDue !== null && toggle(own.isYear(words.yearOf(yearDue)), {says: "year", year: yearDue})}{leaveOut}
        </div>
      </li>
    );
  }
  return <Whose placed={placed} missing={missing} said={said} leaveOut={leaveOut} />;
});

type WhoseProps = Pick<DoubtfulProps, "placed" | "missing" | "said"> & {readonly leaveOut: ReactElement};

/** Of which unit a filing is: those that something speaks for first, each with what that is. */
function Whose({placed: {submission, proposals}, missing, said, leaveOut}: WhoseProps) {
  const {decide, undecide} = useSession("consolidating");
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {source} = submission;
  const {unit} = submission.wrote ?? submission;
  // Hundreds of units may be missing: they are listed for the one filing that is being looked at.
  const [isListed, setListed] = useState(false);
  const chosen = said.find((one) => one.says === "unit")?.unit;
  const names = [...new Set([
    ...(chosen === undefined ? [] : [chosen]), ...proposals.map(({unit}) => unit), ...(isListed ? missing : []),
  ])];
  const named = unit.trim() === "" ? own.noName : own.named(unit);
  return (
    <li className={styles.item}>
      <Field label={own.isUnit(source)} hint={chosen !== undefined ? undefined
        : words.list([named, ...proposals.slice(0, mostReasons).map((one) => own.clue[one.why](one.unit))])}>
        <Select value={chosen ?? ""} onFocus={() => setListed(true)} onChange={(_, {value}) =>
          (value === "" ? undecide(submission, "unit") : decide(submission, {says: "unit", unit: value}))}>
          <option value="">{own.notDecided}</option>
          {names.map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
      <div className={styles.choices}>{leaveOut}</div>
    </li>
  );
}

const mostReasons = 3;

const useStyles = makeStyles({
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  choices: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS},
  note: {margin: `2px 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2},
});
