import {Button, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {sayCorrections} from "../../reconcile/locate/say-location";
import {useFindingBoxStyles} from "../card";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";

type SuspectProps = {readonly finding: Finding; readonly filing: Filing};

/** Suggestions shown before one asks for more. */
const few = 3;

/** The figures that explain a finding if they are wrong, what they ought to be, and one click that writes it. */
export function SuspectList({finding, filing}: SuspectProps) {
  const {language, words: {suspects: words}} = useWords();
  const box = useFindingBoxStyles();
  const styles = useSuspectStyles();
  const {locationOf} = useSession("suspects");
  const {report} = useSession("picked");
  const [showsAll, setShowsAll] = useState(false);
  const location = locationOf(finding);
  if (location === undefined) return null;
  const {suggestions, isComplete, findings} = location;
  const shown = showsAll ? suggestions : suggestions.slice(0, few);
  const [first, second] = suggestions;
  // Last year's figures may tell what the rules cannot: until they are there, nothing is to be taken at one click.
  const isOpen = report?.last === undefined && first !== undefined && first.cost === second?.cost;
  return (
    <div className={box.box}>
      <p className={box.title}>{words.title}</p>
      {suggestions.length !== 1 && (
        <p className={box.note}>
          {suggestions.length === 0 ? words.few(findings.length) : words.several(suggestions.length, isComplete)}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((suggestion) => {
          const said = sayCorrections(suggestion, filing, language);
          return (
            <li key={said} className={styles.line}>
              <span className={mergeClasses(box.text, styles.text)}>{said}</span>
              {!isOpen && <ActionButton does="take" of={[suggestion]} size="small" aria-label={words.takeThis(said)} />}
            </li>
          );
        })}
      </ul>
      {isOpen && (
        <div><ActionButton does="showScreen" of={["lastYear"]} size="small">{words.compareFirst}</ActionButton></div>
      )}
      {shown.length < suggestions.length && (
        <Button size="small" appearance="transparent" className={styles.more} onClick={() => setShowsAll(true)}>
          {words.more(suggestions.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

const useSuspectStyles = makeStyles({
  list: {
    margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS,
  },
  line: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS},
  text: {flexGrow: 1, minWidth: 0},
  more: {alignSelf: "flex-start", paddingLeft: 0, minWidth: "auto"},
});
