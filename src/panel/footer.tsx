import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {NumberCircle0Regular} from "@fluentui/react-icons/svg/number-circle";
import {SaveRegular} from "@fluentui/react-icons/svg/save";
import {useRef} from "react";
import type {Host} from "../hosts/host";
import {ConfirmZeros} from "./check/fill-zeros";
import type {Check, Report} from "./check/use-check";
import {useZeros} from "./check/fill-zeros";
import {MessageBar} from "./messages";
import type {Messages} from "./messages";
import {useSave} from "./save/use-save";
import {useWords} from "./words/use-words";

type Props = {
  readonly host: Host;
  readonly report: Report | undefined;
  readonly check: Check;
  readonly messages: Messages;
};

/** What was just done, and what to do with the tables as a whole: fill the blanks with 0, save. */
export function Footer({host, report, check, messages}: Props) {
  const {words} = useWords();
  const styles = useStyles();
  const zeros = useZeros(host, report, check, messages);
  const save = useSave(host, report, messages);
  const opener = useRef<HTMLButtonElement>(null);
  const isInUse = report !== undefined || messages.message !== undefined;
  const close = () => {
    zeros.cancel();
    opener.current?.focus();
  };
  return (
    <footer className={isInUse ? styles.footer : undefined}>
      {zeros.isAsking && report !== undefined && (
        <ConfirmZeros blanks={zeros.blanks} edition={report.filing.edition} isWriting={zeros.isWriting} onCancel={close}
          onConfirm={() => zeros.fill().then(() => opener.current?.focus())} />
      )}
      <MessageBar {...messages} />
      {report !== undefined && (
        <div className={styles.actions}>
          <Button ref={opener} icon={<NumberCircle0Regular />} onClick={zeros.ask}>{words.zeros.open}</Button>
          <Button icon={<SaveRegular />} disabledFocusable={save.isSaving} onClick={save.save}>
            {save.isSaving ? words.save.saving : words.save.save}
          </Button>
        </div>
      )}
    </footer>
  );
}

const useStyles = makeStyles({
  footer: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexShrink: 0, maxHeight: "70%", overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "& > button": {flexGrow: 1}},
});
