import {useCallback, useEffect, useState} from "react";
import type {FilingRecord} from "../../filing/record";
import type {Host} from "../../hosts/host";
import {isAbout, type Remarks} from "../../filing/remarks";

/** The record that the workbook keeps of its filing. */
export function useRecord(host: Host, fail: (error: unknown) => void): {
  readonly record: FilingRecord | undefined;
  readonly reload: () => Promise<void>;
} {
  const [record, setRecord] = useState<FilingRecord>();
  const reload = useCallback(() => host.record().then(setRecord, fail), [host, fail]);
  useEffect(() => void reload(), [reload]);
  return {record, reload};
}

/** Keep whose tables the workbook holds; what was said and signed in it stays, and what comes along is added. */
export const keepRecord = (host: Host, whose: Omit<FilingRecord, "remarks">, more?: Remarks): Promise<FilingRecord> =>
  changeRecord(host, (record) => {
    const {remarks: there, id = newId(), last} = record ?? {};
    const remarks = there === undefined || more === undefined ? there ?? more : joined(there, more);
    return {...whose, id, ...(last === undefined ? {} : {last}), ...(remarks === undefined ? {} : {remarks})};
  });

/** Change the record that is there, one change after the other. @throws HostTrouble as the host does */
export function changeRecord(
  host: Host, change: (there: FilingRecord | undefined) => FilingRecord, isAside = false,
): Promise<FilingRecord> {
  const next = (changing.get(host) ?? Promise.resolve()).then(async () => {
    const changed = change(await host.record());
    await host.keepRecord(changed, isAside);
    return changed;
  });
  changing.set(host, next.catch(() => undefined));
  return next;
}

/** Told apart from all others by chance alone. `randomUUID` is not there on pages without a certificate. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");

const changing = new WeakMap<Host, Promise<unknown>>();

/** Both; what was said of one thing twice counts as it was said last. */
const joined = (one: Remarks, other: Remarks): Remarks => ({
  explanations: latest([...one.explanations, ...other.explanations]),
  signOffs: latest([...one.signOffs, ...other.signOffs]),
  ...((one.returned ?? other.returned) === undefined ? {}
    : {returned: latest([...one.returned ?? [], ...other.returned ?? []])}),
  drawn: latest([...one.drawn, ...other.drawn]),
  notFigures: latest([...one.notFigures ?? [], ...other.notFigures ?? []]),
  // Of one source and filing, what it lacks is said anew.
  leftOver: [...(one.leftOver ?? []).filter((left) => !other.leftOver?.some((again) =>
    again.source === left.source && isAbout(again, left))), ...other.leftOver ?? []],
  overrides: [...new Map([...one.overrides, ...other.overrides].map((said) => [said.time, said])).values()],
});

type Said = Remarks["signOffs"][number];

const latest = <One extends Said>(all: readonly One[]): readonly One[] => [...new Map([...all]
  .sort((a, b) => a.time < b.time ? -1 : 1)
  .map((said) => [JSON.stringify([said.unit, said.year, said.of]), said])).values()];
