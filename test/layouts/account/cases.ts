import {isComplete} from "../../../src/filing/coverage";
import {ReadError} from "../../../src/filing/read-error";
import {readFilings} from "../../../src/formats/read";
import {layouts} from "../../sheets/layouts";
import {randomFrom} from "../random";
import {type FormatName, ofOne, ofSeveral} from "./arrange";
import {type Fault, judge, newFindings} from "./judge";
import {save, type Saved} from "./save";
import {tablesIn} from "./source";
import {isRowLabel, type Spoilt, spoils, untouched} from "./spoil";
import {tell} from "./tell";

/** A source told, spoilt and saved. */
export type Case = {
  readonly seed: number;
  readonly arrangement: string;
  readonly format: FormatName;
  readonly spoil: string;
  readonly how: string;
  readonly spoilt: Spoilt;
  readonly saved: Saved;
};

/** A case that a seed decides wholly; one in three has nothing taken away. */
export async function inventCase(seed: number): Promise<Case> {
  const random = randomFrom(seed * 7919 + 13);
  const [edition, variant] = random.pick(layouts);
  const arrangement = random.pick(random.chance(0.7) ? ofOne : ofSeveral);
  const format = random.pick(arrangement.formats);
  const kind = random.chance(0.7) ? "distinct" : "few";
  const told = tell(edition, variant, kind, random);
  const how: string[] = [`${edition}${variant ?? ""}`, kind];
  const source = arrangement.make(told, {kind, random, say: (what) => how.push(what)});
  const spoil = random.chance(0.33) ? untouched : random.pick(spoils);
  const made = spoil.make(source, random);
  const spoilt = made ?? untouched.make(source, random)!;
  const saved = await save(spoilt.source, format, random);
  return {
    seed, arrangement: arrangement.name, format, spoilt, saved,
    spoil: made === undefined ? untouched.name : spoil.name,
    how: [...how, saved.how, spoilt.what].filter((part) => part !== "").join(" · "),
  };
}

/** What is wrong with how a case is read. */
export async function tryCase({spoilt, saved, spoil}: Case): Promise<readonly Fault[]> {
  try {
    const filings = await readFilings(saved.name, saved.bytes);
    const faults = judge(filings, spoilt, saved);
    const [told, ...others] = spoilt.source.filings;
    const [filing] = filings;
    const isPlain = spoil === untouched.name && faults.length === 0 && others.length === 0;
    return isPlain && filing !== undefined && isComplete(filing) ? newFindings(filing, told!) : faults;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    // Where no figure is left, or no row's label, a refusal says so.
    const cells = tablesIn(spoilt.source).flatMap((table) => table.cells);
    const isEmpty = cells.every(({id}) => id === undefined) || !cells.some(isRowLabel(spoilt.source));
    return isEmpty ? [] : [{kind: "refused", seen: error.why}];
  }
}
