import {makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {type DragEvent, useId, useRef, useState} from "react";
import {DocumentArrowUpRegular} from "@fluentui/react-icons";
import type {Host} from "../hosts/host";
import {CheckScreen} from "./check/check-screen";
import {Footer} from "./footer";
import {Header} from "./header";
import {Fallible, onDemand} from "./on-demand";
import {type AskedScreen, type Look, SessionProvider, useSession} from "./session";
import {StepStrip} from "./steps/step-strip";
import {ActionKeys, useAct} from "./use-action";
import {useFocusWithin} from "./use-focus-within";
import {useSessionOf} from "./use-session-of";
import {useWords} from "./words/use-words";
import type {Messages} from "./messages";

type Props = {
  readonly host: Host;
  /** The screen that is asked for from outside. */
  readonly first?: AskedScreen;
  readonly look: Look;
};

/** The panel's screens, and what they share. */
export const Workspace = ({host, first, look}: Props) => (
  <SessionProvider session={useSessionOf(host, first, look)}><Fallible shows={() => <Frame />} /></SessionProvider>
);

/** The screen that is shown, between header and footer; a file may be dropped anywhere. */
function Frame() {
  const id = useId();
  const styles = useStyles();
  const {screen} = useSession("view");
  const drop = useDrop(useSession("messages"), useAct("dropFile"));
  const frame = useRef<HTMLDivElement>(null);
  useFocusWithin(frame);
  return (
    <div ref={frame} className={styles.whole} {...drop.handlers}>
      {screen !== "review" && <ActionKeys />}
      <Header id={id} />
      <StepStrip />
      <section className={styles.screen} aria-labelledby={id} data-screen={screen}>
        <Screen />
      </section>
      <SelectedCell />
      <Footer />
      {drop.isOver && <DropHint />}
    </div>
  );
}

/** Most visits look at one or two screens: all but the one for checking are fetched when they are first shown. */
function Screen() {
  const {screen} = useSession("view");
  if (screen === undefined) return <Loading />;
  const Shown = shown[screen];
  return <Fallible key={screen} shows={() => <Shown />} />;
}

const Loading = () => <Spinner size="small" label={useWords().words.loading} />;
const Reading = () => <Spinner size="small" label={useWords().words.open.reading} />;

const shown = {
  start: onDemand(async () => (await import("./start/start-screen")).StartScreen, Loading),
  check: CheckScreen,
  open: onDemand(async () => (await import("./open/open-screen")).OpenScreen, Loading),
  lastYear: onDemand(async () => (await import("./last-year/last-year-screen")).LastYearScreen, Loading),
  review: onDemand(async () => (await import("./review/review-screen")).ReviewScreen, Loading),
  export: onDemand(async () => (await import("./export/export-screen")).ExportScreen, Loading),
  consolidate: onDemand(async () => (await import("./consolidate/consolidate-screen")).ConsolidateScreen, Reading),
};

/** What is known of the selected cell, once there are tables; it is listened for on all screens, as each beginning costs. */
function SelectedCell() {
  const {report} = useSession("picked");
  const {isShown} = useSession("cellLine");
  return isShown && report !== undefined ? <CellLine report={report} /> : null;
}

const CellLine = onDemand(async () => (await import("./check/cell-line")).CellLine);

const useStyles = makeStyles({
  whole: {
    position: "relative", display: "flex", flexDirection: "column", height: "100%", minHeight: 0, boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1,
    // What turns its letters round, as a file's name may, does so within itself alone.
    "& *": {boxSizing: "border-box", unicodeBidi: "isolate"},
  },
  screen: {flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM},
});

/** Taking a file that is dragged onto the panel. */
function useDrop({show}: Messages, take: (file: File) => void) {
  const {words} = useWords();
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the balance tells whether the file is still over the panel.
  const depth = useRef(0);
  const move = (by: 1 | -1) => ({dataTransfer}: DragEvent) => {
    if (!dataTransfer.types.includes("Files")) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const handlers = {
    onDragEnter: move(1),
    onDragLeave: move(-1),
    onDragOver: (event: DragEvent) => event.dataTransfer.types.includes("Files") && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const [file, ...more] = event.dataTransfer.files;
      if (more.length > 0) show({intent: "warning", text: words.open.oneFile});
      else if (file !== undefined) take(file);
    },
  };
  return {isOver, handlers};
}

/** Shown over the panel while a file is dragged onto it. */
function DropHint() {
  const {words} = useWords();
  const styles = useDropStyles();
  return (
    <div className={styles.cover}>
      <DocumentArrowUpRegular aria-hidden className={styles.icon} />
      <p className={styles.text}>{words.dropHere}</p>
      <p className={styles.formats}>{words.dropFormats}</p>
    </div>
  );
}

const useDropStyles = makeStyles({
  cover: {
    position: "absolute", inset: tokens.spacingHorizontalS, zIndex: 1, pointerEvents: "none",
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center",
    borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, opacity: 0.96,
  },
  icon: {fontSize: "40px", color: tokens.colorBrandForeground1},
  text: {margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold},
  formats: {margin: 0, color: tokens.colorNeutralForeground3},
});
