import type {Filing} from "../../filing/filing";
import type {Language} from "../../editions/names";
import {type Difference, differences} from "../../reconcile/differences";
import type {Finding} from "../../reconcile/finding";
import {say} from "../../reconcile/say";
import type {Figure} from "../../filing/figure";
import {checkProse} from "../../reconcile/check-prose";
import type {FormatRule} from "../../reconcile/format-rules";
import {subjectOf} from "../subject";
import {reviewable} from "./review";

/** What changed between two versions of a filing, and which findings that solved or made, as sentences. */
export type Versions = {
  /** `other` is the version before. */
  readonly differences: readonly Difference[];
  readonly solved: readonly string[];
  readonly made: readonly string[];
};

/** A filing beside an earlier version of it; a finding that a blank keeps from being judged now is not solved. */
export function versionsOf(
  filing: Filing, before: Filing, findings: readonly Finding[], findingsBefore: readonly Finding[],
  language: Language = "zh-CN",
): Versions {
  const open = new Set(findings.filter(({verdict}) => verdict !== "holds").map(subjectOf));
  const [now, then] = [reviewable(findings), reviewable(findingsBefore)];
  const known = new Set(then.map(subjectOf));
  return {
    differences: differences(filing, before),
    solved: then.filter((finding) => !open.has(subjectOf(finding))).map((finding) => say(finding, before, language)),
    made: now.filter((finding) => !known.has(subjectOf(finding))).map((finding) => say(finding, filing, language)),
  };
}

const ruleOf: Readonly<Record<Difference["is"], PublicationRuleId>> = {
  number: "publication.number", blank: "publication.blank", text: "publication.text", absent: "publication.absent",
};

/**
 * 发布一致性核对: what was handed in beside what was published, figure by figure, blank against zero, prose included.
 * The two are of one edition; otherwise there is nothing to set side by side but the prose.
 */
export const checkPublication = (filing: Filing, published: Filing): readonly Finding[] => [
  ...differences(filing, published).map((difference) => differs(difference, filing, published)),
  ...proseAgainst(filing, published),
  ...partsThatDiffer(filing, published),
];

function differs({id, is}: Difference, filing: Filing, published: Filing): Finding {
  const [own, other] = [filing.figures.get(id), published.figures.get(id)];
  return {
    ...found(ruleOf[is]), form: id.split(".")[0], figures: [id], places: own === undefined ? [] : [own.place],
    detail: {
      // Blanks of one kind are told together: which they are decides what is said of them.
      text: is === "blank" ? (own?.value === null ? "own" : "other") : is === "absent" ? (own === undefined ? "own" : "other") : shown(own),
      published: shown(other),
    },
  };
}

/** What a source shows, in the form's unit. */
const shown = (figure: Figure | undefined): string => figure?.converted ?? figure?.text ?? "";

/** What the published text says, against the tables handed in; what the text handed in said is checked as its own. */
const proseAgainst = (filing: Filing, published: Filing): readonly Finding[] =>
  filing.edition !== published.edition ? []
    : checkProse({...filing, prose: published.prose}).filter(({rule}) => rule !== "prose.share")
      .map((finding) => ({...finding, rule: "publication.prose"}));

function partsThatDiffer(filing: Filing, published: Filing): readonly Finding[] {
  return [...filing.parts].flatMap(([part, text]): readonly Finding[] => {
    const other = published.parts.get(part);
    if (other === undefined) return [];
    const [own, shown] = [plain(text), plain(other)];
    if (own === shown) return [];
    const at = [...own].findIndex((letter, index) => letter !== shown[index]);
    const from = Math.max(0, (at < 0 ? own.length : at) - 6);
    return [{...found("publication.part"), at: String(part), detail: {
      part, text: own.slice(from, from + excerpt), published: shown.slice(from, from + excerpt),
    }}];
  });
}

const excerpt = 20;

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

const found = (rule: PublicationRuleId): Finding => ({
  rule, severity: publicationRules.find(({id}) => id === rule)!.severity, verdict: "broken",
  figures: [], places: [], difference: null,
});

/** What is asked of a published report beside what was handed in (发布一致性核对); checked by `checkPublication`. */
export const publicationRules = [
  {id: "publication.number", severity: "error", says: "公布的数与送审的数一致"},
  {id: "publication.blank", severity: "warning", says: "送审填数的，公布时不空着；送审空着的，公布时不填数", remark: "空白与 0 不同"},
  {id: "publication.text", severity: "warning", says: "公布的文字与送审的文字一致"},
  {id: "publication.absent", severity: "warning", says: "送审表中的指标都已公布，没有多出的指标"},
  {id: "publication.prose", severity: "warning", says: "公布的正文写明的数与送审的统计表一致"},
  {id: "publication.part", severity: "warning", says: "公布的正文与送审的正文一致", remark: "空格、换行和全角半角不计"},
] as const satisfies readonly FormatRule[];

type PublicationRuleId = (typeof publicationRules)[number]["id"];
