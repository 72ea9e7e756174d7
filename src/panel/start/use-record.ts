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
export async function keepRecord(host: Host, whose: Omit<FilingRecord, "remarks">, more?: Remarks): Promise<void> {
  const there = (await host.record())?.remarks;
  const remarks = there === undefined || more === undefined ? there ?? more : joined(there, more);
  await host.keepRecord({...whose, ...(remarks === undefined ? {} : {remarks})});
}

/** Both; what was said of one thing twice counts as it was said last. */
const joined = (one: Remarks, other: Remarks): Remarks => ({
  explanations: latest([...one.explanations, ...other.explanations]),
  signOffs: latest([...one.signOffs, ...other.signOffs]),
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
