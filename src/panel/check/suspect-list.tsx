import {Button, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {sayCorrections} from "../../reconcile/locate/say-location";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {useFindingBoxStyles} from "../card";

type Props = {readonly finding: Finding; readonly filing: Filing};

/** Suggestions shown before one asks for more. */
const few = 3;

/** The figures that explain a finding if they are wrong, what they ought to be, and one click that writes it. */
export function SuspectList({finding, filing}: Props) {
  const {language, words: {suspects: words}} = useWords();
  const box = useFindingBoxStyles();
  const styles = useStyles();
  const {locationOf} = useSession("suspects");
  const [showsAll, setShowsAll] = useState(false);
  const location = locationOf(finding);
  if (location === undefined) return null;
  const {suggestions, isComplete, findings} = location;
  const shown = showsAll ? suggestions : suggestions.slice(0, few);
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
              <ActionButton does="take" of={[suggestion]} size="small" aria-label={words.takeThis(said)} />
            </li>
          );
        })}
      </ul>
      {shown.length < suggestions.length && (
        <Button size="small" appearance="transparent" className={styles.more} onClick={() => setShowsAll(true)}>
          {words.more(suggestions.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS,
  },
  line: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS},
  text: {flexGrow: 1, minWidth: 0},
  more: {alignSelf: "flex-start", paddingLeft: 0, minWidth: "auto"},
});
