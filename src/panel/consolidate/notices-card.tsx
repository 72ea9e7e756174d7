import {Badge, makeStyles, tokens} from "@fluentui/react-components";
import {useMemo, useState} from "react";
import type {Notice} from "../../consolidate/notices";
import {useCardStyles} from "../card";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {ShowMore} from "./show-more";

const step = 30;
const first = 6;

/** Who is missing, came twice, cannot be read or has errors, in the Chinese words in which it is sent. */
export function NoticesCard({notices}: {readonly notices: readonly Notice[]}) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [most, setMost] = useState(first);
  const shown = useMemo(() => notices.slice(0, most).map(({kind, unit, source, text}, at) => (
    <li key={at} className={styles.item} data-notice={kind}>
      <Badge appearance="tint" color={kind === "退回" || kind === "缺报" ? "danger" : "warning"}>{own.kind[kind]}</Badge>
      {" "}<strong lang="zh-CN">{unit || source}</strong>
      <p className={styles.text} lang="zh-CN">{text}</p>
    </li>
  )), [notices, most, own, styles]);
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.notices(notices.length)}</h2>
      {notices.length === 0 && <p className={styles.none}>{own.noNotices}</p>}
      <div className={styles.actions}>
        <ActionButton does="copyNotices" of={[notices]} size="small" />
        <ActionButton does="downloadNotices" size="small" />
      </div>
      <ul className={styles.list}>{shown}</ul>
      <ShowMore all={notices.length} most={most} step={step} onMore={setMost} />
    </section>
  );
}

const useStyles = makeStyles({
  none: {margin: 0},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0`},
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  text: {margin: "2px 0 0", color: tokens.colorNeutralForeground2},
});
