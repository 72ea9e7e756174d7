import {useState, type CSSProperties, type DragEvent, type KeyboardEvent, type PointerEvent, type ReactNode} from "react";
import type {Language} from "../../editions/names";
import "./page.css";

type Props = {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** Something else lies over it for now, and has the keyboard. */
  readonly isBehind: boolean;
  /** What is open, and the ways to another workbook. */
  readonly file: ReactNode;
  readonly sheets: ReactNode;
  /** What can be done beside that: printing, help. */
  readonly tools: ReactNode;
  readonly panel: ReactNode;
  /** Whether the spreadsheet's own buttons are shown. */
  readonly hasToolbar: boolean;
  readonly onToolbar: (isShown: boolean) => void;
  /** A file was dropped on the sheets. */
  readonly onFile: (file: DroppedFile) => void;
};

/** A file that was dropped, and the way to write it where the browser gives one. */
export type DroppedFile = {readonly file: File; readonly handle?: Promise<unknown>};

/** The workbench's page: its name, the sheets, and the panel beside them, as wide as the user likes or put away. */
export function Page(
  {language, theme, isBehind, file, sheets, tools, panel, hasToolbar, onToolbar, onFile}: Props,
) {
  const words = wordsOf(language);
  const [width, setWidth] = useState(usualWidth);
  const [isOpen, setOpen] = useState(true);
  return (
    <div className="page" data-theme={theme} data-toolbar={hasToolbar || undefined} inert={isBehind} style={{"--panel": `${width}px`} as CSSProperties} lang={language}>
      <header className="page-header">
        <svg className="page-mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7" />
          <path d="M7 16.5l6 6L25.5 9" />
        </svg>
        <p className="page-name"><strong>{words.name}</strong> {words.subject}</p>
        {file}
        <p title={words.drafts}>{words.local}</p>
        {tools}
        <button type="button" aria-pressed={hasToolbar} title={words.toolbarNote} onClick={() => onToolbar(!hasToolbar)}>
          {words.toolbar}
        </button>
        <button type="button" aria-expanded={isOpen} aria-controls="panel" onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.open}
        </button>
      </header>
      <main className="page-sheets" aria-label={words.sheets} {...dropping(onFile)}>{sheets}</main>
      {isOpen && (
        <section aria-label={words.divider}>
          <Divider label={words.divider} width={width} usual={usualWidth()} onWidth={setWidth} />
        </section>
      )}
      <aside id="panel" className="page-panel" hidden={!isOpen} aria-label={words.panel}>{panel}</aside>
    </div>
  );
}

/** Files over the sheets; what else is dragged there is the spreadsheet's own. */
const dropping = (take: (file: DroppedFile) => void) => ({
  onDragOverCapture: (event: DragEvent) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  },
  onDropCapture: (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const item = event.dataTransfer.items[0] as {getAsFileSystemHandle?(): Promise<unknown>} | undefined;
    // Asked for at once: afterwards the browser has forgotten it.
    take({file, handle: item?.getAsFileSystemHandle?.()});
  },
});

/** On a small screen the table comes first. */
const usualWidth = () => Math.round(Math.min(380, Math.max(narrowest, window.innerWidth * 0.28)));

type DividerProps = {
  readonly label: string;
  readonly width: number;
  readonly usual: number;
  readonly onWidth: (width: number) => void;
};

/** The line between sheets and panel: drawn with the pointer, moved with arrow keys, put back by a double click. */
function Divider({label, width, usual, onWidth}: DividerProps) {
  const set = (wanted: number) => onWidth(Math.round(Math.min(Math.max(wanted, narrowest), widest())));
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  const step = (event: KeyboardEvent) => {
    const by = {ArrowLeft: 16, ArrowRight: -16}[event.key];
    if (by === undefined && event.key !== "Home") return;
    event.preventDefault();
    set(by === undefined ? usual : width + by);
  };
  return (
    <div className="page-divider" role="separator" aria-orientation="vertical" aria-label={label} tabIndex={0}
      aria-valuenow={width} aria-valuemin={narrowest} aria-valuemax={widest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={draw}
      onKeyDown={step} onDoubleClick={() => set(usual)} />
  );
}

const narrowest = 300;
/** Half of the window stays with the sheets. */
const widest = () => Math.max(narrowest, Math.round(window.innerWidth / 2));

type StateProps = {readonly language: Language; readonly hasFailed: boolean};

/** What is said in place of the sheets as long as there are none. */
export function PageState({language, hasFailed}: StateProps) {
  const words = wordsOf(language);
  return (
    <div className="page-state" role={hasFailed ? "alert" : "status"}>
      <p>{hasFailed ? words.failed : words.loading}</p>
      {hasFailed && <button type="button" onClick={() => location.reload()}>{words.again}</button>}
    </div>
  );
}

const wordsOf = (language: Language) => (language === "zh-CN" ? zh : en);

const zh = {
  name: "勾稽",
  subject: "政府信息公开年度报告统计表",
  local: "数据只在本机处理，不上传",
  drafts: "没有保存的改动，以草稿留在本机的这个浏览器里，保存之后即删除。",
  toolbar: "格式",
  toolbarNote: "显示或收起字体、对齐等按钮",
  open: "展开面板",
  close: "收起面板",
  sheets: "表格",
  panel: "填报与校核",
  divider: "面板宽度",
  loading: "正在载入表格……",
  failed: "表格没有载入成功，可能是网络中断，或浏览器拦截了脚本。",
  again: "重新载入",
};

const en: typeof zh = {
  name: "勾稽 Gouji",
  subject: "Statistics tables of the annual report on information disclosure",
  local: "Figures stay on this computer",
  drafts: "Unsaved changes are kept as a draft in this browser, on this computer, and deleted once they are saved.",
  toolbar: "Format",
  toolbarNote: "Show or hide the buttons for fonts, alignment and the like",
  open: "Show panel",
  close: "Hide panel",
  sheets: "Sheets",
  panel: "Fill in and check",
  divider: "Width of the panel",
  loading: "Loading the sheets…",
  failed: "The sheets could not be loaded: the connection may be broken, or the browser has blocked a script.",
  again: "Load again",
};
