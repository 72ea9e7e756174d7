import {Field, Link, makeStyles, Textarea, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {editionOf} from "../../editions/edition";
import {type Draft, draftOf, textOfDraft} from "../../narrative/draft";
import {reportTextCells} from "../../recognise/report-text";
import type {Place} from "../../filing/place";
import {say} from "../../reconcile/say";
import type {Report} from "../check/tables-in";
import {useCardStyles} from "../card";
import {useSession} from "../session";
import {ActionButton, useAct} from "../use-action";
import {useWords} from "../words/use-words";

/** The parts of the report that are no tables: drafted from them, written on a sheet, held against them. */
export function ReportTextCard({report}: {readonly report: Report}) {
  const {words: {export: {text: own}}, language} = useWords();
  const card = useCardStyles();
  const {sheets, reports} = useSession("check");
  const {filing, findings} = report;
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
            draft={drafts.find((draft) => draft.part === part)}
            wrong={saidAt(cells.find((cell) => cell.part === part)?.place)} />
        ))
        : (
          <>
            {drafts.map((draft) => <DraftPreview key={draft.part} draft={draft} report={report} />)}
            <div className={card.actions}><ActionButton does="insertReportText" /></div>
          </>
        )}
    </section>
  );
}

type PreviewProps = {readonly draft: Draft; readonly report: Report};

/** What was drafted; every number leads to the first of its figures. */
function DraftPreview({draft: {paragraphs, unknown}, report: {filing}}: PreviewProps) {
  const {words: {export: {text: own}}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const goTo = useAct("goToPlace");
  return (
    <>
      <p className={card.note}>{paragraphs.length === 0 ? own.nothing : own.drafted}</p>
      {paragraphs.map((pieces, paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {pieces.map((piece, at) => {
            if (typeof piece === "string") return piece;
            const place = piece.figures.map((id) => filing.figures.get(id)?.place).find((one) => one !== undefined);
            return place === undefined ? piece.text
              : <Link key={at} as="button" inline title={own.goTo(piece.text)} onClick={() => goTo(place)}>{piece.text}</Link>;
          })}
        </p>
      ))}
      {unknown.length > 0 && <p className={card.note}>{own.unknown(unknown.length)}</p>}
    </>
  );
}

type PartProps = {
  readonly part: number; readonly title: string; readonly placeholder: string;
  readonly text: string; readonly draft: Draft | undefined; readonly wrong: string;
};

/** A part to be written; it goes onto the sheet when one leaves it. */
function PartField({part, title, placeholder, text, draft, wrong}: PartProps) {
  const {words: {export: {text: own}}} = useWords();
  const card = useCardStyles();
  const write = useAct("writeReportText");
  const [typed, setTyped] = useState<string>();
  const drafted = draft === undefined ? "" : textOfDraft(draft);
  return (
    <>
      <Field label={title} validationState={wrong === "" ? "none" : "warning"} validationMessage={wrong || undefined}>
        <Textarea rows={text.length > 80 ? 8 : 3} value={typed ?? text} placeholder={placeholder}
          onChange={(_, {value}) => setTyped(value)}
          onBlur={() => {
            if (typed !== undefined && typed !== text) write(part, typed);
            setTyped(undefined);
          }} />
      </Field>
      {drafted !== "" && drafted !== text && (
        <div className={card.actions}>
          <ActionButton does="writeReportText" of={[part, drafted]}>{text.trim() === "" ? own.redraft : own.replaces}</ActionButton>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  paragraph: {margin: `${tokens.spacingVerticalXS} 0`, textIndent: "2em", lineHeight: tokens.lineHeightBase400},
});
