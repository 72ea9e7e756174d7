import fc from "fast-check";
import type {Filing} from "../../src/filing/filing";
import {recogniseGrids} from "../../src/recognise/recognise-grids";
import {balancedFiling} from "../arbitrary";
import {randomFrom} from "../layouts/random";
import {outOf} from "../proof";
import {layOut} from "./foreign-layouts";

const values = (filing: Pick<Filing, "figures">, ids: Iterable<string>) =>
  Object.fromEntries([...ids].map((id) => [id, filing.figures.get(id)?.value]));

test("any filing is read back from any layout, figure by figure, and nothing is invented", () => {
  fc.assert(fc.property(balancedFiling({blanks: true}), fc.nat(1_000_000), (filing, seed) => {
    const {grids, shown, how} = layOut(filing, randomFrom(seed));
    const found = recogniseGrids(grids, {edition: filing.edition});
    expect({how, edition: found?.edition, ...values(found ?? {figures: new Map()}, shown)})
      .toEqual({how, edition: filing.edition, ...values(filing, shown)});
    expect([...found!.figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
  }), outOf(1000, 20));
});
