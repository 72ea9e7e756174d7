import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {editionOf} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {indicatorsOf} from "../../editions/indicator";
import type {Finding} from "../../reconcile/finding";
import {blanksOf} from "../check/blanks-of";
import {useWords} from "../words/use-words";

/** How many figures of each form were read, of how many it has, and how many of them are blank. */
export function FiguresRead({filing, findings}: {readonly filing: Filing; readonly findings: readonly Finding[]}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const {variant} = filing;
  const blanks = blanksOf(filing, findings);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.edition(filing.edition)}{variant === undefined ? "" : ` · ${words.variants[variant]}`}
          </th>
          <th scope="col" className={styles.headNumber}>{words.open.figures}</th>
          <th scope="col" className={styles.headNumber}>{words.open.blanks}</th>
        </tr>
      </thead>
      <tbody>
        {editionOf(filing.edition).forms.map((form) => {
          const ids = indicatorsOf(form, variant ?? "standard").map(({id}) => id);
          const read = ids.filter((id) => filing.figures.has(id)).length;
          const blank = blanks.filter((one) => one.form === form.id).length;
          return (
            <tr key={form.id}>
              <th scope="row" className={styles.form}>{formTitle(filing.edition, form.id, language)}</th>
              <td className={styles.number}>{words.open.figuresIn(read, ids.length)}</td>
              <td className={styles.number}>{blank}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const number = {textAlign: "end", whiteSpace: "nowrap", paddingLeft: tokens.spacingHorizontalS, verticalAlign: "top"} as const;
const head = {
  fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, paddingBottom: "2px",
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300},
  head: {...head, textAlign: "start"},
  headNumber: {...head, ...number},
  form: {fontWeight: tokens.fontWeightRegular, textAlign: "start", paddingTop: "2px"},
  number: {...number, fontVariantNumeric: "tabular-nums", paddingTop: "2px"},
});
