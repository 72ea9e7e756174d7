import {useEffect, useRef, useState} from "react";
import type {Language} from "../../editions/names";
import {fileWordsOf} from "./file-words";
import type {RecentFile} from "./recent-files";

type Ways = {
  readonly language: Language;
  readonly isBusy: boolean;
  readonly recent: readonly RecentFile[];
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onReopen: (file: RecentFile) => void;
};

type Props = Ways & {
  /** What the open workbook is called; absent for a new one that was never saved. */
  readonly name: string | undefined;
  readonly isUnsaved: boolean;
  readonly isNone: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** What is open, whether a file holds it, and the ways to another one. */
export function FileBar({name, isUnsaved, isNone, onSave, onClose, ...ways}: Props) {
  const {language, isBusy, recent, onNew, onOpen, onReopen} = ways;
  const words = fileWordsOf(language);
  return (
    <div className="page-file" role="group" aria-label={words.file}>
      <button type="button" onClick={onNew} disabled={isBusy}>{words.new}</button>
      <button type="button" onClick={onOpen} disabled={isBusy}>{words.open}</button>
      {recent.length > 0 && <RecentMenu label={words.recent} files={recent} isBusy={isBusy} onReopen={onReopen} />}
      <button type="button" onClick={onSave} disabled={isBusy || isNone} title="Ctrl+S">{words.save}</button>
      <button type="button" onClick={onClose} disabled={isBusy || isNone}>{words.close}</button>
      <span className="page-file-name" title={name}>{isNone ? "" : name ?? words.unnamed}</span>
      <span className="page-file-state" role="status" data-unsaved={isUnsaved || undefined}>
        {isUnsaved ? words.unsaved : name === undefined ? "" : words.saved}
      </span>
    </div>
  );
}

type MenuProps = {
  readonly label: string;
  readonly files: readonly RecentFile[];
  readonly isBusy: boolean;
  readonly onReopen: (file: RecentFile) => void;
};

/** The files that were open last, folded away until they are asked for. */
function RecentMenu({label, files, isBusy, onReopen}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="page-recent" onKeyDown={({key}) => key === "Escape" && setOpen(false)}
      onBlur={({currentTarget, relatedTarget}) => !currentTarget.contains(relatedTarget) && setOpen(false)}>
      <button type="button" aria-expanded={isOpen} disabled={isBusy} onClick={() => setOpen(!isOpen)}>{label}</button>
      {isOpen && (
        <ul aria-label={label}>
          {files.map((file) => (
            <li key={file.id}>
              <button type="button" onClick={() => {
                setOpen(false);
                onReopen(file);
              }}>{file.name}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What stands in place of the sheets where no workbook is open. */
export function NothingOpen({language, isBusy, recent, onNew, onOpen, onReopen}: Ways) {
  const words = fileWordsOf(language);
  return (
    <div className="page-state">
      <p>{words.none}</p>
      <p>
        <button type="button" onClick={onNew} disabled={isBusy}>{words.new}</button>{" "}
        <button type="button" onClick={onOpen} disabled={isBusy}>{words.open}</button>
      </p>
      {recent.length > 0 && (
        <>
          <p>{words.recentFiles}</p>
          <ul>
            {recent.map((file) => (
              <li key={file.id}><button type="button" disabled={isBusy} onClick={() => onReopen(file)}>{file.name}</button></li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A line below the sheets: what was done, or why not. */
export type PageNotice = {
  readonly tone: "plain" | "error";
  readonly text: string;
  /** Where it is a question. */
  readonly choices?: readonly {readonly label: string; readonly choose: () => void}[];
  /** It asks about what was just done with the keyboard, which answers it too. */
  readonly takesKeyboard?: true;
};

type NoticeProps = {readonly language: Language; readonly notice: PageNotice; readonly onClose: () => void};

/** The line, until it is put away. */
export function NoticeLine({language, notice, onClose}: NoticeProps) {
  const {tone, text, choices, takesKeyboard} = notice;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesKeyboard) line.current?.querySelector("button")?.focus();
  }, [notice, takesKeyboard]);
  return (
    <div ref={line} className="page-notice" data-tone={tone} role={tone === "error" ? "alert" : "status"}>
      <p>{text}</p>
      {(choices ?? [{label: fileWordsOf(language).dismiss, choose: onClose}]).map(({label, choose}) =>
        <button key={label} type="button" onClick={choose}>{label}</button>)}
    </div>
  );
}
