import {Button, Field, makeStyles, Textarea, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {Filing} from "../../filing/filing";
import {sayTime} from "../../filing/remarks";
import type {Finding} from "../../reconcile/finding";
import {subjectOf} from "../../remarks/subject";
import type {RefusalReason} from "../../remarks/refuse-explanation";
import {say} from "../../reconcile/say";
import {
  explain, explanationOf, otherExplanations, refusalOfText, returnOf, signOff, signOffOf, takeBackSignOff,
} from "../../remarks/standing";
import {useFindingBoxStyles} from "../card";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {NameField, useCanSign} from "./name-field";
import {StandingBadge} from "./standing-badge";

type Props = {
  readonly finding: Finding;
  readonly filing: Filing;
  /** What is asked, and an example, where it is not why the figures are right. */
  readonly asks?: {readonly why: string; readonly example: string};
};

/** What was said of a finding, and the way to explain or to confirm it. */
export function ExplanationBox({finding, filing, asks}: Props) {
  const {words} = useWords();
  const asked = asks ?? words.remarks;
  const box = useFindingBoxStyles();
  const styles = useStyles();
  const {remarks, isKeeping, say: tell} = useSession("remarks");
  const {by} = useSession("signer");
  const canSign = useCanSign(filing.unit);
  const known = explanationOf(finding, filing, remarks);
  const signed = signOffOf(finding, filing, remarks);
  const [isEditing, setEditing] = useState(false);
  const drafts = useSession("drafts");
  const about = JSON.stringify([subjectOf(finding), filing.unit, filing.year]);
  const text = drafts.of(about) ?? known?.remark.text ?? "";
  const setText = (typed: string | undefined) => drafts.keep(about, typed);
  const [refusedNow, setRefusal] = useState<RefusalReason>();
  // What came on a sheet was refused by nobody there.
  const refusal = refusedNow ?? (text === known?.remark.text ? known.refused : undefined);
  const hand = () => ({by, time: new Date(), says: say(finding, filing)});
  const at = finding.places[0];
  const returned = returnOf(finding, filing, remarks);
  const isShown = returned === undefined && known?.holds === true && !isEditing && drafts.of(about) === undefined;

  const submit = async (text: string) => {
    const {says} = hand();
    const why = refusalOfText(finding, text, otherExplanations(finding, filing, remarks), says)
      ?? (canSign ? undefined : "unsigned");
    setRefusal(why);
    if (why !== undefined) return;
    const explained = explain(remarks, finding, filing, text, hand());
    if (!await tell({text: words.remarks.told.explained}, explained, filing, at)) return;
    setText(undefined);
    setEditing(false);
  };
  const accept = (proposed: string) => {
    setText(proposed);
    return submit(proposed);
  };
  const confirm = () => signed?.holds === true
    ? tell({text: words.remarks.told.takenBack}, takeBackSignOff(remarks, subjectOf(finding), filing), filing, at)
    : tell({text: words.remarks.told.confirmed}, signOff(remarks, finding, filing, hand()), filing, at);
  const mayNot = !canSign && signed?.holds !== true;

  return (
    <div className={box.box}>
      <p className={box.title}>{words.remarks.title} <StandingBadge finding={finding} filing={filing} /></p>
      {returned !== undefined && <p className={box.text}>{words.remarks.returned(returned.by, returned.text)}</p>}
      {known?.holds === false && known.refused === undefined && <p className={box.note}>{words.remarks.lapsed}</p>}
      {signed?.refused !== undefined && <p className={box.note}>{words.remarks.refused[signed.refused]}</p>}
      {finding.note !== undefined && !isShown && (
        <div className={styles.proposed}>
          <p className={box.text}>{words.remarks.proposed(finding.note.text)}</p>
          <Button size="small" appearance="primary" disabledFocusable={isKeeping} onClick={() => accept(finding.note?.text ?? "")}>
            {words.remarks.accept}
          </Button>
        </div>
      )}
      {isShown ? (
        <>
          <p className={box.text}>{known.remark.text}</p>
          <p className={box.note}>{words.remarks.said(known.remark.by, sayTime(known.remark.time))}</p>
        </>
      ) : (
        <Field size="small" label={asked.why} validationMessage={refusal && words.remarks.refused[refusal]}
          validationState={refusal === undefined ? "none" : "error"}>
          <Textarea resize="vertical" value={text} placeholder={asked.example}
            onChange={(_, {value}) => setText(value)} />
        </Field>
      )}
      {signed?.holds === true && (
        <p className={box.note}>{words.remarks.confirmedBy(signed.remark.by, sayTime(signed.remark.time))}</p>
      )}
      {(!isShown || signed?.holds !== true) && <NameField unit={filing.unit} />}
      <div className={styles.actions}>
        {isShown
          ? <Button size="small" onClick={() => setEditing(true)}>{words.remarks.edit}</Button>
          : <Button size="small" appearance={finding.note === undefined ? "primary" : "secondary"} disabledFocusable={isKeeping} onClick={() => submit(text)}>{words.remarks.submit}</Button>}
        <Button size="small" disabledFocusable={isKeeping || mayNot} onClick={confirm}
          title={mayNot ? words.remarks.refused.unsigned : undefined}>
          {signed?.holds === true ? words.remarks.takeBack : words.remarks.confirm}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  proposed: {display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS},
});
