/** Something that rests on others of its kind. */
export type Resting<Of> = {
  /** Those it rests on; asked once. */
  readonly restsOn: (one: Of) => readonly Of[];
  /** One whose grounds are all settled. */
  readonly settle: (one: Of) => void;
  /** Some that rest on one another, or one that rests on itself. */
  readonly settleCircle: (circle: readonly Of[]) => void;
};

/**
 * Settle things in the order in which they rest on one another (Tarjan's strongly connected components), without going
 * deeper for a longer chain. Gives what settles one thing and all that it rests on, each once.
 */
export function inOrder<Of>({restsOn, settle, settleCircle}: Resting<Of>): (root: Of) => void {
  const steps = new Map<Of, Step<Of>>();
  /** Begun and not settled yet. */
  const open: Step<Of>[] = [];

  return (root) => {
    if (steps.has(root)) return;
    const path = [begin(root)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const ground = step.grounds[step.next];
      step.next += 1;
      if (ground === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) above.lowest = Math.min(above.lowest, step.lowest);
        if (step.lowest === step.at) close(step);
        continue;
      }
      const known = steps.get(ground);
      if (known === undefined) path.push(begin(ground));
      else if (!known.isSettled) step.lowest = Math.min(step.lowest, known.at);
    }
  };

  function begin(of: Of): Step<Of> {
    const at = open.length;
    const step: Step<Of> = {of, at, lowest: at, grounds: restsOn(of), next: 0, isSettled: false};
    steps.set(of, step);
    open.push(step);
    return step;
  }

  function close(step: Step<Of>): void {
    const circle = step.at === open.length - 1 ? undefined : open.splice(step.at);
    if (circle === undefined) open.pop();
    for (const each of circle ?? [step]) each.isSettled = true;
    if (circle !== undefined || step.grounds.includes(step.of)) settleCircle((circle ?? [step]).map(({of}) => of));
    else settle(step.of);
    for (const each of circle ?? [step]) each.grounds = none;
  }
}

/** Asked for no more. */
const none: readonly never[] = [];

/** One that is looked at: its place among those that are open, and the earliest that what it rests on rests on. */
type Step<Of> = {
  readonly of: Of;
  readonly at: number;
  lowest: number;
  grounds: readonly Of[];
  next: number;
  isSettled: boolean;
};
