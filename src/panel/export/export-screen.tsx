import {Button, makeStyles, Radio, RadioGroup, Textarea, tokens} from "@fluentui/react-components";
import {useEffect, useRef, useState} from "react";
import type {Place} from "../../filing/place";
import {annexFormats, offeredFormats} from "../../formats/write";
import {xlsx} from "../../formats/xlsx/xlsx";
import type {Finding} from "../../reconcile/finding";
import {isOpen} from "../../remarks/gate";
import {blanksOf} from "../check/blanks-of";
import {NoTables} from "../check/no-tables";
import type {Report} from "../check/use-check";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {GateCard} from "./gate-card";
import type {Annexing, Exporting} from "./use-export";

type Props = {
  readonly report: Report | undefined;
  readonly exporting: Exporting;
  readonly onGoTo: (finding: Finding) => void;
  readonly onGoToPlace: (place: Place) => void;
  readonly onStart: () => void;
};

/** What stands in the way of an export, and then the formats and the ways out. */
export function ExportScreen({report, exporting, onGoTo, onGoToPlace, onStart}: Props) {
  const {words: {export: own}, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [format, setFormat] = useState(offeredFormats[0]!);
  const source = useRef<HTMLTextAreaElement>(null);
  const {gate, isAllowed, isWorking, byHand, openNew} = exporting;
  useEffect(() => source.current?.select(), [byHand]);
  if (report === undefined) return <NoTables onStart={onStart} />;
  const blanks = blanksOf(report.filing, report.findings).length;
  const choose = (id: string): void => setFormat((before) => offeredFormats.find((one) => one.id === id) ?? before);
  const disabled = !isAllowed || isWorking;
  // A table goes into the portal's page; all else is a file.
  const isPasted = format.exported.copies.some(({kind}) => kind === "table");
  const copies = format.exported.copies.map((copying) => (
    <Button key={copying.kind} appearance={copying.kind === "table" ? "primary" : "secondary"} disabledFocusable={disabled}
      onClick={() => exporting.copy(copying)}>
      {own.copy[copying.kind]}
    </Button>
  ));
  const download = (
    <Button key="download" appearance={isPasted ? "secondary" : "primary"} disabledFocusable={disabled}
      onClick={() => exporting.download(format)}>
      {isWorking ? own.working : own.download}
    </Button>
  );
  return (
    <div className={styles.screen}>
      <section className={card.card}>
        <h2 className={card.title}>{own.title}</h2>
        <p className={card.note}>
          {isOpen(gate) ? own.ready : own.blocked(gate.errors.length, gate.unexplained.length)}
          {blanks > 0 && ` ${own.blanks(blanks)}`}
        </p>
        {!isOpen(gate) && (
          <GateCard report={report} exporting={exporting} onGoTo={onGoTo} onGoToPlace={onGoToPlace} />
        )}
      </section>
      <section className={card.card}>
        <h2 id="gouji-format" className={card.title}>{own.format}</h2>
        <RadioGroup aria-labelledby="gouji-format" value={format.id} onChange={(_, {value}) => choose(value)}>
          {offeredFormats.map(({id, exported}) => <Radio key={id} value={id} label={exported.says[language]} />)}
        </RadioGroup>
        <div className={card.actions}>
          {isPasted ? [...copies, download] : [download, ...copies]}
          {format.id === xlsx.id && openNew !== undefined && (
            <Button disabledFocusable={disabled} onClick={openNew}>{own.openNew}</Button>
          )}
        </div>
        {byHand !== undefined && (
          <Textarea ref={source} readOnly rows={6} value={byHand} aria-label={own.source} className={styles.source} />
        )}
      </section>
      <AnnexCard annex={exporting.annex} />
    </div>
  );
}

/** The annex of what was explained and confirmed, to go with the export. */
function AnnexCard({annex}: {readonly annex: Annexing}) {
  const {words: {export: own}, language} = useWords();
  const card = useCardStyles();
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.annex}</h2>
      <p className={card.note}>{annex === undefined ? own.annexNone : own.annexNote}</p>
      {annex !== undefined && (
        <div className={card.actions}>
          {annexFormats.map((format) => (
            <Button key={format.id} onClick={() => annex(format)}>{own.annexFile(format.name[language])}</Button>
          ))}
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  source: {width: "100%", marginTop: tokens.spacingVerticalS},
});
