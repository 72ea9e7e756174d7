import {makeStyles, Textarea, tokens} from "@fluentui/react-components";
import {useEffect, useId, useRef} from "react";
import {annexFormats, offeredFormats} from "../../formats/offered";
import type {ExportFormat} from "../../formats/format";
import {xlsx} from "../../formats/index";
import {isOpen} from "../../remarks/standing";
import {blanksOf} from "../check/blanks-of";
import {NoTables} from "../check/no-tables";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {GateCard} from "./gate-card";
import {ReportTextCard} from "./report-text-card";

/** What stands in the way of an export, and then the formats and the ways out. */
export function ExportScreen() {
  const {words: {export: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const source = useRef<HTMLTextAreaElement>(null);
  const {report} = useSession("picked");
  const {gate, byHand} = useSession("exporting");
  useEffect(() => source.current?.select(), [byHand]);
  if (report === undefined) return <NoTables />;
  const blanks = blanksOf(report.filing, report.findings).length;
  return (
    <div className={styles.screen}>
      <section className={card.card}>
        <h2 className={card.title}>{own.title}</h2>
        <p className={card.note}>
          {isOpen(gate) ? own.ready : own.blocked(gate.errors.length, gate.unexplained.length)}
          {blanks > 0 && ` ${own.blanks(blanks)}`}
        </p>
        {!isOpen(gate) && <GateCard report={report} />}
      </section>
      <section className={card.card}>
        <h2 className={card.title}>{own.format}</h2>
        <ul className={styles.formats}>
          {offeredFormats.map((format) => <li key={format.id} className={styles.format}><WaysOut format={format} /></li>)}
        </ul>
        {byHand !== undefined && (
          <Textarea ref={source} readOnly rows={6} value={byHand} aria-label={own.source} className={styles.source} />
        )}
      </section>
      <ReportTextCard report={report} />
      <AnnexCard />
    </div>
  );
}

/** A format by its name, and each way in which it leaves the panel. */
function WaysOut({format}: {readonly format: ExportFormat}) {
  const {language} = useWords();
  const styles = useStyles();
  const name = useId();
  const {openNew} = useSession("exporting");
  // A table goes into the portal's page; all else is a file.
  const isPasted = format.exported.copies.some(({kind}) => kind === "table");
  const copies = format.exported.copies.map((copying) => (
    <ActionButton key={copying.kind} does="copy" of={[copying]} size="small"
      appearance={copying.kind === "table" ? "primary" : "secondary"} />
  ));
  const download = <ActionButton key="download" does="download" of={[format]} size="small" />;
  return (
    <div role="group" aria-labelledby={name} className={styles.ways}>
      <span id={name} className={styles.name}>{format.exported.says[language]}</span>
      {isPasted ? [...copies, download] : [download, ...copies]}
      {format.id === xlsx.id && openNew !== undefined && <ActionButton does="openNew" size="small" />}
    </div>
  );
}

/** The annex of what was explained and confirmed, to go with the export. */
function AnnexCard() {
  const {annex} = useSession("exporting");
  const {words: {export: own}} = useWords();
  const card = useCardStyles();
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.annex}</h2>
      <p className={card.note}>{annex === undefined ? own.annexNone : own.annexNote}</p>
      {annex !== undefined && (
        <div className={card.actions}>
          {annexFormats.map((format) => <ActionButton key={format.id} does="downloadAnnex" of={[format]} />)}
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  formats: {margin: 0, padding: 0, listStyleType: "none"},
  format: {
    padding: `${tokens.spacingVerticalS} 0`, ":not(:last-child)": {borderBottom: `1px solid ${tokens.colorNeutralStroke3}`},
  },
  ways: {display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, "& > button": {minWidth: "auto"}},
  name: {flexGrow: 1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300},
  source: {width: "100%", marginTop: tokens.spacingVerticalS},
});
