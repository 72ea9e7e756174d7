import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {NavigationRegular} from "@fluentui/react-icons";
import {type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState} from "react";
import {onDemand} from "./on-demand";
import {sayTables} from "./say-tables";
import {type ScreenName, useSession} from "./session";
import {type SwitchName, useAct, useAction} from "./use-action";
import {useWords} from "./words/use-words";

/** One row: the menu, what is shown, whose tables they are. At its end the host has a menu of its own. */
export function Header({id}: {readonly id: string}) {
  const {words} = useWords();
  const styles = useStyles();
  const {screen} = useSession("view");
  const [isOpen, setOpen] = useState(false);
  const [opener, title] = [useRef<HTMLButtonElement>(null), useRef<HTMLHeadingElement>(null)];
  const header = useRef<HTMLElement>(null);
  const menu = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({target}: PointerEvent) => {
      if (!header.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);
  const close = (to: "opener" | "title") => {
    setOpen(false);
    (to === "opener" ? opener : title).current?.focus();
  };
  return (
    <header ref={header} className={styles.header}>
      <Button ref={opener} appearance="subtle" size="small" icon={<NavigationRegular />} aria-label={words.menu.label}
        title={words.menu.label} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={menu}
        onClick={() => setOpen(!isOpen)} />
      <h1 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {screen === undefined ? words.menu.panel : words.tabs[screen]}
      </h1>
      <Whose />
      <Menu id={menu} isOpen={isOpen} onClose={close} />
    </header>
  );
}

/** Unit and year; a click opens the form to mend them, where the tables say them in a place of our own. */
function Whose() {
  const {words} = useWords();
  const styles = useStyles();
  const {report} = useSession("picked");
  const {isOffered} = useSession("mendingWhose");
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (report === undefined) return <span className={styles.whose} />;
  const says = sayTables(report.filing, words);
  const [, unit, rest] = /^(.*?)( · .*)$/s.exec(says) ?? [says, says, ""];
  const shown = <><span className={styles.unit}>{unit}</span><span className={styles.rest}>{rest}</span></>;
  if (!isOffered) return <span className={styles.whose} title={says}>{shown}</span>;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <button ref={opener} type="button" className={styles.mend} title={words.menu.mend(says)} aria-label={words.menu.mend(says)}
        aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {shown}
      </button>
      {isOpen && <WhoseForm filing={report.filing} onClosed={close} />}
    </>
  );
}

/** Few mend it. */
const WhoseForm = onDemand(async () => (await import("./start/whose-form")).WhoseForm);

type MenuProps = {readonly id: string; readonly isOpen: boolean; readonly onClose: (to: "opener" | "title") => void};

/** The screens by job, and what the panel looks like. Arrow keys move in it. */
function Menu({id, isOpen, onClose}: MenuProps) {
  const {words, language} = useWords();
  const styles = useMenuStyles();
  const {screen} = useSession("view");
  const {opensAlong} = useSession("host");
  const show = useAct("showScreen");
  const speak = useAction("switchLanguage");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) (list.current?.querySelector<HTMLElement>("[aria-checked=true]") ?? itemsIn(list.current)[0])?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape" || event.key === "Tab") return onClose("opener");
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const items = itemsIn(event.currentTarget);
    const at = items.findIndex((item) => item === document.activeElement);
    items.at(by === "first" ? 0 : by === "last" ? -1 : (at + by) % items.length)?.focus();
  };
  return (
    <div ref={list} id={id} role="menu" aria-label={words.menu.label} hidden={!isOpen} className={isOpen ? styles.menu : undefined}
      onKeyDown={onKeyDown}>
      {jobs.map(({job, screens}) => (
        <Job key={job} title={words.menu.jobs[job]}>
          {screens.map((name) => (
            <button key={name} type="button" role="menuitemradio" tabIndex={-1} aria-checked={name === screen} className={styles.item}
              onClick={() => {
                show(name);
                onClose("title");
              }}>
              {words.tabs[name]}
            </button>
          ))}
        </Job>
      ))}
      <Job title={words.menu.look}>
        <SwitchItem does="showMarks" />
        <SwitchItem does="showCellLine" />
        <SwitchItem does="darken" />
        {opensAlong !== undefined && <SwitchItem does="openAlong" />}
        <button type="button" role="menuitem" tabIndex={-1} className={styles.item} title={speak.note}
          lang={language === "zh-CN" ? "en-US" : "zh-CN"} onClick={() => {
            speak.run();
            onClose("opener");
          }}>
          {speak.label}
        </button>
        <a role="menuitem" tabIndex={-1} className={styles.item} href="help/support.html" target="_blank" rel="noreferrer"
          onClick={() => onClose("opener")}>
          {words.menu.help}
        </a>
      </Job>
    </div>
  );
}

function Job({title, children}: {readonly title: string; readonly children: ReactNode}) {
  const styles = useMenuStyles();
  return (
    <div role="group" aria-label={title} className={styles.job}>
      <span aria-hidden className={styles.jobTitle}>{title}</span>
      {children}
    </div>
  );
}

function SwitchItem({does}: {readonly does: SwitchName}) {
  const styles = useMenuStyles();
  const {label, note, isOn, run} = useAction(does);
  return (
    <button type="button" role="menuitemcheckbox" tabIndex={-1} aria-checked={isOn} title={note} className={styles.item} onClick={run}>
      {label}
    </button>
  );
}

/** The screens, by whose work they are. */
const jobs: readonly {readonly job: "fill" | "review" | "consolidate"; readonly screens: readonly ScreenName[]}[] = [
  {job: "fill", screens: ["start", "open", "lastYear", "check", "export"]},
  {job: "review", screens: ["review"]},
  {job: "consolidate", screens: ["consolidate"]},
];

const itemsIn = (menu: Element | null): readonly HTMLElement[] =>
  [...menu?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? []];

const steps: Readonly<Record<string, 1 | -1 | "first" | "last">> = {ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last"};

const whose = {
  display: "flex", flexGrow: 1, flexShrink: 1, minWidth: 0, overflow: "hidden", whiteSpace: "pre", textAlign: "start",
  fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2,
} as const;

const focus = {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px"};

const useStyles = makeStyles({
  header: {
    position: "relative", display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, flexShrink: 0,
    // Excel puts a menu of its own over the corner.
    minHeight: "36px", padding: `0 34px 0 ${tokens.spacingHorizontalXS}`, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0, flexShrink: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold, ":focus": {outline: "none"},
  },
  whose,
  unit: {minWidth: 0, overflow: "hidden", textOverflow: "ellipsis"},
  // Of a long name the beginning tells whose they are; the year is told whole.
  rest: {flexShrink: 0},
  mend: {
    ...whose, padding: `2px ${tokens.spacingHorizontalXS}`, border: "none", background: "none", font: "inherit", cursor: "pointer",
    fontSize: tokens.fontSizeBase200, ":hover": {textDecorationLine: "underline"}, ":focus-visible": focus,
  },
});

const useMenuStyles = makeStyles({
  menu: {
    position: "absolute", zIndex: 2, top: "100%", left: tokens.spacingHorizontalXS, width: "200px", overflowY: "auto",
    maxHeight: "calc(100vh - 48px)", padding: tokens.spacingVerticalXS, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  job: {
    display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalXXS} 0`,
    ":not(:last-child)": {borderBottom: `1px solid ${tokens.colorNeutralStroke2}`},
  },
  jobTitle: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: {
    display: "block", minHeight: "30px", padding: `0 ${tokens.spacingHorizontalS} 0 26px`, border: "none", background: "none",
    font: "inherit", fontSize: tokens.fontSizeBase300, textAlign: "start", color: tokens.colorNeutralForeground1, cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall, position: "relative", lineHeight: "30px", textDecoration: "none",
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover}, ":focus-visible": focus,
    // Drawn, for what is written in a style is read out as part of the name.
    "&[aria-checked=true]::before": {
      content: '""', position: "absolute", left: "10px", top: "8px", width: "5px", height: "9px", transform: "rotate(45deg)",
      borderRight: "2px solid currentColor", borderBottom: "2px solid currentColor",
    },
  },
});
