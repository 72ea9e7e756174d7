/** @page */
// First: how long it is waited for.
import "./show-panel";
import {fireEvent, render, screen} from "@testing-library/react";
import {Fallible, onDemand} from "../../src/panel/on-demand";
import {WordsContext} from "../../src/panel/words/use-words";
import {zhCN} from "../../src/panel/words/zh-CN";

const within = (shown: React.ReactNode) =>
  render(<WordsContext value={{language: "zh-CN", words: zhCN}}>{shown}<p>其余</p></WordsContext>);

beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test("a part that does not come says so in its place, and comes when it is asked for again", async () => {
  let isThere = false;
  const Part = onDemand(async () => {
    if (!isThere) throw new Error("Loading chunk 4880 failed.");
    return ({name}: {readonly name: string}) => <p>{name}到了</p>;
  });
  within(<Part name="审核" />);
  expect((await screen.findByRole("alert")).textContent).toContain(zhCN.notShown);
  expect(screen.getByText("其余")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", {name: "再试一次"}));
  await screen.findByRole("alert");
  isThere = true;
  fireEvent.click(await screen.findByRole("button", {name: "再试一次"}));
  await screen.findByText("审核到了");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a part that fails while it is drawn takes nothing else along", async () => {
  const Broken = (): never => {
    throw new Error("of null");
  };
  within(<Fallible shows={() => <Broken />} />);
  expect((await screen.findByRole("alert")).textContent).toContain(zhCN.notShown);
  expect(screen.getByText("其余")).toBeTruthy();
});
