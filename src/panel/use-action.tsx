import {Button, type ButtonProps, Switch} from "@fluentui/react-components";
import {type ReactNode, type Ref, useEffect} from "react";
import {type Action, type ActionName, actions, type ObjectsOf} from "./actions";
import {type Session, useWholeSession} from "./session";

/** An action as it stands now. */
export type Doable = {
  readonly label: string;
  readonly note: string | undefined;
  readonly isOn: boolean;
  readonly whyNot: string | undefined;
  /** Does it; nothing where it cannot be done. */
  readonly run: () => unknown;
};

/**
 * An action by its name, done to these objects, as it stands in this part of the panel.
 *
 * @example
 * const {label, run} = useAction("showScreen", "open");
 */
export const useAction = <Name extends ActionName>(name: Name, ...of: ObjectsOf<Name>): Doable =>
  doable(useWholeSession(), name, of);

/** The same where what it is done to is known only then: `const goTo = useAct("goToPlace")`. */
export function useAct<Name extends ActionName>(name: Name): (...of: ObjectsOf<Name>) => unknown {
  const session = useWholeSession();
  return (...of) => doable(session, name, of).run();
}

type ButtonOf<Name extends ActionName> = Pick<ButtonProps, "appearance" | "size" | "icon" | "className" | "aria-label"> & {
  readonly does: Name;
  /** In place of the action's own words. */
  readonly children?: ReactNode;
  /** An icon alone, the words as its name and title. */
  readonly isIcon?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
} & (ObjectsOf<Name> extends [] ? {readonly of?: undefined} : {readonly of: ObjectsOf<Name>});

/** A button that does an action: it says what, and why it cannot be done where it cannot. */
export function ActionButton<Name extends ActionName>({does, of, children, isIcon = false, ...look}: ButtonOf<Name>) {
  const {label, whyNot, run} = doable(useWholeSession(), does, of ?? []);
  const title = whyNot === label ? undefined : whyNot;
  const props = {...look, disabledFocusable: whyNot !== undefined, onClick: run};
  // Fluent's own tooltips would be a twentieth of what is loaded before the first screen.
  return isIcon
    ? <Button {...props} aria-label={label} title={label} />
    : <Button {...props} title={title}>{children ?? label}</Button>;
}

/** What is switched on and off. */
export type SwitchName =
  {[Name in ActionName]: (typeof actions)[Name] extends {readonly isOn: unknown} ? Name : never}[ActionName];

/** A switch for an action that switches something on and off. */
export function ActionSwitch({does}: {readonly does: SwitchName}) {
  const {label, note, isOn, run} = doable(useWholeSession(), does, []);
  return <Switch label={label} title={note} checked={isOn} onChange={run} />;
}

/** Listens for the keys of all actions, wherever the focus is. */
export function ActionKeys() {
  const session = useWholeSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      for (const [name, {key}] of Object.entries(table)) {
        if (key?.name !== event.key || key.shift !== event.shiftKey) continue;
        event.preventDefault();
        doable(session, name as ActionName, []).run();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [session]);
  return null;
}

const table: Readonly<Record<ActionName, Action>> = actions;

function doable(session: Session, name: ActionName, objects: readonly unknown[]): Doable {
  const {says, note, isOn, whyNot: reason, act} = table[name];
  // That they are this action's objects is seen to where it is asked for by name.
  const of = objects as never[];
  const whyNot = reason?.(session, ...of);
  return {
    label: says(session, ...of), note: note?.(session), isOn: isOn?.(session) ?? false, whyNot,
    run: () => whyNot === undefined ? act(session, ...of) : undefined,
  };
}
