import type {Univer} from "@univerjs/core";
import {CellPopupManagerService} from "@univerjs/sheets-ui";
import {ComponentManager} from "@univerjs/ui";
import type {CSSProperties} from "react";

/** A paragraph of a note: its title in the colour of what it means. */
export type NoteParagraph = {
  readonly tone: "error" | "warning" | "hint" | "plain";
  readonly title: string;
  readonly text: string;
};

/** Where a note stands. */
type NoteAt = {readonly unitId: string; readonly subUnitId: string; readonly row: number; readonly col: number};

/** A note beside a cell, at one cell at a time; it takes no focus and covers no menu. */
export type CellNote = {show(at: NoteAt, paragraphs: readonly NoteParagraph[]): void; hide(): void};

/** Gives notes that know nothing of each other: one for the pointer, one for what the user does. */
export function cellNotes(univer: Univer): () => CellNote {
  univer.__getInjector().get(ComponentManager).register(component, Note);
  return () => cellNote(univer);
}

function cellNote(univer: Univer): CellNote {
  let shown: {dispose(): void} | undefined;
  const hide = () => {
    shown?.dispose();
    shown = undefined;
  };
  return {
    hide,
    show: (at, paragraphs) => {
      hide();
      shown = univer.__getInjector().get(CellPopupManagerService).showPopup(at,
        {componentKey: component, direction: "horizontal", priority: 1, extraProps: {paragraphs}}) ?? undefined;
    },
  };
}

const component = "gouji.note";

const tones: Readonly<Record<NoteParagraph["tone"], {readonly color: string; readonly sign: string}>> = {
  error: {color: "#B10E1C", sign: "▲"},
  warning: {color: "#9A4A00", sign: "◆"},
  hint: {color: "#0F548C", sign: "●"},
  plain: {color: "#242424", sign: ""},
};

function Note({popup}: {readonly popup: {readonly extraProps?: {readonly paragraphs?: readonly NoteParagraph[]}}}) {
  return (
    <div role="status" style={noteStyle}>
      {popup.extraProps?.paragraphs?.map(({tone, title, text}, at) => (
        <p key={at} style={{margin: at === 0 ? 0 : "8px 0 0", whiteSpace: "pre-wrap"}}>
          <strong style={{color: tones[tone].color}}>{tones[tone].sign} {title}</strong>
          <br />
          {text}
        </p>
      ))}
    </div>
  );
}

const noteStyle: CSSProperties = {
  maxWidth: 320,
  margin: "0 6px",
  padding: "8px 12px",
  borderRadius: 6,
  background: "#fff",
  boxShadow: "0 2px 4px rgb(0 0 0 / 14%), 0 4px 14px rgb(0 0 0 / 18%)",
  color: "#242424",
  font: "13px/1.55 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
};
