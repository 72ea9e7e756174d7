import fc from "fast-check";
import {type Explanation, noRemarks, type Remarks, remarkRows, remarksOfRows, type SignOff} from "../../src/filing/remarks";
import {withoutStep} from "../../src/remarks/without-step";

const signOff = (of: string, at: number): SignOff =>
  ({unit: "某某县", year: 2024, of, says: "", values: "1", by: "填报员", time: new Date(at).toISOString()});
const explanation = (of: string, at: number): Explanation => ({...signOff(of, at), text: `因 ${of} 而 ${at}`});

/** One says something of a matter, in place of what was said of it before; or takes it back. */
type Step = {readonly of: string; readonly kind: "explanations" | "signOffs"; readonly isSaid: boolean};
const step: fc.Arbitrary<Step> = fc.record({
  of: fc.constantFrom("a", "b", "c"), kind: fc.constantFrom("explanations", "signOffs"), isSaid: fc.boolean(),
});
const take = (remarks: Remarks, {of, kind, isSaid}: Step, at: number): Remarks => {
  const rest: readonly SignOff[] = remarks[kind].filter((one) => one.of !== of);
  return {...remarks, [kind]: isSaid ? [...rest, kind === "signOffs" ? signOff(of, at) : explanation(of, at)] : rest};
};
/** What there is before the first step, and after each. */
const statesOf = (steps: readonly Step[]): readonly Remarks[] =>
  steps.reduce<readonly Remarks[]>((all, one, at) => [...all, take(all[at]!, one, at)], [noRemarks]);
/** Through the sheet and back. */
const onSheet = (remarks: Remarks): Remarks => remarksOfRows(remarkRows(remarks).map((row) => [...row]));
const told = ({explanations, signOffs}: Remarks) => [...explanations, ...signOffs]
  .map((one) => JSON.stringify([one.of, one.time, "text" in one ? one.text : ""])).sort();

test("the last step taken back leaves what was there before it, though a sheet was in between", () => {
  fc.assert(fc.property(fc.array(step, {minLength: 1, maxLength: 12}), (steps) => {
    const states = statesOf(steps);
    const [before, after] = [states.at(-2)!, states.at(-1)!];
    expect(told(withoutStep(onSheet(after), before, after))).toEqual(told(before));
  }));
});

test("a step taken back later changes nothing that was said of other matters, nor of its own since", () => {
  fc.assert(fc.property(fc.array(step, {minLength: 2, maxLength: 12}), fc.nat(), (steps, nth) => {
    const states = statesOf(steps);
    const at = nth % steps.length;
    const {of, kind} = steps[at]!;
    const now = states.at(-1)!;
    const back = withoutStep(onSheet(now), states[at]!, states[at + 1]!);
    const own = (remarks: Remarks) => remarks[kind].filter((one) => one.of === of);
    const others = (remarks: Remarks) => told({...remarks, [kind]: remarks[kind].filter((one) => one.of !== of)});
    expect(others(back)).toEqual(others(now));
    const [[is], [became]] = [own(now), own(states[at + 1]!)];
    if (is !== undefined && is.time !== became?.time) expect(own(back).map(({time}) => time)).toEqual([is.time]);
  }));
});

const signedBy = (...signOffs: readonly SignOff[]): Remarks => ({...noRemarks, signOffs});

describe("of each kind of remark", () => {
  const [text, sign] = [explanation("a", 1), signOff("a", 1)];
  test.each([
    ["explanations", text], ["signOffs", sign], ["drawn", text], ["returned", text], ["notFigures", sign],
  ] as const)("%s: what a step added goes, and what it took away is there again", (kind, one) => {
    const other = {...one, of: "b"};
    const of = (...all: readonly SignOff[]): Remarks => ({...noRemarks, [kind]: all} as never);
    expect(withoutStep(of(other, one), of(other), of(other, one))[kind]).toEqual([other]);
    expect(withoutStep(of(other), of(one, other), of(other))[kind]).toEqual([other, one]);
    expect(withoutStep(noRemarks, of(one), noRemarks)[kind]).toEqual([one]);
    expect(withoutStep(of(one), noRemarks, of(one))[kind]).toEqual([]);
    expect(withoutStep(of(), noRemarks, of(one))[kind]).toEqual([]);
  });

  test("kinds of which nothing was ever said are not made up, and exports stay on record", () => {
    const overrides = [{by: "办公室", time: text.time, reason: "先行公布", errors: 1, warnings: 2}];
    const back = withoutStep({...noRemarks, signOffs: [sign], overrides}, noRemarks, {...noRemarks, signOffs: [sign]});
    expect(back).toEqual({...noRemarks, overrides});
    expect(Object.keys(back)).not.toContain("returned");
    expect(Object.keys(back)).not.toContain("notFigures");
  });

  test("what was said of the same matter of another unit since is no reason not to bring it back", () => {
    const since = {...sign, unit: "别处县"};
    const back = (now: SignOff) => withoutStep(signedBy(now), signedBy(sign), noRemarks).signOffs;
    expect(back(since)).toEqual([since, sign]);
    const anew = {...sign, time: new Date(9).toISOString()};
    expect(back(anew)).toEqual([anew]);
  });

  test("an opinion tells one word from another of the same time", () => {
    const [taken, doubted] = [{...sign, opinion: "同意"}, {...sign, opinion: "存疑"}];
    expect(withoutStep(signedBy(doubted), signedBy(taken), signedBy(doubted)).signOffs).toEqual([taken]);
    const drawn = (text: string): Remarks => ({...noRemarks, drawn: [{...explanation("a", 1), text}]});
    expect(withoutStep(drawn("二"), drawn("一"), drawn("二"))).toEqual(drawn("一"));
  });
});
