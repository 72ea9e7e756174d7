import {Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {editionOf} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

const severities = ["error", "warning", "hint"] as const;
const states = ["open", "explained"] as const;

/** What of many findings is to be seen. */
export function FilterFindings({filing}: {readonly filing: Filing}) {
  const {words, language} = useWords();
  const {check: own} = words;
  const styles = useStyles();
  const {filter, setFilter} = useSession("picked");
  const {text, form, severity, state} = filter;
  return (
    <div role="search" aria-label={own.filter} className={styles.filter}>
      <Input size="small" type="search" aria-label={own.find} placeholder={own.find} value={text} className={styles.text}
        onChange={(_, {value}) => setFilter({...filter, text: value})} />
      <Select size="small" aria-label={own.ofSeverity} value={severity}
        onChange={(_, {value}) => setFilter({...filter, severity: severities.find((one) => one === value) ?? ""})}>
        <option value="">{own.anySeverity}</option>
        {severities.map((one) => <option key={one} value={one}>{words.severity[one]}</option>)}
      </Select>
      <Select size="small" aria-label={own.ofState} value={state}
        onChange={(_, {value}) => setFilter({...filter, state: states.find((one) => one === value) ?? ""})}>
        <option value="">{own.anyState}</option>
        {states.map((one) => <option key={one} value={one}>{own.states[one]}</option>)}
      </Select>
      <Select size="small" aria-label={own.ofForm} value={form} className={styles.form}
        onChange={(_, {value}) => setFilter({...filter, form: value})}>
        <option value="">{own.anyForm}</option>
        {editionOf(filing.edition).forms.map(({id}) => (
          <option key={id} value={id}>{formTitle(filing.edition, id, language)}</option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  filter: {
    display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS,
    "& select": {minWidth: 0, textOverflow: "ellipsis"},
  },
  text: {flexGrow: 1, flexShrink: 1, flexBasis: "90px", minWidth: 0},
  form: {flexGrow: 1, flexShrink: 1, flexBasis: "120px", minWidth: 0},
});
