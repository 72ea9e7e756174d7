/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {HostTrouble} from "../../src/hosts/host";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {someOf, testInFull} from "../proof";
// First: it brings what jsdom lacks.
import {fileOf, hostWith, hostWithEmpty, showPanel, whose, wrongs} from "./show-panel";
import {workInPlace} from "./consolidate/work-in-place";
import {toJson} from "./to-json";

const broken = {"disputes.review.total": 99, "applications.received.person": 40, "applications.granted.person": null} as const;
const tab = (name: string) => act(async () => void fireEvent.click(screen.getByRole("menuitemradio", {name})));

// A real browser sees the screens in both languages, themes and widths (test/taskpane); here are the rarer states, and
// in full the same ones without a browser.
describe.each(["zh-CN"] as const)("axe finds nothing wrong in %s with", (language) => {
  const [check, open, zeros] = language === "zh-CN" ? ["校核", "读取", "空格填 0"] : ["Check", "Read", "Fill blanks with 0"];

  testInFull("the first steps", async () => {
    await showPanel(undefined, {language});
    expect(await wrongs()).toEqual([]);
  });

  test("a workbook without tables, being checked", async () => {
    await showPanel(undefined, {language});
    await tab(check);
    expect(await wrongs()).toEqual([]);
  });

  test("empty tables, and the question whether the blanks are 0", async () => {
    await showPanel(hostWithEmpty(), {language});
    expect(await wrongs()).toEqual([]);
    fireEvent.click(screen.getByRole("button", {name: zeros}));
    expect(await wrongs()).toEqual([]);
  });

  test("findings, folded and unfolded", async () => {
    await showPanel(hostWith({change: broken}), {language});
    expect(await wrongs()).toEqual([]);
    fireEvent.keyDown(document.body, {key: "F8"});
    for (const fold of screen.getAllByRole("button", {expanded: false})) {
      if (!fold.hasAttribute("data-finding")) fireEvent.click(fold);
    }
    expect(await wrongs()).toEqual([]);
  });

  testInFull("home beside tables, and the form for unit and year", async () => {
    await showPanel(hostWith({change: broken}), {language, screen: {screen: "start"}});
    await screen.findByRole("region", {name: "填报步骤"});
    expect(await wrongs()).toEqual([]);
    fireEvent.click(screen.getByRole("button", {name: /：修改$/}));
    await screen.findByRole("dialog");
    expect(await wrongs()).toEqual([]);
  });

  test("a check that failed", async () => {
    const host = hostWith();
    host.next.read = async () => { throw new HostTrouble("busy"); };
    await showPanel(host, {language});
    expect(await wrongs()).toEqual([]);
  });

  test("explaining a warning and confirming the forms", async () => {
    await showPanel(hostWith({unit: "云溪街道办事处"}), {language});
    fireEvent.click(document.querySelector("[data-finding]")!);
    fireEvent.click(await screen.findByRole("button", {name: language === "zh-CN" ? "提交说明" : "Submit"}));
    fireEvent.click(await screen.findByRole("button", {name: language === "zh-CN" ? /^审核确认/ : /^Sign-off/}));
    expect(await wrongs()).toEqual([]);
  });

  testInFull("last year: where from, and compared", async () => {
    await showPanel(hostWith({change: {"applications.carriedIn.person": null}}), {language});
    await tab(language === "zh-CN" ? "与上年比较" : "Compare with last year");
    await screen.findByTestId("file");
    expect(await wrongs()).toEqual([]);
    const last = writeJson(buildFiling({...whose, year: 2021}));
    fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("a.json", last)]}});
    await screen.findByText(language === "zh-CN" ? /^逐项比较/ : /^Figure by figure/);
    expect(await wrongs()).toEqual([]);
  });

  testInFull("a review, written on its sheet, with what is said of a finding and what is set beside it", async () => {
    await showPanel(hostWith({unit: "云溪街道办事处", change: broken}), {language, screen: {screen: "review"}});
    fireEvent.click(await screen.findByRole("button", {name: "写入审核意见"}));
    await screen.findByText(/已写入工作表/);
    fireEvent.click(document.querySelector("[data-finding]")!);
    for (const fold of screen.getAllByRole("button", {expanded: false})) {
      if (!fold.hasAttribute("data-finding")) fireEvent.click(fold);
    }
    expect(await wrongs()).toEqual([]);
  });

  test("the gate shut and the way round it, the formats, the annex", async () => {
    await showPanel(hostWith({unit: "云溪街道办事处", change: broken}), {language});
    await tab(language === "zh-CN" ? "导出" : "Export");
    fireEvent.click(await screen.findByRole("button", {name: language === "zh-CN" ? "仍要导出" : "Export nevertheless"}));
    expect(await wrongs()).toEqual([]);
  });

  test("opening, a file that cannot be read, and what was understood of one that can", async () => {
    await showPanel(hostWith(), {language});
    await tab(open);
    expect(await wrongs()).toEqual([]);
    const choose = (content: string) => fireEvent.change(screen.getByTestId("file"), {target: {files: [fileOf("a.json", content)]}});
    choose("{");
    await screen.findByRole("alert", {});
    expect(await wrongs()).toEqual([]);
    choose(toJson(buildFiling({...whose, year: null, change: broken}), {"disputes.appeal.total": 3}));
    await waitFor(() => expect(screen.getByRole("table")).toBeTruthy());
    await act(async () => {});
    expect(await wrongs()).toEqual([]);
  });

  // Last, for jsdom takes the longer for each state the more styles it has met.
  testInFull("many units, consolidated", async () => {
    workInPlace();
    await showPanel(hostWith(), {language, screen: {screen: "consolidate"}});
    await screen.findByTestId("files");
    expect(await wrongs()).toEqual([]);
    const files = [
      ...[0, 1].map((n) => fileOf(`${n}.json`, writeJson(buildFiling({...whose, change: n === 0 ? broken : {}})))),
      fileOf("bad.xlsx", "PK\u0003\u0004"), fileOf("none.json", writeJson(buildFiling({...whose, unit: ""}))),
    ];
    fireEvent.change(screen.getByTestId("files"), {target: {files}});
    fireEvent.click(screen.getByRole("button", {name: language === "zh-CN" ? "开始汇总" : "Consolidate"}));
    await screen.findByRole("heading", {name: language === "zh-CN" ? "汇总结果" : "Result"});
    for (const fold of screen.getAllByRole("button", {expanded: false})) fireEvent.click(fold);
    await waitFor(() => expect(document.querySelector("[data-finding-of]")).toBeTruthy());
    for (const view of someOf(screen.getAllByRole("tab"), 0)) {
      fireEvent.click(view);
      expect(await wrongs()).toEqual([]);
    }
  });
});
