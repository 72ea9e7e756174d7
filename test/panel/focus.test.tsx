/** @page */
// First, for what jsdom has not.
import {fileOf, hostWith, showPanel, whose} from "./show-panel";
import {act, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {useRef, useState} from "react";
import {writeJson} from "../../src/formats/json/write-json";
import {useFocusWithin} from "../../src/panel/use-focus-within";
import {buildFiling} from "../build";

const focused = () => document.activeElement!;

/** A row of buttons, each of which goes when it is pressed, on a screen that goes with “leave”. */
function Frame() {
  const frame = useRef<HTMLDivElement>(null);
  useFocusWithin(frame);
  const [gone, setGone] = useState<readonly string[]>([]);
  return (
    <div ref={frame}>
      <h1 tabIndex={-1}>标题</h1>
      {!gone.includes("leave") && (
        <section data-screen="check">
          <div><div>
            {["一", "二", "三"].filter((name) => !gone.includes(name)).map((name) =>
              <button key={name} onClick={() => setGone([...gone, name])}>{name}</button>)}
          </div></div>
          <button onClick={() => setGone([...gone, "leave"])}>leave</button>
        </section>
      )}
    </div>
  );
}

const press = async (name: string) => {
  const button = screen.getByRole("button", {name});
  act(() => button.focus());
  fireEvent.click(button);
  await act(async () => {});
};

test("what goes while it has the focus leaves it to what stands in its place, or to the heading", async () => {
  render(<Frame />);
  await press("二");
  expect(focused().textContent).toBe("一");
  await press("一");
  expect(focused().textContent).toBe("三");
  await press("三");
  expect(focused().tagName).toBe("H1");
  await press("leave");
  expect(focused().tagName).toBe("H1");
});

test("who has left the panel is not brought back to it", async () => {
  render(<><Frame /><button>表格</button></>);
  const one = screen.getByRole("button", {name: "一"});
  act(() => one.focus());
  act(() => screen.getByRole("button", {name: "表格"}).focus());
  await act(async () => {});
  act(() => (focused() as HTMLElement).blur());
  await act(async () => fireEvent.click(one));
  expect(focused()).toBe(document.body);
});

test("the next step brings the keyboard to the finding that it is about, each time that it is pressed", async () => {
  await showPanel(hostWith({unit: "云溪街道办事处", change: {"disputes.review.total": 99}}), {screen: {screen: "export"}});
  const next = async () => {
    const button = await screen.findByRole("button", {name: /^校核：还有 1 处$/});
    act(() => button.focus());
    fireEvent.click(button);
    await waitFor(() => expect(focused().hasAttribute("data-finding")).toBe(true));
    expect(focused().textContent).toContain("行政复议部分");
  };
  await next();
  await next();
});

test("a reviewer who sends a finding back is on the next one, under a notice with the way back", async () => {
  const host = await showPanel(hostWith({unit: "云溪街道办事处", change: {"disputes.review.total": 99}}), {screen: {screen: "review"}});
  fireEvent.change(await screen.findByLabelText("审核人"), {target: {value: "李审核"}});
  fireEvent.click(await screen.findByText(/^行政复议部分/));
  const button = await screen.findByRole("button", {name: "属实，退回"});
  act(() => button.focus());
  fireEvent.click(button);
  await screen.findByText("已退回这一处。");
  await waitFor(() => expect(focused().textContent).toContain("规章一行"));
  expect(focused().hasAttribute("data-finding")).toBe(true);
  fireEvent.click(screen.getByRole("button", {name: "撤销"}));
  await screen.findByText("已撤销，恢复为原来的内容。");
  expect((await host.record())?.remarks?.returned ?? []).toEqual([]);
});

test("last year's file, once it is read, leaves the focus within the pane", async () => {
  await showPanel(hostWith(), {screen: {screen: "lastYear"}});
  const choose = await screen.findByRole("button", {name: "选择文件"});
  act(() => choose.focus());
  fireEvent.change(await screen.findByTestId("file"), {target: {files: [fileOf("2023.json", writeJson(buildFiling({...whose, year: 2023})))]}});
  await screen.findByText(/^逐项比较/);
  await waitFor(() => expect(focused().tagName).toBe("H1"));
});
