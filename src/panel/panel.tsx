import {FluentProvider} from "@fluentui/react-components";
import {useEffect, useState} from "react";
import type {Language} from "../editions/names";
import type {Host} from "../hosts/host";
import type {ScreenName} from "./screens";
import {useTheme, type ThemeName} from "./use-theme";
import {LanguageContext} from "./words/use-words";
import {Workspace} from "./workspace";

export type PanelProps = {
  /** Where the sheets live. */
  readonly host: Host;
  /** The language to begin with; the user may change it. */
  readonly language?: Language;
  /** Told of the user's change of language. */
  readonly onLanguage?: (language: Language) => void;
  /** The system's preference when absent. */
  readonly theme?: ThemeName;
  /** The screen to begin with; by what the workbook holds when absent. */
  readonly screen?: ScreenName;
};

/** The product's face: insert, fill, check, open and save the statistics tables of a workbook. Fills its container. */
export function Panel({host, language: first = "zh-CN", onLanguage, theme, screen}: PanelProps) {
  const [language, setLanguage] = useState(first);
  useEffect(() => setLanguage(first), [first]);
  const change = (next: Language) => {
    setLanguage(next);
    onLanguage?.(next);
  };
  return (
    <FluentProvider theme={useTheme(theme)} lang={language} style={whole}>
      <LanguageContext value={language}>
        <Workspace host={host} first={screen} onLanguage={change} />
      </LanguageContext>
    </FluentProvider>
  );
}

// Not a class: Fluent gives the provider's classes to its tooltips too, and one of full height would cover the panel.
const whole = {height: "100%", minHeight: 0};
