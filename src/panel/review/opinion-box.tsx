import {Button, Field, makeStyles, Textarea, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {type Remarks, sayTime} from "../../filing/remarks";
import {say} from "../../reconcile/say";
import type {Finding} from "../../reconcile/finding";
import {
  accept, explain, explanationOf, type Hand, otherExplanations, refusalOfText, returnOf, sendBack, signOffOf,
} from "../../remarks/standing";
import {subjectOf} from "../../remarks/subject";
import {useFindingBoxStyles} from "../card";
import {useCanSign} from "../remarks/name-field";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

type Props = {readonly finding: Finding; readonly filing: Filing};

/** What was said of a finding, and the reviewer's word: it is true and goes back, or what was said will do; then the next. */
export function OpinionBox({finding, filing}: Props) {
  const {words: {review: own, remarks: saying}} = useWords();
  const box = useFindingBoxStyles();
  const styles = useStyles();
  const {remarks, isKeeping, say: tell} = useSession("remarks");
  const {by} = useSession("signer");
  const {bringToNext} = useSession("walk");
  const canSign = useCanSign(filing.unit);
  const drafts = useSession("drafts");
  const about = JSON.stringify(["opinion", subjectOf(finding), filing.unit, filing.year]);
  const [said, signed, returned] =
    [explanationOf(finding, filing, remarks), signOffOf(finding, filing, remarks), returnOf(finding, filing, remarks)];
  const text = drafts.of(about) ?? returned?.text ?? signed?.remark.opinion ?? finding.note?.text ?? "";
  const isSaid = said?.holds === true;
  // A reviewer who knows the reason may give it, and vouches for it.
  const isReason = text.trim() !== ""
    && refusalOfText(finding, text, otherExplanations(finding, filing, remarks), say(finding, filing)) === undefined;
  const hand = (): Hand => ({by, time: new Date(), says: say(finding, filing)});
  const decide = async (text: string, decided: Remarks) => {
    if (!await tell({text, goesOn: true}, decided, filing, finding.places[0])) return;
    drafts.keep(about, undefined);
    bringToNext();
  };
  const accepted = (): Remarks => isSaid ? accept(remarks, finding, filing, text, hand())
    : accept(explain(remarks, finding, filing, text, hand()), finding, filing, "", hand());
  // What stops the export is no matter of opinion: only what the source itself says can be taken for it.
  const isError = finding.severity === "error" && finding.note === undefined;
  const whyNot = canSign ? undefined : own.nameFirst;
  return (
    <div className={box.box}>
      {said !== undefined && (
        <>
          <p className={box.title}>{saying.title}</p>
          <p className={box.text}>{said.remark.text}</p>
          <p className={box.note}>
            {said.holds ? saying.said(said.remark.by, sayTime(said.remark.time))
              : said.refused === undefined ? saying.lapsed : saying.refused[said.refused]}
          </p>
        </>
      )}
      {signed?.holds === true && (
        <p className={box.note}>{saying.confirmedBy(signed.remark.by, sayTime(signed.remark.time))}</p>
      )}
      {finding.note !== undefined && !isSaid && <p className={box.text}>{saying.proposed(finding.note.text)}</p>}
      <Field size="small" label={own.opinion}>
        <Textarea resize="vertical" rows={2} value={text} placeholder={own.opinionExample}
          onChange={(_, {value}) => drafts.keep(about, value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance={isSaid ? "secondary" : "primary"} title={whyNot}
          disabledFocusable={isKeeping || whyNot !== undefined}
          onClick={() => decide(own.sentBack, sendBack(remarks, finding, filing, text, hand()))}>
          {own.sendBack}
        </Button>
        {!isError && (
          <Button size="small" appearance={isSaid ? "primary" : "secondary"}
            title={whyNot ?? (isSaid || isReason ? undefined : own.nothingSaid)}
            disabledFocusable={isKeeping || whyNot !== undefined || !(isSaid || isReason)}
            onClick={() => decide(own.accepted, accepted())}>
            {own.accept}
          </Button>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS}});
