import type {FileChooser, Locator, Page} from "playwright-core";

type Files = Parameters<FileChooser["setFiles"]>[0];

/** Somebody who has no mouse, in a real browser: gets about by Tab, does things by Enter, sees what has the focus, and is counted. */
export type Hands = {
  /** Keys that did something; neither what is typed into a field nor getting about. */
  readonly presses: number;
  /** The longest way by Tab from one thing to the next. */
  readonly furthest: number;
  /** Goes to what is worked by Enter, and presses it. */
  press(what: Locator): Promise<void>;
  /** Goes to a field and types. */
  type(field: Locator, text: string): Promise<void>;
  /** Goes to a button that asks for files, and gives them. */
  choose(button: Locator, files: Files): Promise<void>;
  key(name: string): Promise<void>;
};

/** Further than this nobody goes: it is not found. */
const farthest = 60;

export function handsOn(page: Page): Hands {
  let [presses, furthest] = [0, 0];
  const goTo = async (what: Locator): Promise<void> => {
    await what.waitFor();
    const isThere = () => what.evaluate((element) => element === document.activeElement);
    const key = await what.evaluate(isAhead) ? "Tab" : "Shift+Tab";
    let steps = 0;
    for (; !await isThere(); steps++) {
      if (steps === farthest) throw new Error(`${String(what)} cannot be reached by ${key}`);
      await page.keyboard.press(key);
    }
    furthest = Math.max(furthest, steps);
    const hidden = await page.evaluate(whyUnseen);
    if (hidden !== undefined) throw new Error(`${String(what)} has the focus and is not seen: ${hidden}`);
  };
  const key = async (name: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(name);
  };
  return {
    get presses() { return presses; },
    get furthest() { return furthest; },
    key,
    press: async (what) => {
      await goTo(what);
      await key("Enter");
    },
    type: async (field, text) => {
      await goTo(field);
      await page.keyboard.insertText(text);
    },
    choose: async (button, files) => {
      await goTo(button);
      const asked = page.waitForEvent("filechooser");
      // A key overtakes the wish to be told of the chooser, unless the page has answered in between.
      await page.evaluate("0");
      await key("Enter");
      await (await asked).setFiles(files);
    },
  };
}

/** Whether the way there is no longer forwards than backwards, by the order of the page: round it, if need be. Runs in the page. */
function isAhead(wanted: Element): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex]")].filter((one) =>
    one === wanted || (one.tabIndex >= 0 && one.checkVisibility() && !one.matches(":disabled")));
  const way = stops.indexOf(wanted as HTMLElement) - stops.indexOf(document.activeElement as HTMLElement);
  return (way + stops.length) % stops.length <= stops.length / 2;
}

/** Why what has the focus is not seen: it is nowhere, out of sight, or something lies over it. Runs in the page. */
export function whyUnseen(): string | undefined {
  const has = document.activeElement;
  if (has === null || has === document.body) return "nothing has it";
  const {left, top, right, bottom} = has.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2];
  if (y < 0 || y > innerHeight || bottom <= 0 || top >= innerHeight) return `it is at ${Math.round(top)}…${Math.round(bottom)} px`;
  const over = document.elementFromPoint(x, y);
  return over === null || has.contains(over) || over.contains(has) || over.closest("label") !== null ? undefined
    : `under ${over.outerHTML.slice(0, 120)}`;
}
