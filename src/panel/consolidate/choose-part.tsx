import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useRef} from "react";
import type {ListedUnit} from "../../consolidate/unit-list";
import type {Filing} from "../../filing/filing";
import {listEndings} from "../../formats/say-formats";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import type {Part} from "./use-part";

type Props = {
  readonly name: string;
  readonly note: string;
  readonly part: Part<readonly ListedUnit[]> | Part<Filing>;
  readonly isList: boolean;
};

/** One file with a part of its own: what it is for, and then what was read of it. */
export function ChoosePart({name, note, part: {file, read, failure, choose}, isList}: Props) {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div role="group" aria-label={name}>
      <input ref={chooser} type="file" hidden accept={isList ? listEndings.join(",") : undefined} data-testid={`part ${name}`}
        onChange={({target}) => {
          if (target.files?.[0] !== undefined) void choose(target.files[0]);
          target.value = "";
        }} />
      <div className={styles.line}>
        <strong className={styles.name}>{name}</strong>
        {file === undefined
          ? <Button size="small" onClick={() => chooser.current?.click()}>{own.choosePart(name)}</Button>
          : <Button size="small" onClick={() => choose(undefined)}>{own.removePart(name)}</Button>}
      </div>
      <p className={styles.note}>{file === undefined ? note : file.name}</p>
      {failure !== undefined && <p role="alert" className={styles.failure}>{failure}</p>}
      {read !== undefined && <p role="status" className={styles.note}>{"figures" in read ? sayTables(read, words) : own.unitsIn(read.length)}</p>}
    </div>
  );
}

const small = {
  margin: "2px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
} as const;

const useStyles = makeStyles({
  line: {display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS},
  name: {fontWeight: tokens.fontWeightSemibold},
  note: {...small, color: tokens.colorNeutralForeground3},
  failure: {...small, color: tokens.colorStatusDangerForeground1},
});
