import type {Filing} from "../../filing/filing";
import {sameUnit} from "../../filing/unit-name";

/** Why two sources may not be one report; those of two editions have nothing to set side by side. */
export type DoubtOfOther = "edition" | "year" | "unit";

/** Whether what is set beside a filing, as published or as an earlier version, may be another report. */
export function doubtsOfOther(filing: Filing, other: Filing): readonly DoubtOfOther[] {
  const isOtherYear = filing.year !== null && other.year !== null && filing.year !== other.year;
  const isOtherUnit = filing.unit !== "" && other.unit !== "" && sameUnit(filing.unit, other.unit) === "different";
  return [
    ...(filing.edition === other.edition ? [] : ["edition" as const]),
    ...(isOtherYear ? ["year" as const] : []), ...(isOtherUnit ? ["unit" as const] : []),
  ];
}
