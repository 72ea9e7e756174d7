import {FluentProvider, Spinner, webDarkTheme, webLightTheme} from "@fluentui/react-components";
import {useCallback, useEffect, useMemo, useState} from "react";
import type {Language} from "../editions/names";
import type {Host} from "../hosts/host";
import type {AskedScreen} from "./session";
import {logUnforeseen} from "./say-failure";
import {type Spoken, WordsContext} from "./words/use-words";
import {fetchWords, isKnown, wordsOf} from "./words/words-of";
import {Workspace} from "./workspace";

/** What the panel is given by the page it stands in. */
export type PanelProps = {
  /** Where the sheets live. */
  readonly host: Host;
  /** The language to begin with; the user may change it. */
  readonly language?: Language;
  /** Told of the user's change of language. */
  readonly onLanguage?: (language: Language) => void;
  /** The system's preference when absent. */
  readonly theme?: ThemeName;
  /** Told how the panel looks, at first and whenever that changes. */
  readonly onTheme?: (theme: ThemeName) => void;
  /** The screen that is asked for, now and whenever it is another object; by what the workbook holds when absent. */
  readonly screen?: AskedScreen;
};

/** The product's face: insert, fill, check, open and save the statistics tables of a workbook. Fills its container. */
export function Panel({host, language: first = "zh-CN", onLanguage, theme, onTheme, screen}: PanelProps) {
  const [language, setLanguage] = useState(first);
  useEffect(() => setLanguage(first), [first]);
  const speak = useCallback((next: Language) => {
    setLanguage(next);
    onLanguage?.(next);
  }, [onLanguage]);
  const spoken = useSpoken(language);
  const [chosen, choose] = useState(keptTheme);
  const shade = useShade(chosen ?? theme);
  useEffect(() => onTheme?.(shade), [shade, onTheme]);
  const look = useMemo(() => ({
    isDark: shade === "dark", darken: (isDark: boolean) => {
      const theme = isDark ? "dark" : "light";
      choose(theme);
      keepTheme(theme);
    }, speak,
  }), [shade, speak]);
  return (
    <FluentProvider theme={themes[shade]} lang={spoken?.language ?? language} style={whole}>
      {spoken === undefined ? <Spinner size="small" label="Reading the workbook…" /> : (
        <WordsContext value={spoken}>
          <Workspace host={host} first={screen} look={look} />
        </WordsContext>
      )}
    </FluentProvider>
  );
}

/** The language asked for, once it is there; until then the one before it. */
function useSpoken(language: Language): Spoken | undefined {
  const [fetched, setFetched] = useState(() => (isKnown(language) ? language : undefined));
  const shown = isKnown(language) ? language : fetched;
  useEffect(() => {
    fetchWords(language).then(() => setFetched(language), (error: unknown) => {
      logUnforeseen(error);
      // Better in the other language than not at all.
      setFetched((before) => before ?? "zh-CN");
    });
  }, [language]);
  return useMemo(() => (shown === undefined ? undefined : {language: shown, words: wordsOf(shown)}), [shown]);
}

// Not a class: Fluent gives the provider's classes to what it draws elsewhere too, which would cover the panel.
const whole = {height: "100%", minHeight: 0};

type ThemeName = "light" | "dark";

/** The theme asked for, or else the one the system prefers, followed as it changes. */
function useShade(asked: ThemeName | undefined): ThemeName {
  const [prefersDark, setPrefersDark] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const dark = query();
    const follow = (event: MediaQueryListEvent) => setPrefersDark(event.matches);
    dark?.addEventListener("change", follow);
    return () => dark?.removeEventListener("change", follow);
  }, []);
  return asked ?? (prefersDark ? "dark" : "light");
}

/** What was chosen in this browser before; a browser that keeps nothing has the theme asked for each time. */
function keptTheme(): ThemeName | undefined {
  try {
    const kept = localStorage.getItem(themeKey);
    return kept === "dark" || kept === "light" ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepTheme(theme: ThemeName): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // As it is until the panel is closed.
  }
}

const themeKey = "gouji.theme";

// jsdom and some embedded browsers do not know matchMedia.
const query = () => window.matchMedia?.("(prefers-color-scheme: dark)");

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const themes = {light: {...webLightTheme, fontFamilyBase}, dark: {...webDarkTheme, fontFamilyBase}};
