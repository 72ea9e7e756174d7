import {reportRules} from "../../reconcile/format-rules";
import type {Finding} from "../../reconcile/finding";

/** What findings are about, in the order in which a reviewer goes through them. */
export const kinds = ["relations", "layout", "prose", "publication"] as const;

export type FindingKind = (typeof kinds)[number];

/** Whether a finding is about sums and relations, the layout of tables, what the text says, or what is published. */
export const kindOf = ({rule}: Pick<Finding, "rule">): FindingKind =>
  rule.startsWith("publication.") ? "publication"
    : rule.startsWith("prose.") || reportRules.some(({id}) => id === rule) ? "prose"
    : rule.startsWith("format.") ? "layout" : "relations";
