import fc from "fast-check";
import {asReported} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import type {Finding} from "../../src/reconcile/finding";
import {brokenIn, reconcile} from "../../src/reconcile/reconcile";
import {balancedFiling} from "../arbitrary";
import {outOf} from "../proof";

/** Filings of which some figures are other than they should be. */
const spoiled = fc.tuple(balancedFiling({blanks: true}), fc.array(fc.tuple(fc.nat(), fc.nat(40)), {maxLength: 8}))
  .map(([filing, changes]): Filing => {
    const figures = new Map(filing.figures);
    const ids = [...figures.keys()];
    for (const [at, value] of changes) {
      const id = ids[at % ids.length] ?? "";
      const figure = figures.get(id);
      if (figure?.as === "number") figures.set(id, {...figure, value: asReported(value), text: String(value), converted: undefined});
    }
    return {...filing, figures};
  });

const withoutKin = (finding: Finding): Finding => ({...finding, kin: undefined});

test("what is counted as broken is what is said to be, in the same order, and in full the same", () => {
  let broken = 0;
  fc.assert(fc.property(spoiled, (filing) => {
    const counted = brokenIn(filing);
    const said = reconcile(filing).filter(({verdict}) => verdict === "broken");
    expect(counted.map(({severity, form, figures}) => [severity, form, figures]))
      .toEqual(said.map(({severity, form, figures}) => [severity, form, figures]));
    expect(counted.map(({inFull}) => withoutKin(inFull()))).toEqual(said.map(withoutKin));
    broken += said.filter(({of}) => of?.is === "equal").length;
  }), outOf(100));
  expect(broken).toBeGreaterThan(5);
});
