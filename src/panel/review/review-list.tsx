import {makeStyles, ToggleButton, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {type ReviewStatus, statusNames} from "../../filing/review-table";
import {type Finding, keyOf} from "../../reconcile/finding";
import type {ReviewItem} from "../../remarks/review/review";
import {gateOf, returnOf} from "../../remarks/standing";
import {reportRules} from "../../reconcile/format-rules";
import {FindingItem} from "../check/finding-item";
import {ListOfFindings, useListStyles} from "../check/finding-list";
import {useWalk} from "../check/use-walk";
import {useLeft} from "../desk/use-left";
import {SeverityIcon} from "../severity-icon";
import {SessionPart, useSession} from "../session";
import {ActionKeys} from "../use-action";
import {useWords} from "../words/use-words";
import {FormerItems, ItemStanding} from "./former-items";
import {OpinionBox} from "./opinion-box";

type Props = {
  readonly items: readonly ReviewItem[];
  /** Nobody can have answered yet. */
  readonly isFresh: boolean;
  readonly filing: Filing;
};

type Broken = ReviewItem & {readonly finding: Finding};

/** Every finding with its status, to be gone through, explained and confirmed; then what became of the earlier ones. */
export function ReviewList({items, isFresh, filing}: Props) {
  const {words} = useWords();
  const own = words.review;
  const {remarks} = useSession("remarks");
  const looks = useListStyles();
  const styles = useStyles();
  const [status, setStatus] = useLeft<ReviewStatus | undefined>("review.status", undefined);
  const shown = items.filter((item) => status === undefined || item.status === status);
  const broken = shown.filter((item): item is Broken => item.finding !== undefined);
  const groups = kinds.map((kind) => ({kind, items: broken.filter(({finding}) => kindOf(finding) === kind)}))
    .filter((group) => group.items.length > 0);
  const {show} = useSession("goTo");
  const findings = groups.flatMap((group) => group.items.map(({finding}) => finding));
  const walk = useWalk(findings, show, useSession("left"), "review");
  if (items.length === 0) return <p role="status" className={styles.none}>{own.none}</p>;
  const stop = walk.current ?? findings.slice(0, 1).map(keyOf).at(0);
  return (
    <SessionPart name="walk" value={walk}>
      <ActionKeys />
      <div role="group" aria-label={own.filter} className={styles.filter}>
        {[undefined, ...Object.keys(statusNames) as ReviewStatus[]].map((one) => (
          <ToggleButton key={one ?? ""} size="small" shape="circular" checked={status === one}
            appearance={status === one ? "primary" : "secondary"} onClick={() => setStatus(one)}>
            {one === undefined ? own.countOf(own.all, items.length)
              : own.countOf(own.status[one], items.filter((item) => item.status === one).length)}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.none}>{own.noneOfStatus}</p>}
      <ListOfFindings>
        {groups.map((group) => (
          <section key={group.kind} aria-label={own.kinds[group.kind]} className={looks.group}>
            <h2 className={looks.heading}>{own.countOf(own.kinds[group.kind], group.items.length)}</h2>
            <ul className={looks.items}>
              {group.items.map(({finding, ...item}) => {
                const key = keyOf(finding);
                return (
                  <FindingItem key={key} finding={finding} filing={filing} isCurrent={key === walk.current}
                    isTabStop={key === stop} onGo={walk.goTo} Opinion={OpinionBox}
                    icon={<SeverityIcon severity={finding.severity} className={styles.icon} />}
                    standing={<ItemStanding item={item} isFresh={isFresh} isWhole={key !== walk.current}
                      isReturned={returnOf(finding, filing, remarks) !== undefined}
                      isError={gateOf([finding], filing, remarks).errors.length > 0} />} />
                );
              })}
            </ul>
          </section>
        ))}
      </ListOfFindings>
      <FormerItems title={own.former} note={own.formerNote}
        items={shown.filter(({finding, since}) => finding === undefined && since !== "own")} />
      <FormerItems title={own.own} items={shown.filter(({since}) => since === "own")} />
    </SessionPart>
  );
}

/** What findings are about, in the order in which a reviewer goes through them. */
const kinds = ["relations", "layout", "prose", "publication"] as const;

type FindingKind = (typeof kinds)[number];

/** Whether a finding is about sums and relations, the layout of tables, what the text says, or what is published. */
const kindOf = ({rule}: Pick<Finding, "rule">): FindingKind =>
  rule.startsWith("publication.") ? "publication"
    : rule.startsWith("prose.") || reportRules.some(({id}) => id === rule) ? "prose"
    : rule.startsWith("format.") ? "layout" : "relations";

const useStyles = makeStyles({
  none: {margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300},
  filter: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& > button": {minWidth: "auto"}},
  icon: {fontSize: "16px", verticalAlign: "-3px", marginRight: tokens.spacingHorizontalXS},
});
