import {Button, makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {sayTime} from "../../filing/remarks";
import {editionOf, type FormId} from "../../editions/edition";
import {formTitle} from "../../editions/names";
import {keyOfForm} from "../../remarks/subject";
import {signOffForm, signOffOfForm, takeBackSignOff} from "../../remarks/standing";
import {Fold} from "../card";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {NameField, useCanSign} from "./name-field";

type Props = {readonly filing: Filing; readonly hasErrors: (form: FormId) => boolean};

/** 审核确认: every form confirmed by name; falls open again when one of its figures changes. */
export function SignForms({filing, hasErrors}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const {remarks, isKeeping, say} = useSession("remarks");
  const {by} = useSession("signer");
  const canSign = useCanSign(filing.unit);
  const forms = editionOf(filing.edition).forms.map(({id}) => ({id, signed: signOffOfForm(id, filing, remarks)}));
  const done = forms.filter(({signed}) => signed?.holds === true).length;
  const toggle = (id: FormId, isSigned: boolean) => {
    const title = formTitle(filing.edition, id, language);
    const {confirmed, takenBack} = words.remarks.told;
    return say({text: words.inForm(title, isSigned ? takenBack : confirmed)}, isSigned
      ? takeBackSignOff(remarks, keyOfForm(id), filing)
      : signOffForm(remarks, id, filing, {by, time: new Date(), says: title}), filing);
  };
  return (
    <Fold title={words.remarks.forms(done, forms.length)}>
      <div className={styles.content}>
        <NameField unit={filing.unit} />
        <ul className={styles.list}>
          {forms.map(({id, signed}) => {
            const isSigned = signed?.holds === true;
            return (
              <li key={id} className={styles.form}>
                <div className={styles.name}>
                  {formTitle(filing.edition, id, language)}
                  <p className={styles.note}>
                    {isSigned ? words.remarks.confirmedBy(signed.remark.by, sayTime(signed.remark.time))
                      : hasErrors(id) ? words.remarks.hasErrors
                      : signed === undefined ? words.remarks.unsigned : words.remarks.signatureLapsed}
                  </p>
                </div>
                <Button size="small" aria-label={words.remarks.ofForm(formTitle(filing.edition, id, language), isSigned)}
                  disabledFocusable={isKeeping || (!isSigned && (!canSign || hasErrors(id)))}
                  title={isSigned || canSign ? undefined : words.remarks.refused.unsigned}
                  onClick={() => toggle(id, isSigned)}>
                  {isSigned ? words.remarks.takeBack : words.remarks.confirm}
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Fold>
  );
}

const useStyles = makeStyles({
  content: {padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`},
  list: {margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none"},
  form: {
    display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  name: {minWidth: 0},
  note: {margin: 0, color: tokens.colorNeutralForeground2},
});
