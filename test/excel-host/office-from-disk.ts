import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Page} from "playwright-core";

/** Where the task pane asks for Microsoft's client. */
export const office = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const client = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const headers = [
  {name: "content-type", value: "text/javascript"}, {name: "access-control-allow-origin", value: "*"},
];

/**
 * Give a page Microsoft's client as its package has it, without the network; `asked` is told of each file. By the
 * browser's own protocol: a route of Playwright's stops every request, and takes the page's own files out of the cache.
 */
export async function officeFromDisk(page: Page, asked: (name: string) => void = () => undefined): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  protocol.on("Fetch.requestPaused", ({requestId, request}) => {
    const name = decodeURIComponent(new URL(request.url).pathname).slice("/lib/1/hosted/".length);
    asked(name);
    void protocol.send("Fetch.fulfillRequest", {
      requestId, responseCode: 200, responseHeaders: headers, body: readFileSync(join(client, name)).toString("base64"),
    }).catch(() => undefined); // The page has gone meanwhile.
  });
  await protocol.send("Fetch.enable", {patterns: [{urlPattern: `${office}*`}]});
}
