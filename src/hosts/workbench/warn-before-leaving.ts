import type {Host} from "../host";

/** The same host, but the browser asks before the page is left with something in it that no file holds yet. */
export function warnBeforeLeaving(host: Host): Host {
  let isUnsaved = false;
  const changes = <Arguments extends readonly unknown[], Result>(change: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments) => {
      isUnsaved = true;
      return change(...given);
    };
  host.onChange(() => {
    isUnsaved = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
  return {
    ...host,
    insert: changes(host.insert),
    write: changes(host.write),
    save: async () => {
      const bytes = await host.save();
      isUnsaved = false;
      return bytes;
    },
  };
}
