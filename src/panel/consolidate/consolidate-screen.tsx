import {Badge, Button, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {useId, useMemo, useState} from "react";
import {DismissRegular} from "@fluentui/react-icons/svg/dismiss";
import {type Notice, noticesOf} from "../../consolidate/notices";
import type {ReadError} from "../../filing/read-error";
import {reconcile} from "../../reconcile/reconcile";
import {branchesIn} from "../../consolidate/unit-tree";
import {Fold} from "../card";
import {FindingsRead} from "../open/findings-read";
import {sayFailure} from "../say-failure";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {ChooseFiles, ReadingCard} from "./choose-files";
import {DecideCard} from "./decide-card";
import {GapsCard} from "./gaps-card";
import {MatrixCard} from "./matrix-card";
import {askedIn, Stages, useStages} from "./stages";
import {SummaryCard} from "./summary-card";

/** Many units' files: choose, read, see who is missing or wrong, add up, hand on. */
export function ConsolidateScreen() {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {files, parts, added: {settled, hasFailed}, unreadable} = useSession("consolidating");
  const last = parts.last.read;
  const findings = useMemo(() => (settled ? reconcile(settled.whole, last) : []), [settled, last]);
  const notices = useMemo(() => (settled ? noticesOf(settled, unreadable) : []), [settled, unreadable]);
  const open = settled ? askedIn(settled) : 0;
  const due = settled ? open > 0 ? "decide" : "result" : "files";
  const places = useStages(due, files.read);
  return (
    <div className={styles.screen}>
      {settled && <Stages due={due} open={open} places={places} />}
      <div ref={places.files} tabIndex={-1} className={styles.stage}>
        <ChooseFiles />
        <ReadingCard />
        {hasFailed && <p role="alert">{words.unknownFailure}</p>}
        {settled === null && <p role="alert">{own.none}</p>}
        {files.read !== undefined && <UnreadableCard failures={files.read.failures} />}
      </div>
      {settled && <div ref={places.decide} tabIndex={-1} className={styles.stage}><DecideCard result={settled} /></div>}
      {settled && (
        <div ref={places.result} tabIndex={-1} className={styles.stage}>
          <SummaryCard result={settled} unreadable={unreadable.length}
            isOtherEdition={parts.reported.read !== undefined && parts.reported.read.edition !== settled.edition} />
          <ChooseUnits />
          <FindingsRead filing={settled.whole} findings={findings} />
          <NoticesCard notices={notices} />
          <MatrixCard result={settled} files={files.chosen} />
          <GapsCard result={settled} />
        </div>
      )}
    </div>
  );
}

const column = {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM} as const;

const useStyles = makeStyles({
  screen: column,
  // Below the stages, which stay in sight.
  stage: {...column, scrollMarginTop: "40px", ":focus": {outline: "none"}, ":empty": {display: "none"}},
});

const step = 30;

/** The files that could not be read, each with the reason and the way out. */
function UnreadableCard({failures}: {readonly failures: readonly ReadError[]}) {
  const {words: {consolidate: own}, language} = useWords();
  const styles = useListStyles();
  const [most, setMost] = useState(step);
  if (failures.length === 0) return null;
  return (
    <Fold title={own.unreadableTitle(failures.length)}>
      <ul className={styles.list}>
        {failures.slice(0, most).map((failure) => (
          <li key={failure.source} className={styles.item} data-unreadable={failure.source}>
            {sayFailure(failure, language)}
          </li>
        ))}
      </ul>
      {failures.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + step)}>
          {own.showMore(Math.min(step, failures.length - most))}
        </Button>
      )}
    </Fold>
  );
}

const useListStyles = makeStyles({
  list: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  more: {margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
});

/** 选择汇总: add up some units only, each with all below it. */
function ChooseUnits() {
  const {only, setOnly, added: {settled}} = useSession("consolidating");
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useUnitsStyles();
  const [name, setName] = useState("");
  const names = useId();
  const known = [...new Set([
    ...branchesIn(settled?.asked.trees ?? []).map(({unit}) => unit.name),
    ...(settled?.asked.placed ?? []).flatMap(({listed, submission: {unit}}) => (listed === undefined ? unit : [])),
  ])].filter((one) => one !== "");
  const add = () => {
    const named = name.split(/[、,，;；]/).map((one) => one.trim()).filter((one) => one !== "");
    if (named.length > 0) setOnly([...new Set([...only, ...named])]);
    setName("");
  };
  // A list of thousands under the field would take longer to draw than anybody reads it.
  const offered = known.filter((one) => one.includes(name.trim())).slice(0, mostOffered);
  return (
    <Fold title={own.only} isOpenAtFirst={only.length > 0}>
      <div className={styles.content}>
        <Field label={own.onlyUnit} hint={own.onlyNote}>
          <Input value={name} list={names} onChange={(_, {value}) => setName(value)}
            onKeyDown={({key}) => key === "Enter" && add()}
            contentAfter={<Button size="small" appearance="subtle" onClick={add}>{own.add}</Button>} />
        </Field>
        <datalist id={names}>{offered.map((one) => <option key={one} value={one} />)}</datalist>
        <div className={styles.chosen}>
          {only.map((unit) => (
            <Button key={unit} size="small" shape="circular" icon={<DismissRegular />} iconPosition="after"
              aria-label={own.dropUnit(unit)} onClick={() => setOnly(only.filter((one) => one !== unit))}>
              {unit}
            </Button>
          ))}
        </div>
        {settled && settled.unknown.length > 0 && (
          <p role="alert" className={styles.unknown}>{own.unknown(words.list(settled.unknown))}</p>
        )}
      </div>
    </Fold>
  );
}

const mostOffered = 50;

const useUnitsStyles = makeStyles({
  content: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
  chosen: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS},
  unknown: {margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorStatusDangerForeground1},
});

const first = 6;

/** Who is missing, came twice, cannot be read or has errors, in the Chinese words in which it is sent. */
function NoticesCard({notices}: {readonly notices: readonly Notice[]}) {
  const {copyNotices, downloadNotices} = useSession("output");
  const {words: {consolidate: own}} = useWords();
  const styles = useNoticesStyles();
  const [most, setMost] = useState(first);
  const shown = useMemo(() => notices.slice(0, most).map(({kind, unit, source, text}, at) => (
    <li key={at} className={styles.item} data-notice={kind}>
      <Badge appearance="tint" color={kind === "退回" || kind === "缺报" ? "danger" : "warning"}>{own.kind[kind]}</Badge>
      {" "}<strong lang="zh-CN">{unit || source}</strong>
      <p className={styles.text} lang="zh-CN">{text}</p>
    </li>
  )), [notices, most, own, styles]);
  return (
    <Fold title={own.notices(notices.length)} isOpenAtFirst>
      <div className={styles.content}>
        {notices.length === 0 && <p className={styles.none}>{own.noNotices}</p>}
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={notices.length === 0} onClick={copyNotices}>{own.copy}</Button>
          <Button size="small" onClick={downloadNotices}>{own.downloadNotices}</Button>
        </div>
        <ul className={styles.list}>{shown}</ul>
        {notices.length > most && (
          <Button size="small" onClick={() => setMost(most + step)}>{own.showMore(Math.min(step, notices.length - most))}</Button>
        )}
      </div>
    </Fold>
  );
}

const useNoticesStyles = makeStyles({
  content: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
  none: {margin: 0},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS},
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  text: {margin: "2px 0 0", color: tokens.colorNeutralForeground2},
});
