import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {type KeyboardEvent, type ReactNode, useId} from "react";
import {useLeft} from "./desk/use-left";
import {stripStyle} from "./strip-style";

/** One of several views that stand beside each other. */
type View = {
  readonly name: string;
  readonly title: string;
  readonly content: ReactNode;
};

type Props = {
  readonly label: string;
  readonly views: readonly View[];
  /** By which the view that is shown is kept. */
  readonly left: string;
};

/** Views beside each other, one of them in sight; arrow keys move from one to the next. What is typed in any of them stays. */
export function Tabs({label, views, left}: Props) {
  const styles = useStyles();
  const id = useId();
  const [chosen, choose] = useLeft<string | undefined>(left, undefined);
  const [first] = views;
  const shown = views.find(({name}) => name === chosen) ?? first;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = steps[event.key];
    if (by === undefined || shown === undefined) return;
    event.preventDefault();
    const next = views.at(by === "first" ? 0 : by === "last" ? -1 : (views.indexOf(shown) + by) % views.length);
    if (next === undefined) return;
    choose(next.name);
    document.getElementById(`${id}-${next.name}`)?.focus();
  };
  return (
    <div className={styles.views}>
      <div role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
        {views.map(({name, title}) => (
          <button key={name} id={`${id}-${name}`} type="button" role="tab" aria-selected={name === shown?.name}
            aria-controls={`${id}-view-${name}`} tabIndex={name === shown?.name ? 0 : -1}
            className={mergeClasses(styles.tab, name === shown?.name && styles.shown)} onClick={() => choose(name)}>
            {title}
          </button>
        ))}
      </div>
      {views.map(({name, content}) => (
        <div key={name} id={`${id}-view-${name}`} role="tabpanel" aria-labelledby={`${id}-${name}`} hidden={name !== shown?.name}
          className={name === shown?.name ? styles.view : undefined}>
          {content}
        </div>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, 1 | -1 | "first" | "last">> = {ArrowRight: 1, ArrowLeft: -1, Home: "first", End: "last"};

const column = {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM} as const;

const useStyles = makeStyles({
  views: column,
  view: column,
  tabs: {display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`},
  tab: {
    ...stripStyle.way, minHeight: "30px", padding: `0 ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase300,
  },
  shown: {...stripStyle.strong, ...stripStyle.underlined},
});
