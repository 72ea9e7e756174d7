import {Field, Select} from "@fluentui/react-components";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

/** Which of several sets of tables in the workbook to look at. */
export function PickTables() {
  const {words} = useWords();
  const {reports} = useSession("check");
  const {report: picked, pick} = useSession("picked");
  return (
    <Field label={words.check.which} size="small">
      <Select value={reports.findIndex((one) => one === picked)} onChange={(_, {value}) =>
        pick(reports[Number(value)]?.sheets ?? [])}>
        {reports.map(({filing, sheets}, at) => (
          <option key={sheets.join()} value={at}>{sayTables(filing, words)}</option>
        ))}
      </Select>
    </Field>
  );
}
