import {Button, Field, makeStyles, Select, tokens} from "@fluentui/react-components";
import {DocumentMultipleRegular} from "@fluentui/react-icons/svg/document-multiple";
import {FolderOpenRegular} from "@fluentui/react-icons/svg/folder-open";
import {useRef, useState} from "react";
import {useCardStyles} from "../card";
import {Fold} from "../card";
import {reportYears} from "../start/use-choice";
import {useWords} from "../words/use-words";
import {ChoosePart} from "./choose-part";
import type {Consolidating} from "./use-consolidation";

/** Which files to consolidate, and what goes with them. */
export function ChooseFiles({consolidating: {files, parts, year, setYear}}: {readonly consolidating: Consolidating}) {
  const {words} = useWords();
  const own = words.consolidate;
  const card = useCardStyles();
  const styles = useStyles();
  const [several, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [isEmpty, setEmpty] = useState(false);
  const take = (input: HTMLInputElement) => {
    const found = [...input.files ?? []];
    setEmpty(found.length === 0);
    files.add(found);
    // The same files may be chosen again after they have been mended.
    input.value = "";
  };
  const isReading = files.progress !== undefined;
  return (
    <>
      <section className={card.card}>
        <h2 className={card.title}>{own.title}</h2>
        <p className={card.note}>{own.note}</p>
        <input ref={several} type="file" multiple hidden data-testid="files" onChange={({target}) => take(target)} />
        <input ref={folder} type="file" multiple hidden data-testid="folder" onChange={({target}) => take(target)}
          {...{webkitdirectory: ""}} />
        <div className={card.actions}>
          <Button icon={<DocumentMultipleRegular />} disabled={isReading} onClick={() => several.current?.click()}>
            {own.chooseFiles}
          </Button>
          <Button icon={<FolderOpenRegular />} disabled={isReading} onClick={() => folder.current?.click()}>
            {own.chooseFolder}
          </Button>
        </div>
        {isEmpty && files.chosen.length === 0 && <p role="alert" className={styles.warning}>{own.nothingChosen}</p>}
        {files.chosen.length > 0 && (
          <div className={card.actions}>
            <span className={styles.chosen} role="status">{own.chosen(files.chosen.length)}</span>
            <Button size="small" disabled={isReading} onClick={files.clear}>{own.clear}</Button>
          </div>
        )}
      </section>
      <Fold title={own.more}>
        <div className={styles.parts}>
          {(["list", "own", "reported", "last"] as const).map((name) => (
            <ChoosePart key={name} name={own.part[name]} note={own.partNote[name]} part={parts[name]}
              isList={name === "list"} />
          ))}
          <Field label={own.year} size="small">
            <Select value={year ?? ""}
              onChange={(_, {value}) => setYear(value === "" ? undefined : Number(value))}>
              <option value="">{own.yearOfMost}</option>
              {reportYears(year).map((one) => <option key={one} value={one}>{words.yearOf(one)}</option>)}
            </Select>
          </Field>
        </div>
      </Fold>
    </>
  );
}

const useStyles = makeStyles({
  chosen: {alignSelf: "center"},
  warning: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorStatusWarningForeground1},
  parts: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});
