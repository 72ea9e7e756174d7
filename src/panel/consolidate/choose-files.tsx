import {Button, Field, makeStyles, ProgressBar, Select, tokens} from "@fluentui/react-components";
import {DocumentMultipleRegular, FolderOpenRegular} from "@fluentui/react-icons";
import {useRef, useState} from "react";
import type {ListedUnit} from "../../consolidate/unit-list";
import {listEndings} from "../../formats/offered";
import {Fold, useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {reportYears} from "../start/use-choice";
import {useWords} from "../words/use-words";
import type {FilingSlot, Part} from "./use-part";

/** Which files to consolidate, and what goes with them. */
export function ChooseFiles() {
  const {files, parts, year, setYear} = useSession("consolidating");
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
          <Button icon={<DocumentMultipleRegular />} disabledFocusable={isReading}
            onClick={() => several.current?.click()}>
            {own.chooseFiles}
          </Button>
          <Button icon={<FolderOpenRegular />} disabledFocusable={isReading} onClick={() => folder.current?.click()}>
            {own.chooseFolder}
          </Button>
        </div>
        {isEmpty && files.chosen.length === 0 && <p role="alert" className={styles.warning}>{own.nothingChosen}</p>}
        {files.chosen.length > 0 && (
          <div className={card.actions}>
            <span className={styles.chosen} role="status">
              {own.chosen(files.chosen.length)}{files.renewed > 0 && own.renewed(files.renewed)}
            </span>
            <ActionButton does="clearFiles" size="small" />
          </div>
        )}
      </section>
      <Fold title={own.more}>
        <div className={styles.parts}>
          {(["list", "own", "reported", "last"] as const).map((name) => (
            <ChoosePart key={name} name={own.part[name]} note={own.partNote[name]} part={parts[name]}
              isList={name === "list"} folder={name === "last" ? own.chooseLastFolder : undefined} />
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

type PartProps = {
  readonly name: string;
  readonly note: string;
  readonly part: Part<readonly ListedUnit[]> | FilingSlot;
  readonly isList: boolean;
  /** What the button says that chooses a folder, where it may be one. */
  readonly folder?: string;
};

/** One file with a part of its own: what it is for, and then what was read of it. */
function ChoosePart({name, note, part, isList, folder}: PartProps) {
  const {file, read, failure, unread = [], choose} = part;
  const {words} = useWords();
  const own = words.consolidate;
  const styles = usePartStyles();
  const [chooser, folderChooser] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const takeFolder = (input: HTMLInputElement): void => {
    const inside = [...input.files ?? []];
    const [name = ""] = inside[0]?.webkitRelativePath.split("/") ?? [];
    if (inside.length > 0) void choose({file: new File([], name), inside});
    input.value = "";
  };
  return (
    <div role="group" aria-label={name}>
      <input ref={chooser} type="file" hidden accept={isList ? listEndings.join(",") : undefined} data-testid={`part ${name}`}
        onChange={({target}) => {
          if (target.files?.[0] !== undefined) void choose({file: target.files[0]});
          target.value = "";
        }} />
      {folder !== undefined && (
        <input ref={folderChooser} type="file" multiple hidden data-testid={`folder ${name}`}
          onChange={({target}) => takeFolder(target)} {...{webkitdirectory: ""}} />
      )}
      <div className={styles.line}>
        <strong className={styles.name}>{name}</strong>
        {file === undefined
          ? (
            <>
              <Button size="small" onClick={() => chooser.current?.click()}>{own.choosePart(name)}</Button>
              {folder !== undefined && (
                <Button size="small" onClick={() => folderChooser.current?.click()}>{folder}</Button>
              )}
            </>
          )
          : <Button size="small" onClick={() => choose(undefined)}>{own.removePart(name)}</Button>}
      </div>
      <p className={styles.note}>{file === undefined ? note : file.name}</p>
      {failure !== undefined && <p role="alert" className={styles.failure}>{failure}</p>}
      {read !== undefined && <p role="status" className={styles.note}>{"figures" in read ? sayTables(read, words) : own.unitsIn(read.length)}</p>}
      {unread.length > 0 && (
        <p role="alert" className={styles.failure}>
          {own.partUnread(unread.length, words.list(unread.slice(0, mostUnread)), unread.length > mostUnread)}
        </p>
      )}
      {"all" in part && part.all !== undefined && part.all.length > 1 && (
        <p role="status" className={styles.note}>{own.filingsIn(part.all.length)}</p>
      )}
      {"several" in part && part.several !== undefined && (
        <div role="alert" className={styles.several}>
          <p className={styles.failure}>{own.severalInPart(part.several.length)}</p>
          {part.several.map((filing, at) => (
            <Button key={at} size="small" className={styles.one} onClick={() => part.take(filing)}>
              {[sayTables(filing, words), filing.part].filter((one) => one !== undefined).join(" · ")}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const mostUnread = 5;

const small = {
  margin: "2px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
} as const;

const usePartStyles = makeStyles({
  line: {display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS},
  name: {fontWeight: tokens.fontWeightSemibold},
  note: {...small, color: tokens.colorNeutralForeground3},
  several: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, maxHeight: "240px", overflowY: "auto",
  },
  one: {justifyContent: "flex-start", textAlign: "start", flexShrink: 0, fontWeight: tokens.fontWeightRegular},
  failure: {...small, color: tokens.colorStatusDangerForeground3},
});

/** Start reading, how far it is and at which file, and the way to stop it. */
export function ReadingCard() {
  const {files: {progress, read, stoppedAt}} = useSession("consolidating");
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useReadingStyles();
  if (progress === undefined) {
    return (
      <div>
        <ActionButton does="readFiles" appearance={read === undefined ? "primary" : "secondary"} />
        {stoppedAt !== undefined && <p role="status" className={styles.file}>{own.cancelled(stoppedAt)}</p>}
      </div>
    );
  }
  const {done, of, source} = progress;
  return (
    <section className={card.card}>
      <ProgressBar value={done} max={of} aria-label={own.reading(done, of)} />
      <p className={card.note}>{own.reading(done, of)}</p>
      <p className={styles.file}>{source}</p>
      <div className={card.actions}><ActionButton does="stopReading" /></div>
    </section>
  );
}

const useReadingStyles = makeStyles({
  file: {
    margin: `${tokens.spacingVerticalXS} 0 0`, minHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
  },
});
