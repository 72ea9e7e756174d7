import {makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {lazy, Suspense, useId} from "react";
import type {Language} from "../editions/names";
import type {Host} from "../hosts/host";
import {CheckScreen} from "./check/check-screen";
import {DropHint, useDrop} from "./open/drop";
import {Footer} from "./footer";
import {Header} from "./header";
import {type ScreenName, SessionProvider, useSession} from "./session";
import {ActionKeys, useAct} from "./use-action";
import {useSessionOf} from "./use-session-of";
import {useWords} from "./words/use-words";

type Props = {
  readonly host: Host;
  /** The screen to begin with. */
  readonly first?: ScreenName;
  readonly onLanguage: (language: Language) => void;
};

/** The panel's screens, and what they share. */
export const Workspace = ({host, first, onLanguage}: Props) => (
  <SessionProvider session={useSessionOf(host, first, onLanguage)}><Frame /></SessionProvider>
);

/** The screen that is shown, between header and footer; a file may be dropped anywhere. */
function Frame() {
  const id = useId();
  const styles = useStyles();
  const {screen} = useSession("view");
  const drop = useDrop(useSession("messages"), useAct("dropFile"));
  return (
    <div className={styles.whole} {...drop.handlers}>
      {screen !== "review" && <ActionKeys />}
      <Header id={id} />
      <div className={styles.screen} role="tabpanel" aria-labelledby={screen && id + screen}>
        <Screen />
      </div>
      <Footer />
      {drop.isOver && <DropHint />}
    </div>
  );
}

/** Most visits look at one or two screens: all but the one for checking are fetched when they are first shown. */
function Screen() {
  const {words} = useWords();
  const {screen} = useSession("view");
  if (screen === undefined) return <Spinner size="small" label={words.loading} />;
  const Shown = shown[screen];
  return (
    <Suspense key={screen} fallback={<Spinner size="small" label={screen === "consolidate" ? words.open.reading : words.loading} />}>
      <Shown />
    </Suspense>
  );
}

const shown = {
  start: lazy(async () => ({default: (await import("./start/start-screen")).StartScreen})),
  check: CheckScreen,
  open: lazy(async () => ({default: (await import("./open/open-screen")).OpenScreen})),
  lastYear: lazy(async () => ({default: (await import("./last-year/last-year-screen")).LastYearScreen})),
  review: lazy(async () => ({default: (await import("./review/review-screen")).ReviewScreen})),
  export: lazy(async () => ({default: (await import("./export/export-screen")).ExportScreen})),
  consolidate: lazy(async () => ({default: (await import("./consolidate/consolidate-screen")).ConsolidateScreen})),
};

const useStyles = makeStyles({
  whole: {
    position: "relative", display: "flex", flexDirection: "column", height: "100%", minHeight: 0, boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1,
    "& *": {boxSizing: "border-box"},
  },
  screen: {flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM},
});
