import {Link, makeStyles, tokens} from "@fluentui/react-components";
import {editionOf} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import type {Filing} from "../../filing/filing";
import {onDemand} from "../on-demand";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import type {Blank} from "./blanks-of";

type Props = {
  readonly blanks: readonly Blank[];
  readonly filing: Filing;
};

/** How many cells of each form are filled in, how many are still blank, and the way to the first of them. */
export function BlanksByForm({blanks, filing: {edition, figures}}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  if (blanks.length === 0) return null;
  return (
    <ul className={styles.forms}>
      {editionOf(edition).forms.map(({id}) => {
        const own = blanks.filter(({form}) => form === id);
        const [first] = own;
        const title = formTitle(edition, id, language);
        const typed = [...figures].filter(([figure, {formula}]) => figure.startsWith(`${id}.`) && formula === undefined).length;
        return typed > 0 && (
          <li key={id}><div className={styles.form}>
            <span className={styles.title}>{title}</span>
            <span className={styles.link}>{words.check.filled(typed - own.length, typed)}</span>
            {first && (
              <Link as="button" className={styles.link} aria-label={words.inForm(title, words.check.blanksIn(own.length))}
                title={words.check.goToBlank(title)} onClick={() => goToPlace(first.place)}>
                {words.check.blanksIn(own.length)}
              </Link>
            )}</div>
            {first && own.length <= fewBlanks && <ExplainBlanks form={id} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Forms that are only begun are filled in, not explained. */
const fewBlanks = 20;

/** Most blanks are filled in. */
const ExplainBlanks = onDemand(async () => (await import("./explain-blanks")).ExplainBlanks);

const useStyles = makeStyles({
  forms: {
    margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, listStyleType: "none",
    borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  form: {
    display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  title: {minWidth: 0, flexGrow: 1},
  link: {flexShrink: 0, fontSize: "inherit", lineHeight: "inherit", fontVariantNumeric: "tabular-nums"},
});
