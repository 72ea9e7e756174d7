import {readFile} from "node:fs/promises";
import {dirname, extname, join} from "node:path";
import type {BrowserContext} from "playwright-core";
import {readHtml} from "../../../src/formats/html/read-html";
import {writeHtml, writeHtmlFragment} from "../../../src/formats/html/write-html";
import {describeInBrowser, launchProfile} from "../../browser";
import {buildFiling} from "../../build";
import {only} from "../../only";
import {oneOf} from "../../proof";

const editor = dirname(require.resolve("tinymce/package.json"));
const types: Readonly<Record<string, string>> = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"};
const page = `<!DOCTYPE html><html lang="zh-CN"><meta charset="UTF-8"><script src="/tinymce/tinymce.min.js"></script>
<textarea id="editor"></textarea>`;

type Editor = {focus(): void; getContent(): string; setContent(html: string): void};
declare const tinymce: {init(options: object): Promise<Editor[]>; activeEditor: Editor};

/** Spans and texts, row by row: what a table is. */
const structure = (html: string) => [...html.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row]) =>
  [...row!.matchAll(/<(t[hd])([^>]*)>([^]*?)<\/t[hd]>/g)].map(([, tag, attributes, text]) => [
    tag, /rowspan="(\d+)"/.exec(attributes!)?.[1] ?? "1", /colspan="(\d+)"/.exec(attributes!)?.[1] ?? "1",
    text!.replace(/<br ?\/?>|&nbsp;|\s/g, "").replaceAll("&ldquo;", "“").replaceAll("&rdquo;", "”"),
  ]));


describeInBrowser("the tables, copied as rich text", (path) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await launchProfile(path);
  });
  afterAll(() => context?.close());

  test("keep structure and figures when they are pasted into a portal's editor", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const tab = await context.newPage();
    await tab.route("http://localhost/**", async (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === "/") return route.fulfill({body: page, contentType: "text/html; charset=utf-8"});
      const file = await readFile(join(editor, pathname.replace(/^\/tinymce\//, ""))).catch(() => undefined);
      return file === undefined ? route.fulfill({status: 404})
        : route.fulfill({body: file, contentType: types[extname(pathname)]});
    });
    await tab.goto("http://localhost/");
    await tab.evaluate(() => tinymce.init({selector: "#editor", plugins: "table", promotion: false}));
    for (const edition of oneOf(["2021", "2014"] as const, 0)) {
      const filing = buildFiling({edition, ...(edition === "2021" && {change: {"applications.granted.person": null}})});
      const fragment = writeHtmlFragment(filing);
      const pasted = await tab.evaluate(async (html) => {
        await navigator.clipboard.write([new ClipboardItem({"text/html": new Blob([html], {type: "text/html"})})]);
        tinymce.activeEditor.setContent("");
        tinymce.activeEditor.focus();
      }, fragment).then(async () => {
        await tab.keyboard.press("Control+v");
        await tab.waitForFunction(() => /<table/.test(tinymce.activeEditor.getContent()));
        return tab.evaluate(() => tinymce.activeEditor.getContent());
      });
      expect(structure(pasted)).toEqual(structure(fragment));
      const read = only(readHtml("网页.html", pasted));
      expect(Object.fromEntries([...read.figures].map(([id, {value}]) => [id, value])))
        .toEqual(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value])));
      expect(read.unmatched).toEqual([]);
      // Put in as source, the lines stay too, which this editor takes from what is pasted.
      const put = await tab.evaluate((html) => {
        tinymce.activeEditor.setContent(html);
        return tinymce.activeEditor.getContent();
      }, fragment);
      expect(structure(put)).toEqual(structure(fragment));
      expect(put.match(/<t[hd][^>]*border: 1px solid/g)).toHaveLength(fragment.match(/<t[hd]\b/g)!.length);
    }
  });

  test("scroll in themselves on a telephone and stay whole in a portal's column", async () => {
    const tab = await context.newPage();
    await tab.setViewportSize({width: 360, height: 800});
    const widths = () => tab.evaluate(() => ({
      page: document.documentElement.scrollWidth - innerWidth,
      frames: [...document.querySelectorAll("div")].map((frame) => frame.scrollWidth > frame.clientWidth),
    }));
    await tab.setContent(writeHtml(buildFiling()));
    expect(await widths()).toEqual({page: 0, frames: [true, true, true]});
    await tab.setViewportSize({width: 640, height: 800});
    expect(await widths()).toEqual({page: 0, frames: [false, false, false]});
    await tab.close();
  });
});
