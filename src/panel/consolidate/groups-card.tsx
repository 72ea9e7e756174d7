import {Field, makeStyles, Select, tokens} from "@fluentui/react-components";
import {memo, useMemo, useState} from "react";
import {groupsOf} from "../../consolidate/groups";
import {rankingOf} from "../../consolidate/ranking";
import {nameOf} from "../../consolidate/standing";
import {editionOf, showable} from "../../editions/edition";
import {approximate} from "../../filing/exact";
import {useCardStyles} from "../card";
import {labelOf, sayFigure} from "../say-figure";
import {useLeft} from "../desk/use-left";
import {useWords} from "../words/use-words";
import {ShowMore} from "./show-more";
import type {ShownConsolidation} from "./start-adder";

const step = 30;

/** Totals by kind and level, and all units in the order of a figure: of the one that is chosen, whichever it is. */
export const GroupsCard = memo(function GroupsCard({result}: {readonly result: ShownConsolidation}) {
  const {words, language} = useWords();
  const own = words.consolidate;
  const card = useCardStyles();
  const styles = useStyles();
  const {edition, whole} = result;
  const shown = showable(editionOf(edition)).filter(({id}) => whole.figures.has(id));
  const [chosen, choose] = useLeft<string | undefined>("consolidate.rank", undefined);
  const [most, setMost] = useState(step);
  const {ranked} = editionOf(edition).headlines;
  const figure = shown.find(({id}) => id === chosen) ??
    shown.find(({id}) => ranked.some((one) => one === id)) ?? shown[0];
  const at = figure === undefined ? -1 : showable(editionOf(edition)).indexOf(figure);
  const groups = useMemo(() => groupsOf(result), [result]);
  const ranking = useMemo(() => (figure === undefined ? [] : rankingOf(result, figure.id)), [result, figure]);
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.views.groups}</h2>
      <Field label={own.rankBy} size="small">
        <Select value={figure?.id ?? ""} onChange={(_, {value}) => choose(value)}>
          {shown.map(({id}) => <option key={id} value={id}>{labelOf(id, edition, language)}</option>)}
        </Select>
      </Field>
      {(["kind", "level"] as const).map((by) => (
        <table key={by} className={styles.table} aria-label={own.by[by]}>
          <thead>
            <tr><th scope="col">{own.by[by]}</th><th scope="col" className={styles.number}>{own.total}</th></tr>
          </thead>
          <tbody>
            {groups.filter((group) => group.by === by).map(({name, filings, sums}) => {
              const value = sums[at]?.value ?? null;
              return (
                <tr key={name} data-group={name}>
                  <th scope="row" lang="zh-CN">{own.group(name, filings.length)}</th>
                  <td className={styles.number}>
                    {sayFigure(value === null ? null : approximate(value), words.lastYear)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      {ranking.length === 0 && <p>{own.noRanking}</p>}
      <ol className={styles.list}>
        {ranking.slice(0, most).map(({placed, rank, value, share}) => (
          <li key={placed.submission.source} className={styles.item} data-rank={rank}>
            <span lang="zh-CN">{rank}　{nameOf(placed)}</span>
            <span className={styles.number}>
              {String(approximate(value))}{share !== undefined && `（${own.share(share.toFixed(1))}）`}
            </span>
          </li>
        ))}
      </ol>
      <ShowMore all={ranking.length} most={most} step={step} onMore={setMost} />
    </section>
  );
});

const small = {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300} as const;

const useStyles = makeStyles({
  table: {
    ...small, width: "100%", marginTop: tokens.spacingVerticalS, borderCollapse: "collapse",
    "& th": {textAlign: "start", fontWeight: tokens.fontWeightRegular},
    "& th, & td": {padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`},
  },
  number: {textAlign: "end !important" as "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap"},
  list: {...small, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none"},
  item: {
    display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
