import {Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {countedIn, isOpen} from "../../consolidate/standing";
import {countsOf} from "../../consolidate/submission";
import {useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import type {ShownConsolidation} from "./start-adder";

type Props = {
  readonly result: ShownConsolidation;
  readonly unreadable: number;
  /** The reported table could not be compared. */
  readonly isOtherEdition: boolean;
};

/** How many were added up and how many not, and where to put the result. */
export function SummaryCard({result, unreadable, isOtherEdition}: Props) {
  const {words} = useWords();
  const own = words.consolidate;
  const card = useCardStyles();
  const styles = useStyles();
  const {placed, missing, duplicates, trees, whole} = result;
  const numbers = [
    {name: own.counted, n: countedIn(result).length, isGood: true},
    {name: own.missing, n: trees.length === 0 ? undefined : missing.length},
    {name: own.twice, n: duplicates.filter(({why}) => why !== "decided").length},
    {name: own.asked, n: placed.filter(isOpen).length},
    {name: own.unreadable, n: unreadable},
    {name: own.withErrors, n: placed.filter(({submission}) => countsOf(submission).error > 0).length},
    {name: own.incomplete, n: placed.filter(({submission: {account}}) => account !== undefined).length},
  ];
  return (
    <section className={card.card} aria-label={own.result}>
      <h2 className={card.title}>{own.result}</h2>
      {whole.unit === "" ? <WhoseField /> : <p className={card.note}>{sayTables(whole, words)}</p>}
      <div role="status">
        <dl className={styles.numbers}>
          {numbers.map(({name, n, isGood = false}) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={n !== undefined && n > 0 && !isGood ? styles.wrong : styles.number}>{n ?? "—"}</dd>
            </div>
          ))}
        </dl>
      </div>
      {trees.length === 0 && <p className={card.note}>{own.missingUnknown}</p>}
      {isOtherEdition && <p className={styles.warning}>{own.otherEdition}</p>}
      <div className={card.actions}>
        <ActionButton does="insertConsolidation" appearance="primary" />
        <ActionButton does="downloadConsolidation" />
        <ActionButton does="downloadFigures" />
        <ActionButton does="downloadReturns" />
      </div>
    </section>
  );
}

/** Whose total it is, where nothing that was read says so; asked once and taken when the field is left. */
function WhoseField() {
  const {setUnit} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const drafts = useSession("drafts");
  const name = drafts.of(about) ?? "";
  const take = () => {
    setUnit(name.trim());
    drafts.keep(about, undefined);
  };
  return (
    <Field size="small" label={own.whose} hint={own.whoseNote}>
      <Input value={name} onChange={(_, {value}) => drafts.keep(about, value)} onBlur={take}
        onKeyDown={({key}) => key === "Enter" && take()} />
    </Field>
  );
}

const about = "whose total";

const number = {
  margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: "tabular-nums",
  fontWeight: tokens.fontWeightSemibold,
} as const;

const useStyles = makeStyles({
  numbers: {
    display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0 0`,
    "& > div": {display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end"},
  },
  number,
  wrong: {...number, color: tokens.colorStatusWarningForeground1},
  name: {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2},
  warning: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorStatusWarningForeground1},
});
