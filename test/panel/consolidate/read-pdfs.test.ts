import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {inventReport} from "../../renderings/report";
import {smallPdf} from "../../renderings/small-pdf";
import {describeInBrowser, launchBrowser} from "../../browser";
import {openSite, type Site} from "../../workbench/site";
import {toScreen} from "../../to-screen";

const size = 9;

// The PDF reader would speak on the line of each worker it runs in, at its first PDF: amid the answers.
describeInBrowser(`${size} PDFs and two other files, consolidated in the workbench's panel`, (path) => {
  let folder = "";
  let browser: Browser;
  let site: Site;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gouji-pdfs-"));
    for (let at = 0; at < size; at += 1) {
      await writeFile(join(folder, `${at}.pdf`), smallPdf(inventReport("2021", undefined, "few", at + 1)));
    }
    await writeFile(join(folder, "cut.pdf"), smallPdf(inventReport("2021", undefined, "few", 1)).slice(0, 900));
    await writeFile(join(folder, "letter.txt"), "关于放假的通知");
    site = await openSite();
    browser = await launchBrowser(path);
    page = await browser.newPage();
    page.on("pageerror", ({message}) => troubles.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await page.addInitScript(recordMessages);
    await page.goto(site.address);
    await toScreen(page, "汇总");
    await page.getByTestId("folder").setInputFiles(folder);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, {recursive: true});
  });

  test("every file is read or listed once, and the page meets no error", async () => {
    await page.getByRole("button", {name: "开始汇总"}).click();
    await page.getByRole("heading", {name: "汇总结果"}).waitFor({timeout: 60_000});
    await page.getByRole("button", {name: "未能读取的文件（2）"}).click();
    const listed = await page.locator("[data-unreadable]")
      .evaluateAll((items) => items.map((one) => one.getAttribute("data-unreadable")!.replace(/^.*\//, "")));
    expect(listed.sort()).toEqual(["cut.pdf", "letter.txt"]);
    expect(troubles).toEqual([]);
  }, 90_000);

  test("no message but the program's own comes from its workers", async () => {
    const messages = await page.evaluate<readonly {readonly gouji?: string}[]>("messages");
    expect(messages.filter(({gouji}) => gouji === "read")).toHaveLength(size + 2);
    expect(messages.filter(({gouji}) => gouji === undefined)).toEqual([]);
  });
});

const recordMessages = `{
  window.messages = [];
  const Plain = Worker;
  window.Worker = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({data}) => messages.push(data));
    }
  };
}`;
