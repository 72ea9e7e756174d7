/** @page */
import {fireEvent, screen, waitFor} from "@testing-library/react";
import {cellOf, hostWith, showPanel} from "../show-panel";

test("blanks count as 0 while the user says so: what waited is judged, and the cells stay blank", async () => {
  const host = await showPanel(hostWith({change: {"applications.granted.person": null}}));
  const waiting = () => screen.queryAllByText(/暂不能判断/).length;
  await waitFor(() => expect(waiting()).toBeGreaterThan(0));
  expect(screen.queryAllByText(/自然人.*比 \d+ [多少]/)).toEqual([]);
  fireEvent.click(screen.getByRole("switch", {name: "空格按 0 校核"}));
  await waitFor(() => expect(screen.queryAllByText(/自然人.*比 \d+ [多少]/).length).toBeGreaterThan(0));
  expect(waiting()).toBe(0);
  expect(host.valueAt(cellOf("applications.granted.person"))).toBeNull();
  fireEvent.click(screen.getByRole("switch", {name: "空格按 0 校核"}));
  await waitFor(() => expect(waiting()).toBeGreaterThan(0));
});

test("where nothing is blank there is nothing to say of blanks", async () => {
  await showPanel(hostWith({}));
  expect(screen.queryByRole("switch", {name: "空格按 0 校核"})).toBeNull();
});
