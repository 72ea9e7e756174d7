import {useState, type CSSProperties, type ReactNode} from "react";
import type {Language} from "../../editions/names";
import {Divider} from "./divider";
import "./page.css";

type Props = {
  readonly language: Language;
  readonly sheets: ReactNode;
  readonly panel: ReactNode;
};

/** The workbench's page: its name, the sheets, and the panel beside them, as wide as the user likes or put away. */
export function Page({language, sheets, panel}: Props) {
  const words = language === "zh-CN" ? zh : en;
  const [width, setWidth] = useState(usualWidth);
  const [isOpen, setOpen] = useState(true);
  return (
    <div className="page" style={{"--panel": `${width}px`} as CSSProperties} lang={language}>
      <header className="page-header">
        <svg className="page-mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="7" />
          <path d="M7 16.5l6 6L25.5 9" />
        </svg>
        <h1><strong>{words.name}</strong> {words.subject}</h1>
        <p>{words.local}</p>
        <button type="button" aria-expanded={isOpen} aria-controls="panel" onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.open}
        </button>
      </header>
      <section className="page-sheets" aria-label={words.sheets}>{sheets}</section>
      {isOpen && <Divider label={words.divider} width={width} usual={usualWidth} onWidth={setWidth} />}
      <aside id="panel" className="page-panel" hidden={!isOpen} aria-label={words.panel}>{panel}</aside>
    </div>
  );
}

const usualWidth = 380;

const zh = {
  name: "勾稽",
  subject: "政府信息公开年度报告统计表",
  local: "数据只在本机处理，不上传",
  open: "展开面板",
  close: "收起面板",
  sheets: "表格",
  panel: "填报与校核",
  divider: "面板宽度",
};

const en: typeof zh = {
  name: "勾稽 Gouji",
  subject: "Statistics tables of the annual report on information disclosure",
  local: "Figures stay on this computer",
  open: "Show panel",
  close: "Hide panel",
  sheets: "Sheets",
  panel: "Fill in and check",
  divider: "Width of the panel",
};
