import {Button, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {DismissRegular} from "@fluentui/react-icons";
import {useId} from "react";
import {branchesIn, tellingNames} from "../../consolidate/unit-tree";
import {Fold} from "../card";
import {useLeft} from "../desk/use-left";
import {useSession} from "../session";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

/** 选择汇总: add up some units only, each with all below it. */
export function ChooseUnits() {
  const {only, added: {settled}} = useSession("consolidating");
  const [addUnits, dropUnit] = [useAct("addUnits"), useAct("dropUnit")];
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useUnitsStyles();
  const [name, setName] = useLeft("consolidate.unit", "");
  const names = useId();
  const known = [...new Set([
    ...tellingNames(branchesIn(settled?.asked.trees ?? []).map(({unit}) => unit)).values(),
    ...(settled?.asked.placed ?? []).flatMap(({listed, submission: {unit}}) => (listed === undefined ? unit : [])),
  ])].filter((one) => one !== "");
  const add = () => {
    const named = name.split(/[、,，;；]/).map((one) => one.trim()).filter((one) => one !== "");
    if (named.length > 0) addUnits(named);
    setName("");
  };
  // A list of thousands under the field would take longer to draw than anybody reads it.
  const offered = known.filter((one) => one.includes(name.trim())).slice(0, mostOffered);
  return (
    <Fold title={own.only} isOpenAtFirst={only.length > 0}>
      <div className={styles.content}>
        <Field label={own.onlyUnit} hint={own.onlyNote}>
          <Input value={name} list={names} onChange={(_, {value}) => setName(value)}
            onKeyDown={({key}) => key === "Enter" && add()}
            contentAfter={<Button size="small" appearance="subtle" onClick={add}>{own.add}</Button>} />
        </Field>
        <datalist id={names}>{offered.map((one) => <option key={one} value={one} />)}</datalist>
        <div className={styles.chosen}>
          {only.map((unit) => (
            <Button key={unit} size="small" shape="circular" icon={<DismissRegular />} iconPosition="after"
              aria-label={own.dropUnit(unit)} onClick={() => dropUnit(unit)}>
              {unit}
            </Button>
          ))}
        </div>
        {settled && settled.unknown.length > 0 && (
          <p role="alert" className={styles.unknown}>{own.unknown(words.list(settled.unknown))}</p>
        )}
      </div>
    </Fold>
  );
}

const mostOffered = 50;

const useUnitsStyles = makeStyles({
  content: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
  chosen: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS},
  unknown: {margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorStatusDangerForeground3},
});
