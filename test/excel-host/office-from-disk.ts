import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Page} from "playwright-core";

/** Where the task pane asks for Microsoft's client. */
export const office = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const client = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Give a page Microsoft's client as its package has it, without the network; `asked` is told of each file. */
export const officeFromDisk = (page: Page, asked: (name: string) => void = () => undefined): Promise<unknown> =>
  page.route(`${office}**`, (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname).slice("/lib/1/hosted/".length);
    asked(name);
    return route.fulfill({body: readFileSync(join(client, name)), contentType: "text/javascript"});
  });
