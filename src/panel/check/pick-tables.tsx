import {Field, Select} from "@fluentui/react-components";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import type {Report} from "./use-check";

type Props = {
  readonly reports: readonly Report[];
  readonly picked: Report;
  readonly onPick: (report: Report) => void;
};

/** Which of several sets of tables in the workbook to look at. */
export function PickTables({reports, picked, onPick}: Props) {
  const {words} = useWords();
  return (
    <Field label={words.check.which} size="small">
      <Select value={reports.indexOf(picked)} onChange={(_, {value}) => onPick(reports[Number(value)]!)}>
        {reports.map(({filing, sheets}, at) => (
          <option key={sheets.join()} value={at}>{sayTables(filing, words)}</option>
        ))}
      </Select>
    </Field>
  );
}
