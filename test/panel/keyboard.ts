import {act, fireEvent, screen} from "@testing-library/react";

/** Somebody who has no mouse: gets about by Tab, does things by Enter, and is counted. */
export type Hands = {
  /** Keys that did something: Enter on a button, F8, arrows. What is typed into a field is none, nor is getting about. */
  readonly presses: number;
  /** The longest way by Tab from one thing to the next. */
  readonly furthest: number;
  /** Goes to a button, or what else is worked by Enter, and presses Enter. */
  press(name: string | RegExp, within?: Element): Promise<void>;
  /** Goes to a field and types. */
  type(label: string | RegExp, text: string): Promise<void>;
  key(name: string): Promise<void>;
};

/** In jsdom: what can have the focus is found in the order of the page, as a browser does. */
export function hands(): Hands {
  let [presses, furthest] = [0, 0];
  /** By Tab or Shift+Tab, whichever is shorter. */
  const goTo = (target: HTMLElement | undefined, name: string | RegExp): void => {
    const stops = stopsNow();
    const [from, to] = [stops.indexOf(document.activeElement as HTMLElement), stops.findIndex((one) => one === target)];
    if (target === undefined || to < 0) throw new Error(`${String(name)} cannot be reached by Tab`);
    const onward = (to - from + stops.length) % stops.length;
    furthest = Math.max(furthest, Math.min(onward, stops.length - onward));
    act(() => target.focus());
  };
  const key = async (name: string): Promise<void> => {
    presses += 1;
    const at = document.activeElement ?? document.body;
    await act(async () => {
      // A browser clicks a button at Enter, unless somebody has taken the key.
      if (fireEvent.keyDown(at, {key: name}) && name === "Enter" && at.matches("button, summary, a")) fireEvent.click(at);
    });
  };
  return {
    get presses() { return presses; },
    get furthest() { return furthest; },
    press: async (name, within) => {
      const stops = stopsNow();
      goTo(screen.getAllByRole("button", {name})
        .find((one) => stops.includes(one) && (within === undefined || within.contains(one))), name);
      await key("Enter");
    },
    type: async (label, text) => {
      const stops = stopsNow();
      const field = screen.getAllByLabelText(label).find((one) => stops.includes(one));
      goTo(field, label);
      await act(async () => void fireEvent.change(field!, {target: {value: text}}));
    },
    key,
  };
}

const stopsNow = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")].filter((one) =>
    one.tabIndex >= 0 && !one.matches(":disabled, [type=file]") && one.closest("[hidden], [aria-hidden=true]") === null
    && (one.closest("details:not([open])") === null || one.matches("summary")));
