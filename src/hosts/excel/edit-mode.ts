import {HostTrouble} from "../host";

/** Outlasts the user's typing. */
export type Patience = {
  /** Do it; where Excel refuses because a cell is being edited, again and again until that is over. */
  outlast<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Do it now. @throws LookAgain where a cell is being edited: nothing was done */
  atOnce<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Hears when waiting begins and when it ends. Gives the way to stop. */
  onWait(listener: (isWaiting: boolean) => void): () => void;
  readonly isWaiting: () => boolean;
};

/** The user types, and what was looked at may be another afterwards. */
export class LookAgain extends Error {}

/**
 * Looks at something and writes what rests on it, at once; where the user began to type between the two, all over
 * again: in a cell that is left late there may be what nobody has seen.
 */
export async function lookingAgain<Result>(act: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
    }
  }
}

/**
 * While a cell is edited Excel refuses every batch, and to click into the pane does not end that. It tells nobody when
 * the cell is left by Esc, so it is asked again after a `pause`. Many may wait: one asks, the others follow in order.
 */
export function patience(pause: () => Promise<unknown>): Patience {
  const listeners = new Set<(isWaiting: boolean) => void>();
  let typing: Promise<void> | undefined;

  const waitWith = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    let done: () => void = () => {};
    typing = new Promise((resolve) => void (done = resolve));
    listeners.forEach((listener) => listener(true));
    try {
      for (;;) {
        await pause();
        try {
          return await act();
        } catch (error) {
          if (!isEditing(error)) throw error;
        }
      }
    } finally {
      typing = undefined;
      listeners.forEach((listener) => listener(false));
      done();
    }
  };

  const outlast = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    while (typing !== undefined) await typing;
    try {
      return await act();
    } catch (error) {
      if (!isEditing(error)) throw error;
    }
    return typing === undefined ? waitWith(act) : outlast(act);
  };

  const atOnce = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (typing !== undefined) throw new LookAgain();
    try {
      return await act();
    } catch (error) {
      throw isEditing(error) ? new LookAgain() : error;
    }
  };

  return {
    outlast, atOnce,
    onWait: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isWaiting: () => typing !== undefined,
  };
}

const isEditing = (error: unknown): boolean => error instanceof HostTrouble && error.why === "editing";

/** Long enough to cost nothing, short enough not to be noticed. */
export const aMoment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 400));
