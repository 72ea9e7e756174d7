import {type Edition, type Indicator, perEdition} from "../../editions/edition";
import {figuresNamed} from "../../editions/rule-at";
import type {Phrase, Topic} from "../../editions/wording";
import {splitOrdinal} from "../normalise";

/** The phrases of an edition, figures by id: those of its printed labels, and how reports word them otherwise. */
export const phrasesOf = perEdition((edition): readonly Phrase[] => {
  const phrases: readonly Phrase[] = [...labelled(edition), ...edition.wording.phrases];
  return phrases.map((phrase) =>
    ({...phrase, ids: phrase.ids.flatMap((name) => figuresNamed(name, edition).map(({id}) => id))}));
});

/** The printed labels as sentences use them: without ordinal, remark, 其中 and the final 数. */
function labelled({indicators, wording: {labels}}: Edition): readonly Phrase[] {
  if (labels === undefined) return [];
  const topics = Object.entries(labels.under) as [Topic, readonly string[]][];
  return indicators.map(({id, row}: Indicator): Phrase => {
    const under = topics.find(([, ids]) => ids.includes(id))?.[0];
    return {
      ids: [id], says: stemOf(row.at(-1)!),
      ...(labels.whole.includes(id) && {whole: true}), ...(under !== undefined && {under}),
    };
  });
}

function stemOf(label: string): string {
  const {rest} = splitOrdinal(label.normalize("NFKC"));
  const stem = rest.replace(/^其中:/, "").replace(/^主动公开(?=.*信息数$)/, "").replace(/\([^)]*\)/g, "")
    .replace(/(总次数|次数|总数|数量|数)$/, "");
  return [...stem.replace(/["“”、,，。:《》]/g, "")].join("[、,《》]?");
}
