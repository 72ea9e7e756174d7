import {Link, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {type ComponentType, Fragment, memo, type ReactNode, useState} from "react";
import type {Filing} from "../../filing/filing";
import {sayPlace} from "../../filing/place";
import type {Addend, Finding} from "../../reconcile/finding";
import {say, sayRule, wordsOf} from "../../reconcile/say";
import {numberOr} from "../../filing/figure";
import type {Rule} from "../../editions/rule";
import {onDemand} from "../on-demand";
import {StandingBadge} from "../remarks/standing-badge";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {labelOf, sayNumber} from "../say-figure";
import {SuspectList} from "./suspect-list";

type Props = {
  readonly finding: Finding;
  readonly filing: Filing;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly onGo: (finding: Finding) => void;
  /** How it stands, where a reviewer looks at it. */
  readonly standing?: ReactNode;
  /** What a reviewer says of it, in place of whoever explains it. */
  readonly Opinion?: ComponentType<{readonly finding: Finding; readonly filing: Filing}>;
  /** Before the sentence. */
  readonly icon?: ReactNode;
};

/** One finding as a sentence; going to it opens what lies behind. */
export const FindingItem = memo((
  {finding, filing, isCurrent, isTabStop, onGo, standing, icon, Opinion}: Props,
) => {
  const {words, language} = useWords();
  const styles = useStyles();
  const said = say(finding, filing, language);
  // A sentence begins with its place: 自然人一栏：
  const [place = ""] = /^[^，；。,;]{1,40}?(?:：|: )/.exec(said) ?? [];
  return (
    <li className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button type="button" data-finding className={styles.sentence} title={words.check.goHint} tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent} aria-expanded={isCurrent} onClick={() => onGo(finding)}>
        {icon}{place !== "" && <strong className={styles.place}>{place}</strong>}{said.slice(place.length)}
        {" "}{standing ?? <StandingBadge finding={finding} filing={filing} />}
      </button>
      {finding.rule === "format.missingForm" && finding.form !== undefined && (
        <div className={styles.way}><ActionButton does="typeIn" of={[finding.form]} size="small" /></div>
      )}
      {isCurrent && <FindingDetail finding={finding} filing={filing} />}
      {isCurrent && <SuspectList finding={finding} filing={filing} />}
      {isCurrent && Opinion !== undefined && <Opinion finding={finding} filing={filing} />}
      {isCurrent && Opinion === undefined && (finding.severity === "warning" || finding.note !== undefined) && (
        <ExplanationBox finding={finding} filing={filing} />
      )}
    </li>
  );
});

/** Of many findings few are explained. */
const ExplanationBox = onDemand(async () => (await import("../remarks/explanation-box")).ExplanationBox);

type DetailProps = {readonly finding: Finding; readonly filing: Filing};

/** Cells that are named one by one: a form may be blank throughout. */
const most = 12;

/** Both sides of a broken rule with their sums and the difference; every figure in them is a way to its cell. */
function FindingDetail({finding, filing}: DetailProps) {
  const {words, language} = useWords();
  const styles = useDetailStyles();
  const {left, right, difference, figures: ids, of} = finding;
  const plain = ids.slice(0, most).map((id) =>
    ({id, sign: 1 as const, last: false, value: filing.figures.get(id)?.value ?? null}));
  const sides = [...(left === undefined ? [] : [{name: words.check.left, side: left}]),
    ...(right === undefined || right.terms.length === 0 ? [] : [{name: words.check.right, side: right}])];
  return (
    <div className={styles.detail}>
      {sides.length === 0
        ? (
          <>
            <CellLinks terms={plain} filing={filing} />
            {ids.length > most && words.review.cells(ids.length)}
          </>
        )
        : (
          <dl className={styles.sides}>
            {sides.map(({name, side}) => (
              <div key={name} className={styles.side}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.terms}>
                  <CellLinks terms={side.terms} of={of} filing={filing} />
                </dd>
                <dd className={styles.sum}>{sayNumber(side.sum, words)}</dd>
              </div>
            ))}
            {difference !== null && sides.length === 2 && (
              <div className={styles.side}>
                <dt className={styles.name}>{words.check.difference}</dt>
                <dd className={styles.terms} />
                <dd className={styles.difference}>{sayNumber(difference, words)}</dd>
              </div>
            )}
          </dl>
        )}
      {of !== undefined && (
        <p className={styles.basis}>
          {words.check.relation(sayRule({finding, rule: of, filing, words: wordsOf(language)}))}
          <br />{words.check.basis(of.source[language])}
        </p>
      )}
    </div>
  );
}

type LinkProps = {
  readonly terms: readonly Omit<Addend, "label">[];
  readonly filing: Filing;
  /** The rule whose summands they are; cells that only stand beside each other have none. */
  readonly of?: Rule;
};

/** Figures as small links to their cells. Of many summands, those that are 0 are only counted. */
function CellLinks({terms, filing, of}: LinkProps) {
  const {words} = useWords();
  const [isWhole, setWhole] = useState(false);
  const isLong = of !== undefined && terms.length > 6;
  const telling = isLong ? terms.filter((term) => numberOr(null, term) !== 0) : terms;
  const hidden = terms.length - telling.length;
  const shown = isWhole || telling.length <= most ? telling : telling.slice(0, most / 2);
  return (
    <>
      {shown.map((term, at) => (
        <Fragment key={`${term.id} ${term.last}`}>
          {at > 0 || term.sign < 0 ? <span>{of === undefined ? words.check.between : term.sign < 0 ? " − " : " + "}</span> : null}
          <CellLink term={term} of={of} filing={filing} />
        </Fragment>
      ))}
      {shown.length < telling.length && (
        <>{" … "}<Link as="button" inline onClick={() => setWhole(true)}>{words.check.moreTerms(telling.length - shown.length)}</Link></>
      )}
      {hidden > 0 && <span>{shown.length > 0 ? words.check.andMore : ""}{words.check.zeroTerms(hidden)}</span>}
    </>
  );
}

function CellLink({term, of, filing}: Omit<LinkProps, "terms"> & {readonly term: LinkProps["terms"][number]}) {
  const {words, language} = useWords();
  const styles = useLinkStyles();
  const goToPlace = useAct("goToPlace");
  const label = labelOf(term.id, filing.edition, language, of);
  const text = `${term.last ? words.check.lastYear(label) : label} ${sayNumber(numberOr(null, term), words)}`;
  const place = term.last ? undefined : filing.figures.get(term.id)?.place;
  if (place?.in !== "sheet") return <span>{text}</span>;
  return (
    <Link as="button" inline className={styles.link} title={words.check.goTo(sayPlace(place, language))}
      onClick={() => goToPlace(place)}>
      {text}
    </Link>
  );
}

const useStyles = makeStyles({
  way: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`},
  item: {
    borderLeft: "3px solid transparent",
    "@media (forced-colors: active)": {borderLeftColor: "Canvas"},
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": {borderLeftColor: "Highlight"},
    ":hover": {backgroundColor: tokens.colorNeutralBackground2},
  },
  place: {fontWeight: tokens.fontWeightSemibold},
  sentence: {
    display: "block", boxSizing: "border-box", width: "100%", margin: 0, border: "none", background: "none", cursor: "pointer",
    // The way from one to the next stays over the list.
    scrollMarginTop: "44px", padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 9px`,
    font: "inherit", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textAlign: "start",
    color: tokens.colorNeutralForeground1, overflowWrap: "anywhere",
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium},
  },
});

const number = {margin: 0, fontVariantNumeric: "tabular-nums", textAlign: "end", fontWeight: tokens.fontWeightSemibold} as const;

const useDetailStyles = makeStyles({
  detail: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 9px`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
  },
  sides: {margin: 0, display: "grid", gridTemplateColumns: "auto 1fr auto", columnGap: tokens.spacingHorizontalS, rowGap: "2px"},
  side: {display: "contents"},
  name: {color: tokens.colorNeutralForeground3, whiteSpace: "nowrap"},
  terms: {margin: 0, minWidth: 0},
  sum: {...number, color: tokens.colorNeutralForeground1},
  difference: {...number, color: tokens.colorStatusDangerForeground3, borderTop: `1px solid ${tokens.colorNeutralStroke1}`},
  basis: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase200},
});

const useLinkStyles = makeStyles({link: {fontSize: "inherit", lineHeight: "inherit", textAlign: "start"}});
