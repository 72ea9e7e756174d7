import {makeStyles, tokens} from "@fluentui/react-components";
import {Fold} from "../card";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

/** What was chosen and is no unit's filing, each with what it is. */
export function IgnoredCard() {
  const {files: {ignored, read}} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const all = [...ignored, ...read?.noFilings ?? []];
  if (all.length === 0) return null;
  return (
    <Fold title={own.ignoredTitle(all.length)}>
      <ul className={styles.list}>
        {all.slice(0, most).map(({source, is}) => (
          <li key={source} className={styles.item} data-ignored={source}>{own.ignored[is](source)}</li>
        ))}
        {all.length > most && <li className={styles.item}>{own.andMore(all.length - most)}</li>}
      </ul>
    </Fold>
  );
}

/** Nobody reads through more. */
const most = 200;

const useStyles = makeStyles({
  list: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
});
