/** @page */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {fireEvent, render, screen} from "@testing-library/react";
import {type Action, actions, ribbonActions} from "../../src/panel/actions";
import {type Session, SessionProvider} from "../../src/panel/session";
import {ActionButton, ActionKeys} from "../../src/panel/use-action";
import {fetchWords, wordsOf} from "../../src/panel/words/words-of";
import {hostWith} from "./show-panel";

const languages = ["zh-CN", "en-US"] as const;
beforeAll(() => fetchWords("en-US"));

/** Beside a workbook without tables: what actions look at to be worded; the rest of the session is not there. */
const sessionIn = (language: (typeof languages)[number], parts: object = {}): Session => ({
  language, words: wordsOf(language),
  inserting: {isInserting: false}, fillingIn: {isFillingIn: false}, suspects: {isTaking: false},
  zeros: {isWriting: false},
  walk: {of: 0}, picked: {}, drawing: {carryIns: [], isWriting: false},
  exporting: {gate: {errors: [], unexplained: []}, isAllowed: false, isWorking: false},
  reportText: {isWriting: false}, undo: {isBusy: false, steps: []},
  mendingWhose: {isMending: false}, consolidating: {files: {chosen: []}}, output: {isBusy: false},
  ...parts,
} as unknown as Session);

const table = Object.entries(actions as Readonly<Record<string, Action>>);
const alone = table.filter(([, {says}]) => says.length < 2);

test.each(languages)("every action has its words in %s", (language) => {
  expect(alone.length).toBeGreaterThan(20);
  const session = sessionIn(language);
  for (const [, {says, note}] of alone) {
    expect(says(session)).toMatch(/./);
    expect(note?.(session)).not.toBe("");
  }
});

test.each(languages)("what cannot be done says why in %s", (language) => {
  const session = sessionIn(language);
  const {askZeros, nextFinding, writeReview, openNew} = actions;
  const {noTables, noFindings} = session.words.check;
  expect([askZeros, nextFinding, writeReview, openNew].map(({whyNot}) => whyNot(session)))
    .toEqual([noTables, noFindings, noTables, noTables]);
});

test("a key is that of one action, and its words name it", () => {
  const keyed = table.flatMap(([name, {key, says}]) => (key === undefined ? [] : [{name, key, says}]));
  expect(keyed.length).toBeGreaterThan(1);
  expect(new Set(keyed.map(({key}) => `${key.name} ${key.shift}`)).size).toBe(keyed.length);
  for (const {key, says} of keyed) {
    for (const language of languages) {
      expect(says(sessionIn(language))).toMatch(new RegExp(`[（(]${key.shift ? "Shift\\+" : ""}${key.name}\\b`));
    }
  }
});

test("the ribbon's commands are actions, and are called the same there", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  const commands = [...manifest.matchAll(/<Label resid="([^"]+)"\/>(?:(?!<Label)[^])*?<FunctionName>(\w+)</g)];
  expect(commands.map(([, , name]) => name).sort()).toEqual(Object.keys(ribbonActions).sort());
  for (const [, label, name] of commands) {
    const [, chinese, english] = new RegExp(`id="${label}" DefaultValue="([^"]*)">\\s*<bt:Override Locale="en-US" Value="([^"]*)"`).exec(manifest)!;
    const {says} = ribbonActions[name as keyof typeof ribbonActions];
    expect([says(sessionIn("zh-CN")), says(sessionIn("en-US"))]).toEqual([chinese, english]);
  }
});

test("the ribbon needs no more of the session than a host", async () => {
  const host = hostWith();
  await host.mark([{sheet: "复议诉讼情况", row: 3, column: 2, severity: "error", message: "应为 1"}]);
  await ribbonActions.unmark.act({host});
  expect(host.marks).toEqual([]);
});

test("a button does its action, and neither button nor key does what cannot be done", () => {
  const [insert, next] = [jest.fn(), jest.fn()];
  const show = (isInserting: boolean, of: number) => (
    <SessionProvider session={sessionIn("zh-CN", {inserting: {isInserting, insert}, walk: {of, next}, picked: {report: {}}})}>
      <ActionKeys /><ActionButton does="insert" />
    </SessionProvider>
  );
  const {rerender} = render(show(true, 0));
  const button = screen.getByRole("button", {name: "正在插入……"});
  expect(button.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(button);
  fireEvent.keyDown(window, {key: "F8"});
  expect([insert, next].map(({mock}) => mock.calls.length)).toEqual([0, 0]);
  rerender(show(false, 3));
  fireEvent.click(screen.getByRole("button", {name: "插入统计表"}));
  fireEvent.keyDown(window, {key: "F8"});
  fireEvent.keyDown(window, {key: "F8", ctrlKey: true});
  expect([insert, next].map(({mock}) => mock.calls.length)).toEqual([1, 1]);
});
