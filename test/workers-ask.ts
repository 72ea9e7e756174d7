import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";

/**
 * What becomes of a request to another origin that each worker of a page makes: the part of a policy that refuses it,
 * or "answered", as it would be with no policy.
 */
export async function askFromWorkers(page: Page): Promise<readonly string[]> {
  const other = createServer((_, response) => void response.end());
  await new Promise<void>((resolve) => void other.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  try {
    return await Promise.all(page.workers().map((worker) => worker.evaluate(ask, address)));
  } finally {
    other.closeAllConnections();
    other.close();
  }
}

/** Runs in the worker. */
const ask = (address: string): Promise<string> => new Promise((resolve) => {
  addEventListener("securitypolicyviolation", ({effectiveDirective}) => resolve(effectiveDirective));
  fetch(address, {mode: "no-cors"}).then(() => resolve("answered"), () => undefined);
});
