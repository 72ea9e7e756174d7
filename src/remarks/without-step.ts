import {isAbout, type Remarks, type SignOff} from "../filing/remarks";

/**
 * What people said, without what one step made of it, from `before` to `after`: what it added goes, what it took away
 * or replaced is there again. What was said of the same thing since stays. An export that was let pass stays on record.
 */
export function withoutStep(now: Remarks, before: Remarks, after: Remarks): Remarks {
  const undone = <R extends SignOff>(of: (remarks: Remarks) => readonly R[] | undefined): readonly R[] => {
    const [is, was, became] = [of(now) ?? [], of(before) ?? [], of(after) ?? []];
    const added = keysOf(without(became, was));
    const rest = is.filter((one) => !added.has(keyOf(one)));
    const isSaidAnew = (one: R): boolean => rest.some((other) => other.of === one.of && isAbout(other, one));
    return [...rest, ...without(was, became).filter((one) => !isSaidAnew(one))];
  };
  const [returned, notFigures] = [undone(({returned}) => returned), undone(({notFigures}) => notFigures)];
  return {
    ...now, explanations: undone(({explanations}) => explanations), signOffs: undone(({signOffs}) => signOffs),
    drawn: undone(({drawn}) => drawn),
    ...(now.returned === undefined && returned.length === 0 ? {} : {returned}),
    ...(now.notFigures === undefined && notFigures.length === 0 ? {} : {notFigures}),
  };
}

const without = <R extends SignOff>(all: readonly R[], others: readonly R[]): readonly R[] => {
  const known = keysOf(others);
  return all.filter((one) => !known.has(keyOf(one)));
};

const keysOf = (all: readonly SignOff[]): ReadonlySet<string> => new Set(all.map(keyOf));

/** One word of one person at one time: a sheet that it was on gives it back in another order. */
const keyOf = (said: SignOff & {readonly text?: string}): string =>
  JSON.stringify([said.of, said.unit, said.year, said.time, said.text ?? said.opinion ?? ""]);
