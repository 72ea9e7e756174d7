import {editionOf} from "../editions/edition";
import type {Annex} from "../filing/annex-schema";
import type {Filing} from "../filing/filing";
import type {Remarks} from "../filing/remarks";
import {unitKey} from "../filing/unit-name";

/** The annex of a filing. A workbook may hold several filings: what was said of the others stays out. */
export function annexOf(filing: Filing, remarks: Remarks, time: Date): Annex {
  const {unit, year, edition} = filing;
  const own = <R extends {readonly unit: string; readonly year: number | null}>(all: readonly R[]) =>
    all.filter((one) => one.year === year && unitKey(one.unit) === unitKey(unit));
  const entry = ({says, by, time}: Remarks["signOffs"][number]) => ({matter: says, by, time});
  const text = (one: Remarks["explanations"][number]) => ({...entry(one), text: one.text});
  const returned = own(remarks.returned ?? []).map(text);
  return {
    format: "gouji-annex", version: 1,
    unit, year, edition, basis: editionOf(edition).basis["zh-CN"], time: time.toISOString(),
    explanations: [
      ...own(remarks.explanations).map(text),
      ...own(remarks.notFigures ?? []).map((one) => ({...entry(one), text: "不是统计数"})),
    ],
    signOffs: own(remarks.signOffs).map(entry),
    ...(returned.length === 0 ? {} : {returned}),
    drawn: own(remarks.drawn).map(text),
    overrides: remarks.overrides.map(({by, time, reason, errors, warnings}) => ({by, time, reason, errors, warnings})),
  };
}
