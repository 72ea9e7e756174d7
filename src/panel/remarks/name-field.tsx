import {Field, type FieldProps, Input} from "@fluentui/react-components";
import {isName} from "../../remarks/refuse-explanation";
import {useSession} from "../session";
import {useWords} from "../words/use-words";

type Props = Pick<FieldProps, "className" | "hint" | "required"> & {
  /** Whose filing it is: its name is nobody's. */
  readonly unit: string;
  readonly label?: string;
};

/** The name that people sign with; where what is typed is none, that is said at once. */
export function NameField({unit, label, ...field}: Props) {
  const {words: {remarks: own}} = useWords();
  const {by, setBy} = useSession("signer");
  const isNone = by.trim() !== "" && !isName(by, unit);
  return (
    <Field size="small" label={label ?? own.name} validationMessage={isNone ? own.noName : undefined}
      validationState={isNone ? "error" : "none"} {...field}>
      <Input value={by} onChange={(_, {value}) => setBy(value)} />
    </Field>
  );
}

/** Whether somebody can sign: the name typed is one. */
export const useCanSign = (unit: string): boolean => isName(useSession("signer").by, unit);
