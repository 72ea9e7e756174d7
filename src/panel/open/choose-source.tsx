import {Button, Field, makeStyles, Spinner, Textarea, tokens} from "@fluentui/react-components";
import {FolderOpenRegular} from "@fluentui/react-icons";
import {useRef} from "react";
import {readableEndings} from "../../formats/offered";
import {useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import type {Opening} from "./use-open";

type Props = {
  readonly opening: Opening;
  /** Absent inside of a card that has a title. */
  readonly title?: string;
  readonly note: string;
  /** Over the field for pasted text. */
  readonly paste: string;
};

/** A file to choose or a text to paste; while it is read, and where it cannot be, the user is told. */
export function ChooseSource({opening, title, note, paste}: Props) {
  const {reading, failure, several = [], typed: {text = ""}, type, open, choose} = opening;
  const {words} = useWords();
  const styles = useStyles();
  const card = {...useCardStyles(), ...(title === undefined ? {card: undefined} : {})};
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.screen}>
      <section className={card.card}>
        {title !== undefined && <h2 className={card.title}>{title}</h2>}
        <p className={card.note}>{note}</p>
        <input ref={chooser} type="file" hidden accept={readableEndings.join(",")} data-testid="file" onChange={({target}) => {
          const file = target.files?.[0];
          if (file !== undefined) void open({name: file.name, content: file});
          // The same file may be chosen again after it has been mended.
          target.value = "";
        }} />
        <div className={card.actions}>
          <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>{words.open.choose}</Button>
        </div>
        <p className={styles.formats}>{title === undefined ? words.dropFormats : words.open.formats}</p>
      </section>
      <div aria-live="polite" className={reading === undefined ? styles.silent : undefined}>
        {reading !== undefined && <Spinner size="tiny" label={words.open.readingFile(reading)} className={styles.reading} />}
      </div>
      {several.length > 0 && (
        <section role="alert" className={card.card}>
          <h2 className={card.title}>{words.open.several(several.length)}</h2>
          <p className={card.note}>{words.open.severalNote}</p>
          <div className={styles.several}>
            {several.map((filing, at) => (
              <Button key={at} className={styles.one} onClick={() => choose(filing)}>
                {sayTables(filing, words)}{filing.part === undefined ? "" : `（${filing.part}）`}
              </Button>
            ))}
          </div>
        </section>
      )}
      {failure !== undefined && (
        <section role="alert" className={card.card}>
          <h2 className={card.title}>{words.open.failed}</h2>
          <p className={card.note}>{failure}</p>
        </section>
      )}
      <section className={card.card}>
        <Field label={paste} hint={words.open.pasteNote}>
          <Textarea rows={7} resize="vertical" value={text} onChange={(_, {value}) => type({text: value})} />
        </Field>
        <div className={card.actions}>
          <Button disabledFocusable={text.trim() === ""} onClick={() => open({name: words.open.pasted, content: text})}>
            {words.open.read}
          </Button>
        </div>
      </section>
    </div>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  formats: {
    margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  several: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, maxHeight: "320px", overflowY: "auto",
    marginTop: tokens.spacingVerticalS,
  },
  one: {justifyContent: "flex-start", textAlign: "start", flexShrink: 0, fontWeight: tokens.fontWeightRegular},
  silent: {position: "absolute"},
  reading: {justifyContent: "flex-start"},
});
