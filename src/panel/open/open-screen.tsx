import {Button, Field, makeStyles, Spinner, Textarea, tokens} from "@fluentui/react-components";
import {FolderOpenRegular} from "@fluentui/react-icons/svg/folder-open";
import {useRef, useState} from "react";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {FilingPreview, type PreviewProps} from "./filing-preview";
import type {Opening} from "./use-open";

type Props = Omit<PreviewProps, "filing" | "findings" | "onCancel"> & {readonly opening: Opening};

/** Opening a file or pasting text; then what was understood of it. */
export function OpenScreen({opening, ...preview}: Props) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const {reading, filing, findings, failure, open, close} = opening;
  if (filing !== undefined) {
    return <FilingPreview {...preview} key={filing.source} filing={filing} findings={findings} onCancel={close} />;
  }
  return (
    <div className={styles.screen}>
      <section className={card.card}>
        <h2 className={card.title}>{words.open.title}</h2>
        <p className={card.note}>{words.open.note}</p>
        <input ref={chooser} type="file" hidden accept={formats} data-testid="file" onChange={({target}) => {
          const file = target.files?.[0];
          if (file !== undefined) void open({name: file.name, content: file});
          // The same file may be chosen again after it has been mended.
          target.value = "";
        }} />
        <div className={card.actions}>
          <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>{words.open.choose}</Button>
        </div>
        <p className={styles.formats}>{words.open.formats}</p>
      </section>
      <div aria-live="polite" className={reading === undefined ? styles.silent : undefined}>
        {reading !== undefined && <Spinner size="tiny" label={words.open.readingFile(reading)} className={styles.reading} />}
      </div>
      {failure !== undefined && (
        <section role="alert" className={card.card}>
          <h2 className={card.title}>{words.open.failed}</h2>
          <p className={card.note}>{failure}</p>
        </section>
      )}
      <section className={card.card}>
        <Field label={words.open.paste} hint={words.open.pasteNote}>
          <Textarea rows={7} resize="vertical" value={text} onChange={(_, {value}) => setText(value)} />
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

const formats = ".xlsx,.xlsm,.xls,.et,.csv,.html,.htm,.mht,.mhtml,.docx,.pdf,.txt,.json";

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  formats: {
    margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  silent: {position: "absolute"},
  reading: {justifyContent: "flex-start"},
});
