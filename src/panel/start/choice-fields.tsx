import {Field, Input, makeStyles, Select, tokens} from "@fluentui/react-components";
import {editionFor, editionOf, editions, type EditionId, type Variant} from "../../editions/edition";
import {reportYears} from "../report-years";
import {useWords} from "../words/use-words";
import type {Choice} from "./use-choice";

/** Year, edition, regional format where there is one, and unit. */
export function ChoiceFields({choice}: {readonly choice: Choice}) {
  const {words} = useWords();
  const styles = useStyles();
  const {year, edition, variant, unit, change} = choice;
  const due = editionFor(year)!;
  return (
    <div className={styles.fields}>
      <Field label={words.start.year}>
        <Select value={year} onChange={(_, {value}) => change({year: Number(value)})}>
          {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
        </Select>
      </Field>
      <Field label={words.start.edition} validationState={edition === due.id ? "none" : "warning"}
        hint={edition === due.id ? words.start.editionFits(year, due.id, due.basis) : undefined}
        validationMessage={edition === due.id ? undefined : words.start.editionDiffers(year, due.id)}>
        <Select value={edition} onChange={(_, {value}) => change({edition: value as EditionId})}>
          {[...editions].reverse().map(({id, from, to}) => (
            <option key={id} value={id}>{words.start.editionOption(id, from, to)}</option>
          ))}
        </Select>
      </Field>
      {editionOf(edition).variants.length > 0 && (
        <Field label={words.start.variant}>
          <Select value={variant ?? "standard"}
            onChange={(_, {value}) => change({variant: value as Variant | "standard"})}>
            <option value="standard">{words.variants.standard}</option>
            {editionOf(edition).variants.map(({id}) => <option key={id} value={id}>{words.variants[id]}</option>)}
          </Select>
        </Field>
      )}
      <Field label={words.start.unit} hint={words.start.unitNote}>
        <Input value={unit} onChange={(_, {value}) => change({unit: value})} />
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  fields: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS,
    // A native select is as wide as its longest option; here it gives way to the panel.
    "& .fui-Select": {minWidth: 0}, "& select": {minWidth: 0, textOverflow: "ellipsis"},
  },
});
