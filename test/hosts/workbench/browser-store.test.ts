import {browserStore, StoreFailure} from "../../../src/hosts/workbench/browser-store";

/** A browser that answers with that event when the page asks for its store. */
const answering = (event: string, error?: DOMException) => ({
  open: () => ({error, addEventListener: (name: string, listener: () => void) => name === event && listener()}),
}) as unknown as IDBFactory;

test.each([
  ["has none", undefined, "noStore"],
  ["throws at once", {open: () => {
    throw new DOMException("", "SecurityError");
  }} as unknown as IDBFactory, "noStore"],
  ["says so later", answering("error", new DOMException("", "InvalidStateError")), "noStore"],
  ["is full", answering("error", new DOMException("", "QuotaExceededError")), "full"],
  ["has a later version's", answering("error", new DOMException("", "VersionError")), "laterTab"],
  ["has an earlier version's open in another tab", answering("blocked"), "earlierTab"],
] as const)("a browser that %s is told by a reason", async (_, factory, why) => {
  const asking = browserStore(factory).within("readonly", ({entries}) => entries.getAll());
  await expect(asking).rejects.toEqual(expect.objectContaining({why}));
  await expect(asking).rejects.toBeInstanceOf(StoreFailure);
});
