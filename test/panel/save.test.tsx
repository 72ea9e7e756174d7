/** @jest-environment jsdom */
import {fireEvent, screen} from "@testing-library/react";
import {HostTrouble} from "../../src/hosts/host";
import {hostWith, showPanel} from "./show-panel";

const downloads: {name: string; blob: Blob}[] = [];

beforeEach(() => {
  downloads.length = 0;
  const blobs = new Map<string, Blob>();
  // jsdom has neither of them.
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = (address) => void blobs.delete(address);
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({name: this.download, blob: blobs.get(this.href)!});
  });
});
afterEach(() => jest.restoreAllMocks());

const save = () => fireEvent.click(screen.getByRole("button", {name: "保存为 .xlsx"}));

test("the workbook is handed over under a sensible name, and the panel says where it went", async () => {
  await showPanel(hostWith());
  save();
  expect(await screen.findByText(
    "已保存为“江苏省人民政府2024年度政府信息公开统计表.xlsx”，在浏览器的“下载”文件夹里。")).toBeTruthy();
  expect(downloads.map(({name}) => name)).toEqual(["江苏省人民政府2024年度政府信息公开统计表.xlsx"]);
  expect(downloads[0]!.blob.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(downloads[0]!.blob.size).toBe(2);
});

test("errors that remain are named, and do not stand in the way", async () => {
  await showPanel(hostWith({change: {"disputes.review.total": 99, "disclosure.fees.amount": null}}));
  save();
  expect(await screen.findByText(/^已保存为.*注意：还有 1 处强制性问题没有改正，请改正后再上报。还有 1 格未填。$/)).toBeTruthy();
  expect(downloads).toHaveLength(1);
});

test("saving twice at once saves once", async () => {
  const host = await showPanel(hostWith());
  const button = screen.getByRole("button", {name: "保存为 .xlsx"});
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText(/^已保存为/);
  expect(host.saved).toBe(1);
});

test("a failure is a sentence, and no file is left", async () => {
  const host = await showPanel(hostWith());
  host.next.save = async () => { throw new HostTrouble("fileNotGiven"); };
  save();
  expect((await screen.findByRole("alert")).textContent).toContain("没有取到文件内容");
  expect(downloads).toEqual([]);
});

test("without tables there is nothing to save", async () => {
  await showPanel();
  expect(screen.queryByRole("button", {name: "保存为 .xlsx"})).toBeNull();
});
