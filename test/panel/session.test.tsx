/** @jest-environment jsdom */
import {fireEvent, screen} from "@testing-library/react";
import {say} from "../../src/reconcile/say";
import {hostWith, showPanel} from "./show-panel";

jest.mock("../../src/reconcile/say", () => {
  const actual = jest.requireActual<{say: typeof say}>("../../src/reconcile/say");
  return {...actual, say: jest.fn(actual.say)};
});

const broken = {"disputes.review.total": 99, "applications.received.person": 40} as const;

/** How often a finding is put into words while something is done. */
function worded(act: () => void): number {
  const before = jest.mocked(say).mock.calls.length;
  act();
  return jest.mocked(say).mock.calls.length - before;
}

test("a name that is typed draws no finding anew, and a finding that is gone to draws itself and no other", async () => {
  await showPanel(hostWith({change: broken}));
  const findings = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  expect(findings.length).toBeGreaterThan(2);
  fireEvent.click(await screen.findByRole("button", {name: /^审核确认/}));
  expect(worded(() => fireEvent.change(screen.getByLabelText("姓名"), {target: {value: "张三"}}))).toBe(0);
  expect(screen.getByLabelText<HTMLInputElement>("姓名").value).toBe("张三");
  const drawn = worded(() => fireEvent.click(findings[1]!));
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(findings.length);
});
