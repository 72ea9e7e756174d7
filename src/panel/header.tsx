import {Button, makeStyles, Tab, TabList, tokens} from "@fluentui/react-components";
import {screens, useSession} from "./session";
import {useAct, useAction} from "./use-action";
import {useWords} from "./words/use-words";

/** The way between the screens, and between the languages. `id` begins the tabs' ids, by which their panel is named. */
export function Header({id}: {readonly id: string}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const {screen} = useSession("view");
  const show = useAct("showScreen");
  const speak = useAction("switchLanguage");
  return (
    <header className={styles.header}>
      <TabList size="small" className={styles.tabs} aria-label={words.tabs.label} selectedValue={screen ?? null}
        onTabSelect={(_, {value}) => screens.filter((name) => name === value).forEach(show)}>
        {screens.map((name) => <Tab key={name} id={id + name} value={name}>{words.tabs[name]}</Tab>)}
      </TabList>
      <Button appearance="subtle" size="small" className={styles.language} lang={language === "zh-CN" ? "en-US" : "zh-CN"}
        title={speak.note} onClick={speak.run}>
        {speak.label}
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
