/** @page */
import {cleanup, fireEvent, screen} from "@testing-library/react";
import {hostWith, showPanel} from "./show-panel";

test("the theme that was chosen is there again in a pane that comes anew", async () => {
  localStorage.clear();
  const isDark = () => screen.getByRole("menuitemcheckbox", {name: "深色"}).getAttribute("aria-checked");
  await showPanel(hostWith(), {theme: "light"});
  expect(isDark()).toBe("false");
  fireEvent.click(screen.getByRole("menuitemcheckbox", {name: "深色"}));
  expect(isDark()).toBe("true");
  cleanup();
  await showPanel(hostWith(), {theme: "light"});
  expect(isDark()).toBe("true");
  localStorage.clear();
});

test("Chinese comes first, and the page says so to a screen reader", async () => {
  await showPanel();
  expect(screen.getByRole("heading", {name: "首页"}).closest("[lang]")!.getAttribute("lang")).toBe("zh-CN");
});

test("the user may change to English and back, and the page is told", async () => {
  const onLanguage = jest.fn();
  await showPanel(hostWith({change: {"disputes.review.total": 99}}), {onLanguage});
  fireEvent.click(screen.getByRole("menuitem", {name: "English"}));
  expect(await screen.findByText("1 error")).toBeTruthy();
  expect(screen.getByText("1 error").closest("[lang]")!.getAttribute("lang")).toBe("en-US");
  fireEvent.click(screen.getByRole("menuitem", {name: "中文"}));
  expect(await screen.findByText("1 处强制性")).toBeTruthy();
  expect(onLanguage.mock.calls).toEqual([["en-US"], ["zh-CN"]]);
});

test("it can begin in English", async () => {
  await showPanel(undefined, {language: "en-US"});
  expect(screen.getByRole("heading", {name: "Home"})).toBeTruthy();
});

test("what is said of the figures is in the panel's language too", async () => {
  await showPanel(hostWith({change: {"disputes.review.total": 99}}), {language: "en-US"});
  expect(document.querySelector("[data-finding]")!.textContent).toMatch(/^[A-Z][^\p{Script=Han}]+99/u);
});
