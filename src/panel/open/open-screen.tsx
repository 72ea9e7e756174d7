import {useWords} from "../words/use-words";
import {ChooseSource} from "./choose-source";
import {FilingPreview, type PreviewProps} from "./filing-preview";
import type {Opening} from "./use-open";

type Props = Omit<PreviewProps, "filing" | "findings" | "onCancel"> & {readonly opening: Opening};

/** Opening a file or pasting text; then what was understood of it. */
export function OpenScreen({opening, ...preview}: Props) {
  const {words} = useWords();
  const {filing, findings, close} = opening;
  if (filing !== undefined) {
    return <FilingPreview {...preview} key={filing.source} filing={filing} findings={findings} onCancel={close} />;
  }
  return <ChooseSource opening={opening} title={words.open.title} note={words.open.note} paste={words.open.paste} />;
}
