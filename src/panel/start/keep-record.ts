import type {FilingRecord} from "../../filing/record";
import type {Trail} from "../../filing/trail";
import type {Host} from "../../hosts/host";

/** Keep whose tables the workbook holds; what was said and signed in it stays, and what comes along is added. */
export async function keepRecord(host: Host, whose: Omit<FilingRecord, "trail">, more?: Trail): Promise<void> {
  const there = (await host.record())?.trail;
  const trail = there === undefined || more === undefined ? there ?? more : joined(there, more);
  await host.keepRecord({...whose, ...(trail === undefined ? {} : {trail})});
}

/** Both; what was said of one thing twice counts as it was said last. */
const joined = (one: Trail, other: Trail): Trail => ({
  explanations: latest([...one.explanations, ...other.explanations]),
  signOffs: latest([...one.signOffs, ...other.signOffs]),
  drawn: latest([...one.drawn, ...other.drawn]),
  overrides: [...new Map([...one.overrides, ...other.overrides].map((said) => [said.time, said])).values()],
});

type Said = Trail["signOffs"][number];

const latest = <One extends Said>(all: readonly One[]): readonly One[] => [...new Map([...all]
  .sort((a, b) => a.time < b.time ? -1 : 1)
  .map((said) => [JSON.stringify([said.unit, said.year, said.of]), said])).values()];
