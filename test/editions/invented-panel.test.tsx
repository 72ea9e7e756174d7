/** @jest-environment jsdom */
import {screen} from "@testing-library/react";
import type {EditionId} from "../../src/editions/edition";

jest.mock("../../src/editions/registered", () => Object.defineProperty({
  ...jest.requireActual<object>("../../src/editions/registered"),
  ...jest.requireActual<object>("./invented/edition"),
}, "__esModule", {value: true}));
import {memoryHost} from "../panel/memory-host";
import {hostWith, showPanel} from "../panel/show-panel";

const edition = "2027" as EditionId;
const stock = {"disclosure.regulations.stock": 58, "disclosure.normativeDocuments.stock": 58};

test("the panel checks its tables and names its rows", async () => {
  await showPanel(hostWith({edition, year: 2027, change: {...stock, "applications.refused.archives.person": 77}}));
  const [form] = screen.getAllByRole("heading", {name: "三、收到和处理政府信息公开申请情况", level: 3});
  expect(form!.parentElement!.textContent).toContain("属于国家档案馆馆藏档案");
  expect(document.body.textContent).not.toMatch(/undefined|NaN/);
});

test("the panel says the same in English", async () => {
  await showPanel(hostWith({edition, year: 2027, change: {...stock, "applications.refused.archives.person": 77}}), {language: "en-US"});
  const [form] = screen.getAllByRole("heading", {name: "Part 3 · Applications for disclosure", level: 3});
  expect(form!.parentElement!.textContent).toMatch(/archives/i);
  expect(document.body.textContent).not.toMatch(/undefined|NaN/);
});

test("the panel offers it for the years from which it is in force", async () => {
  jest.useFakeTimers({now: new Date("2028-01-15"), advanceTimers: true});
  await showPanel(memoryHost() as never);
  expect(screen.getByRole("combobox", {name: /版式/})).toHaveProperty("value", edition);
  jest.useRealTimers();
});
