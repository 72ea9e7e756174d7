import {useEffect, useRef, useState} from "react";
import type {Language} from "../../editions/names";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Host} from "../host";
import {findCells} from "./find-cells";

type Props = {
  readonly language: Language;
  readonly host: Host;
  /** Another number each time that it is asked for: the keyboard is wanted there. */
  readonly asked: number;
  readonly onClose: () => void;
};

/** A line above the sheets to find cells by what they show: the browser's own sees none of them, they are painted. */
export function FindBar({language, host, asked, onClose}: Props) {
  const words = language === "zh-CN" ? zh : en;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState<{readonly nth: number; readonly of: number}>();
  const before = useRef<CellAt>(undefined);
  useEffect(() => input.current?.select(), [asked]);
  const find = async (step: 1 | -1) => {
    const cells = findCells(await host.read(), text);
    const last = cells.findIndex(({sheet, row, column}) =>
      sheet === before.current?.sheet && row === before.current.row && column === before.current.column);
    // From where one is, or from either end, and round.
    const nth = ((last < 0 && step < 0 ? 0 : last) + step + cells.length) % cells.length;
    const cell = cells[nth];
    setAt({nth: nth + 1, of: cells.length});
    before.current = cell;
    if (cell !== undefined) await host.goTo(cell);
    input.current?.focus();
  };
  return (
    <search className="page-find">
      <input ref={input} aria-label={words.what} placeholder={words.what} value={text}
        onChange={({target}) => {
          setText(target.value);
          setAt(undefined);
        }}
        onKeyDown={({key, shiftKey, nativeEvent}) => {
          if (nativeEvent.isComposing) return;
          if (key === "Enter") void find(shiftKey ? -1 : 1);
          if (key === "Escape") onClose();
        }} />
      <span role="status">{at === undefined ? "" : at.of === 0 ? words.none : words.at(at.nth, at.of)}</span>
      <button type="button" onClick={() => void find(-1)}>{words.previous}</button>
      <button type="button" onClick={() => void find(1)}>{words.next}</button>
      <button type="button" onClick={onClose}>{words.close}</button>
    </search>
  );
}

const zh = {
  what: "在各张表里查找",
  none: "没有找到",
  at: (nth: number, of: number): string => `第 ${nth} 处，共 ${of} 处`,
  previous: "上一处",
  next: "下一处",
  close: "关闭",
};

const en: typeof zh = {
  what: "Find in all sheets",
  none: "Not found",
  at: (nth, of) => `${nth} of ${of}`,
  previous: "Previous",
  next: "Next",
  close: "Close",
};
