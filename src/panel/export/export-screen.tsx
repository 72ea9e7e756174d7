import {makeStyles, Radio, RadioGroup, Textarea, tokens} from "@fluentui/react-components";
import {useEffect, useRef, useState} from "react";
import {annexFormats, offeredFormats} from "../../formats/offered";
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
  const {words: {export: own}, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [format, setFormat] = useState(offeredFormats[0]!);
  const source = useRef<HTMLTextAreaElement>(null);
  const {report} = useSession("picked");
  const {gate, byHand, openNew} = useSession("exporting");
  useEffect(() => source.current?.select(), [byHand]);
  if (report === undefined) return <NoTables />;
  const blanks = blanksOf(report.filing, report.findings).length;
  const choose = (id: string): void => setFormat((before) => offeredFormats.find((one) => one.id === id) ?? before);
  // A table goes into the portal's page; all else is a file.
  const isPasted = format.exported.copies.some(({kind}) => kind === "table");
  const copies = format.exported.copies.map((copying) => (
    <ActionButton key={copying.kind} does="copy" of={[copying]}
      appearance={copying.kind === "table" ? "primary" : "secondary"} />
  ));
  const download = (
    <ActionButton key="download" does="download" of={[format]} appearance={isPasted ? "secondary" : "primary"} />
  );
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
        <h2 id="gouji-format" className={card.title}>{own.format}</h2>
        <RadioGroup aria-labelledby="gouji-format" value={format.id} onChange={(_, {value}) => choose(value)}>
          {offeredFormats.map(({id, exported}) => <Radio key={id} value={id} label={exported.says[language]} />)}
        </RadioGroup>
        <div className={card.actions}>
          {isPasted ? [...copies, download] : [download, ...copies]}
          {format.id === xlsx.id && openNew !== undefined && <ActionButton does="openNew" />}
        </div>
        {byHand !== undefined && (
          <Textarea ref={source} readOnly rows={6} value={byHand} aria-label={own.source} className={styles.source} />
        )}
      </section>
      <ReportTextCard report={report} />
      <AnnexCard />
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
  source: {width: "100%", marginTop: tokens.spacingVerticalS},
});
