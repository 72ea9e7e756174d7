import {webDarkTheme, webLightTheme, type Theme} from "@fluentui/react-components";
import {useEffect, useState} from "react";

export type ThemeName = "light" | "dark";

/** The theme asked for, or else the one the system prefers, followed as it changes. */
export function useTheme(asked: ThemeName | undefined): Theme {
  const [prefersDark, setPrefersDark] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const dark = query();
    const follow = (event: MediaQueryListEvent) => setPrefersDark(event.matches);
    dark?.addEventListener("change", follow);
    return () => dark?.removeEventListener("change", follow);
  }, []);
  return (asked ?? (prefersDark ? "dark" : "light")) === "dark" ? themes.dark : themes.light;
}

// jsdom and some embedded browsers do not know matchMedia.
const query = () => window.matchMedia?.("(prefers-color-scheme: dark)");

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const themes = {light: {...webLightTheme, fontFamilyBase}, dark: {...webDarkTheme, fontFamilyBase}};
