import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {type RefObject, useEffect, useMemo, useRef} from "react";
import {isAsked} from "../../consolidate/duplicates";
import {isOpen} from "../../consolidate/standing";
import {stripStyle} from "../strip-style";
import {useWords} from "../words/use-words";
import type {ShownConsolidation} from "./start-adder";

/** What a consolidation goes by: files are chosen, what is doubtful is confirmed, the result is handed on. */
const stageNames = ["files", "decide", "result"] as const;

/** How a stage is asked for. */
type StageName = (typeof stageNames)[number];

type Places = Readonly<Record<StageName, RefObject<HTMLDivElement | null>>>;

/** How many questions wait for an answer; of the filings between which nothing decides there is one for all. */
export const askedIn = ({placed, asked}: ShownConsolidation): number =>
  placed.filter((one) => isOpen(one) && one.standing !== "undecided").length + asked.duplicates.filter(isAsked).length;

/** Where each stage is; the view moves to the one that is due, when files have been read and when all is confirmed. */
export function useStages(due: StageName, read: unknown): Places {
  const [files, decide, result] =
    [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const places = useMemo(() => ({files, decide, result}), []);
  const shown = useRef<StageName>("files");
  const seen = useRef<unknown>(undefined);
  useEffect(() => {
    const isOnward = due !== "files" && (seen.current !== read || (shown.current === "decide" && due === "result"));
    if (due !== "files") seen.current = read;
    shown.current = due;
    if (isOnward) goTo(places[due]);
  }, [due, read, places]);
  return places;
}

type Props = {
  readonly due: StageName;
  readonly open: number;
  readonly places: Places;
  /** The files are asked for. */
  readonly onFiles: () => void;
};

/** The stages in one line that stays in sight, each a way to where it is. */
export function Stages({due, open, places, onFiles}: Props) {
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={own.stages.label} className={styles.strip}>
      <ol className={styles.stages}>
        {stageNames.map((name) => (
          <li key={name}>
            <button type="button" className={mergeClasses(styles.stage, name === due && styles.due)}
              aria-current={name === due ? "step" : undefined} onClick={() => {
                if (name === "files") onFiles();
                goTo(places[name]);
              }}>
              {own.stage(own.stages[name], name === "decide" ? open : 0)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo({current}: RefObject<HTMLDivElement | null>): void {
  // jsdom does not scroll.
  current?.scrollIntoView?.({block: "start"});
  current?.focus({preventScroll: true});
}

const useStyles = makeStyles({
  strip: {
    position: "sticky", zIndex: 1, top: `calc(-1 * ${tokens.spacingHorizontalM})`, margin: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: 0, padding: `0 ${tokens.spacingHorizontalXS}`, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  stages: {display: "flex", flexWrap: "wrap", justifyContent: "space-between", margin: 0, padding: 0, listStyleType: "none"},
  stage: {
    ...stripStyle.way, minHeight: "28px", padding: `0 ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200,
  },
  due: {...stripStyle.strong, ...stripStyle.underlined},
});
