import {Field, Select} from "@fluentui/react-components";
import {sayTables} from "../say-tables";
import {meantBy} from "./tables-meant";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

/** Which of several sets of tables in the workbook to look at. */
export function PickTables() {
  const {words} = useWords();
  const {reports} = useSession("check");
  const {report: picked, pick} = useSession("picked");
  return (
    <Field label={words.check.which} size="small">
      <Select value={reports.findIndex((one) => one === picked)} onChange={(_, {value}) => {
        const chosen = reports[Number(value)];
        if (chosen !== undefined) pick(meantBy(chosen));
      }}>
        {reports.map(({filing, sheets}, at) => (
          <option key={[...sheets, filing.part].join()} value={at}>
            {[sayTables(filing, words), filing.part].filter((part) => part !== undefined).join(" · ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
