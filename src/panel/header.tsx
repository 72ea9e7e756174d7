import {Button, makeStyles, Tab, TabList, tokens} from "@fluentui/react-components";
import type {Language} from "../editions/names";
import {screens, type ScreenName} from "./screens";
import {useWords} from "./words/use-words";

type Props = {
  /** Begins the tabs' ids, by which their panel is named. */
  readonly id: string;
  readonly screen: ScreenName | undefined;
  readonly onScreen: (screen: ScreenName) => void;
  readonly onLanguage: (language: Language) => void;
};

/** The way between the screens, and between the languages. */
export function Header({id, screen, onScreen, onLanguage}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <TabList size="small" className={styles.tabs} aria-label={words.tabs.label} selectedValue={screen ?? null}
        onTabSelect={(_, {value}) => onScreen(value as ScreenName)}>
        {screens.map((name) => <Tab key={name} id={id + name} value={name}>{words.tabs[name]}</Tab>)}
      </TabList>
      <Button appearance="subtle" size="small" className={styles.language} lang={language === "zh-CN" ? "en-US" : "zh-CN"} title={words.switchLanguage}
        onClick={() => onLanguage(language === "zh-CN" ? "en-US" : "zh-CN")}>
        {words.otherLanguage}
      </Button>
    </header>
  );
}

const useStyles = makeStyles({
  // A pane may be 270 px wide.
  tabs: {flexWrap: "wrap", flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0},
  language: {minWidth: "auto", flexShrink: 0},
  header: {
    display: "flex", alignItems: "center", justifyContent: "space-between", flexShrink: 0,
    paddingRight: tokens.spacingHorizontalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
