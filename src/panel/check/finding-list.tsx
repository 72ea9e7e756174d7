import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {type KeyboardEvent, type ReactNode, useEffect, useRef} from "react";
import type {Filing} from "../../filing/filing";
import {formTitle} from "../../editions/names";
import {keyOf} from "../../reconcile/finding";
import {SeverityIcon} from "../severity-icon";
import {useSession} from "../session";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {FindingItem} from "./finding-item";
import type {ListedGroup} from "./shown-findings";

type Props = {readonly groups: readonly ListedGroup[]; readonly filing: Filing};

/** The broken rules: by the figures that are probably wrong, then what is left, the gravest first; form by form. */
export function FindingList({groups, filing}: Props) {
  const {words, language} = useWords();
  const looks = useListStyles();
  const styles = useStyles();
  const {current, goTo} = useSession("walk");
  const keys = groups.flatMap(({forms}) => forms.flatMap(({findings}) => findings.map(keyOf)));
  const stop = current !== undefined && keys.includes(current) ? current : keys[0];
  return (
    <ListOfFindings>
      {groups.map(({is, forms}) => {
        const count = forms.reduce((sum, {findings}) => sum + findings.length, 0);
        const severity = typeof is === "string" ? is : "error";
        const title = typeof is === "string" ? `${words.severity[is]} ${count}`
          : words.check.cause(is.suggestions[0]?.corrections.length ?? 0, count);
        return (
          <section key={typeof is === "string" ? is : is.findings.join()} aria-label={title} className={looks.group}>
            <h2 className={mergeClasses(looks.heading, styles.severity)}
              title={typeof is === "string" ? words.severityMeans[is] : undefined}>
              <SeverityIcon severity={severity} className={styles.icon} />{title}
            </h2>
            {forms.map(({form, findings}) => (
              <div key={form}>
                <h3 className={styles.form}>{form === "all" ? words.acrossForms : formTitle(filing.edition, form, language)}</h3>
                <ul className={looks.items}>
                  {findings.map((finding) => {
                    const key = keyOf(finding);
                    return (
                      <FindingItem key={key} finding={finding} filing={filing} isCurrent={key === current}
                        isTabStop={key === stop} onGo={goTo} />
                    );
                  })}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </ListOfFindings>
  );
}

/**
 * One tab stop for a list of findings: the arrow keys move within, Enter goes to the cell, with Alt the arrow keys go
 * from cell to cell, and the finding gone to is kept in sight.
 */
export function ListOfFindings({children}: {readonly children: ReactNode}) {
  const looks = useListStyles();
  const {current, takesFocus} = useSession("walk");
  const [next, previous] = [useAct("nextFinding"), useAct("previousFinding")];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current=true]");
    item?.closest("li")?.scrollIntoView?.({block: "nearest"});
    // What lies behind it may be higher than the panel: its sentence is what is read first.
    item?.scrollIntoView?.({block: "nearest"});
    if (takesFocus() || list.current?.contains(document.activeElement) === true) item?.focus({preventScroll: true});
  }, [current, takesFocus]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = steps[event.key];
    const isTyping = event.target instanceof Element && event.target.matches("input, textarea, select");
    if (by === undefined || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) return by === 1 ? next() : previous();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
    const at = items.findIndex(({parentElement}) => parentElement?.contains(document.activeElement));
    items[by === "first" ? 0 : by === "last" ? items.length - 1 : at + by]?.focus();
  };
  return <div ref={list} className={looks.list} onKeyDown={onKeyDown}>{children}</div>;
}

const steps: Readonly<Record<string, 1 | -1 | "first" | "last">> = {ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last"};

/** The look of a list of findings in groups: a card a group, under its heading. */
export const useListStyles = makeStyles({
  list: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  group: {
    borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden",
  },
  heading: {
    margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  items: {margin: 0, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, listStyleType: "none"},
});

const useStyles = makeStyles({
  severity: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS},
  form: {
    margin: 0, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  icon: {flexShrink: 0, fontSize: "16px"},
});
