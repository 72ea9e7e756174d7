import {Link, makeStyles} from "@fluentui/react-components";
import {Fragment} from "react";
import {numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import {sayPlace, type Place} from "../../filing/place";
import type {Rule} from "../../editions/rule";
import type {Addend} from "../../reconcile/finding";
import {useWords} from "../words/use-words";
import {labelOf} from "./label-of";
import {sayNumber} from "./say-number";

type Props = {
  readonly terms: readonly Omit<Addend, "label">[];
  readonly filing: Filing;
  readonly onGoToPlace: (place: Place) => void;
  /** The rule whose summands they are; cells that only stand beside each other have none. */
  readonly of?: Rule;
};

/** Figures as small links to their cells. Of many summands, those that are 0 are only counted. */
export function CellLinks({terms, filing, onGoToPlace, of}: Props) {
  const {words} = useWords();
  const isLong = of !== undefined && terms.length > 6;
  const shown = isLong ? terms.filter((term) => numberOr(null, term) !== 0) : terms;
  const hidden = terms.length - shown.length;
  return (
    <>
      {shown.map((term, at) => (
        <Fragment key={`${term.id} ${term.last}`}>
          {at > 0 || term.sign < 0 ? <span>{of === undefined ? words.check.between : term.sign < 0 ? " − " : " + "}</span> : null}
          <CellLink term={term} of={of} filing={filing} onGoToPlace={onGoToPlace} />
        </Fragment>
      ))}
      {hidden > 0 && <span>{shown.length > 0 ? words.check.andMore : ""}{words.check.zeroTerms(hidden)}</span>}
    </>
  );
}

function CellLink({term, of, filing, onGoToPlace}: Omit<Props, "terms"> & {readonly term: Props["terms"][number]}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const label = labelOf(term.id, filing.edition, language, of);
  const text = `${term.last ? words.check.lastYear(label) : label} ${sayNumber(numberOr(null, term), words)}`;
  const place = term.last ? undefined : filing.figures.get(term.id)?.place;
  if (place?.in !== "sheet") return <span>{text}</span>;
  return (
    <Link as="button" inline className={styles.link} title={words.check.goTo(sayPlace(place, language))}
      onClick={() => onGoToPlace(place)}>
      {text}
    </Link>
  );
}

const useStyles = makeStyles({link: {fontSize: "inherit", lineHeight: "inherit", textAlign: "start"}});
