import {Field, Textarea} from "@fluentui/react-components";
import {useMemo} from "react";
import {editionOf} from "../../editions/edition";
import {type Draft, draftOf, textOfDraft} from "../../narrative/draft";
import {openIn, retold} from "../../narrative/retold";
import {reportTextCells} from "../../recognise/report-text";
import type {Place} from "../../filing/place";
import {say} from "../../reconcile/say";
import type {Report} from "../check/tables-in";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {DraftText} from "./draft-text";

/** The parts of the report that are no tables: drafted from them, written on a sheet, held against them. */
export function ReportTextCard({report}: {readonly report: Report}) {
  const {words: {export: {text: own}}, language} = useWords();
  const card = useCardStyles();
  const {sheets, reports} = useSession("check");
  const {filing: last} = useSession("lastYear");
  const {filing, findings} = report;
  const again = useMemo(() => last === undefined ? [] : retold(filing, last), [filing, last]);
  const told = editionOf(filing.edition).parts.flatMap(({title, placeholder}, at) =>
    placeholder === undefined ? [] : [{part: at + 1, title, placeholder}]);
  if (told.length === 0) return null;
  const drafts = draftOf(filing);
  /** What the text in that cell states and the tables do not. */
  const saidAt = (cell: Place | undefined): string => findings
    .filter(({rule, verdict, places}) => verdict === "broken" && rule.startsWith("prose.") && places.some((place) =>
      place.in === "sheet" && cell?.in === "sheet" && place.sheet === cell.sheet && place.row === cell.row))
    .map((finding) => say(finding, filing, language)).join(" ");
  const cells = reportTextCells(filing, sheets, reports.length === 1);
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.title}</h2>
      <p className={card.note}>{own.note}</p>
      {cells.length > 0
        ? told.map(({part, title, placeholder}) => (
          <PartField key={part} part={part} title={title} placeholder={placeholder} text={filing.parts.get(part) ?? ""}
            draft={drafts.find((draft) => draft.part === part)} again={again.find((draft) => draft.part === part)}
            report={report}
            wrong={saidAt(cells.find((cell) => cell.part === part)?.place)} />
        ))
        : (
          <>
            {drafts.map((draft) => <DraftPreview key={draft.part} draft={draft} report={report} />)}
            {again.map((draft) => <RetoldPreview key={draft.part} draft={draft} report={report} />)}
            <div className={card.actions}>
              <ActionButton does="insertReportText" of={[drafts]} />
              {again.length > 0 && <ActionButton does="insertReportText" of={[again]}>{own.insertRetold}</ActionButton>}
            </div>
          </>
        )}
    </section>
  );
}

type PreviewProps = {readonly draft: Draft; readonly report: Report};

/** What was drafted from the tables. */
function DraftPreview({draft, report}: PreviewProps) {
  const {words: {export: {text: own}}} = useWords();
  const card = useCardStyles();
  return (
    <>
      <p className={card.note}>{draft.paragraphs.length === 0 ? own.nothing : own.drafted}</p>
      <DraftText draft={draft} filing={report.filing} />
      {draft.unknown.length > 0 && <p className={card.note}>{own.unknown(draft.unknown.length)}</p>}
    </>
  );
}

/** Last year's sentences with this year's numbers. */
function RetoldPreview({draft, report}: PreviewProps) {
  const {words: {export: {text: own}}} = useWords();
  const card = useCardStyles();
  return (
    <>
      <p className={card.note}>{own.retold(openIn(draft))}</p>
      <DraftText draft={draft} filing={report.filing} />
    </>
  );
}

type PartProps = {
  readonly part: number; readonly title: string; readonly placeholder: string;
  readonly text: string; readonly draft: Draft | undefined; readonly again: Draft | undefined; readonly report: Report;
  readonly wrong: string;
};

/** A part to be written; it goes onto the sheet when one leaves it. */
function PartField({part, title, placeholder, text, draft, again, report, wrong}: PartProps) {
  const {words: {export: {text: own}}} = useWords();
  const card = useCardStyles();
  const write = useAct("writeReportText");
  const drafts = useSession("drafts");
  const about = `text of part ${part}`;
  const typed = drafts.of(about);
  const drafted = draft === undefined ? "" : textOfDraft(draft);
  const retold = again === undefined ? "" : textOfDraft(again);
  return (
    <>
      <Field label={title} validationState={wrong === "" ? "none" : "warning"} validationMessage={wrong || undefined}>
        <Textarea rows={text.length > 80 ? 8 : 3} value={typed ?? text} placeholder={placeholder}
          onChange={(_, {value}) => drafts.keep(about, value)}
          onBlur={() => {
            if (typed !== undefined && typed !== text) write(part, typed);
            drafts.keep(about, undefined);
          }} />
      </Field>
      {again !== undefined && retold !== text && <RetoldPreview draft={again} report={report} />}
      <div className={card.actions}>
        {drafted !== "" && drafted !== text &&
          <ActionButton does="writeReportText" of={[part, drafted]}>{text.trim() === "" ? own.redraft : own.replaces}</ActionButton>}
        {retold !== "" && retold !== text && <ActionButton does="writeReportText" of={[part, retold]}>{own.replacesRetold}</ActionButton>}
      </div>
    </>
  );
}
