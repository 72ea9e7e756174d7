import {Link, makeStyles, tokens} from "@fluentui/react-components";
import type {Place} from "../../filing/place";
import type {EditionId, FormId} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {useWords} from "../words/use-words";
import type {Blank} from "./blanks-of";

type Props = {
  readonly blanks: readonly Blank[];
  readonly edition: EditionId;
  readonly onGoToPlace: (place: Place) => void;
};

/** How many cells of each form are still blank, and the way to the first of them. */
export function BlanksByForm({blanks, edition, onGoToPlace}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  if (blanks.length === 0) return null;
  return (
    <ul className={styles.forms}>
      {[...new Set(blanks.map(({form}) => form))].map((form) => {
        const own = blanks.filter((blank) => blank.form === form);
        const title = formTitle(edition, form as FormId, language);
        return (
          <li key={form} className={styles.form}>
            <span className={styles.title}>{title}</span>
            <Link as="button" className={styles.link} aria-label={words.inForm(title, words.check.blanksIn(own.length))}
              title={words.check.goToBlank(title)} onClick={() => onGoToPlace(own[0]!.place)}>
              {words.check.blanksIn(own.length)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

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
  title: {minWidth: 0},
  link: {flexShrink: 0, fontSize: "inherit", lineHeight: "inherit", fontVariantNumeric: "tabular-nums"},
});
