import {LifecycleService, LifecycleStages, type Univer} from "@univerjs/core";

/** Do it once Univer is drawn and has done what it is about to do, unless it has made room for another by then. */
export function soon(univer: Univer, work: () => void): void {
  let isGone = false;
  const gone = univer.onDispose(() => {
    isGone = true;
  });
  const begin = () => setTimeout(() => {
    gone.dispose();
    if (!isGone) work();
  });
  // It is never drawn where it is gone before.
  void univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered).then(begin, () => undefined);
}
