import type {indicatorsById} from "../../editions/edition";
import type {Statement} from "../../filing/filing";
import {moneyUnit} from "../../filing/money";
import {isOfPeople} from "./each-one";
import type {Stated} from "./state";

/** The readings whose figures are of the kind that the unit counts, money or things; the unit where none is printed. */
export function inUnit(
  {readings, unit, says, value, between: printed, besides}: Stated, indicators: ReturnType<typeof indicatorsById>,
): Pick<Statement, "ids" | "or" | "unit" | "says" | "between" | "besides"> | undefined {
  const isMoney = moneyUnit(unit) !== undefined;
  const isPeople = isOfPeople(unit);
  // 行政许可8项，全年办理1956件: how many there are, and what was decided.
  const ofItems = unit === "项" ? readings.filter(([id = ""]) => id.endsWith(".previousItems")) : [];
  // 3名村民提出申请: one of them may make several, or several one.
  const isOfApplicants = isPeople && value > 0 && says === undefined &&
    !readings.some((reading) => reading.every((id) => isOfPeople(indicators.get(id)?.unit)));
  const isOfSome = besides !== undefined && says === undefined && printed === undefined;
  const between = isOfApplicants ? [1, Infinity] as const : isOfSome ? [value, value] as const : printed;
  const isOfAny = says !== undefined || (unit === "" && value === 0);
  const isDue = (id: string): boolean => {
    if (isOfAny) return true;
    const due = indicators.get(id);
    return (due?.kind === "amount") === isMoney && (isOfApplicants || !isPeople || isOfPeople(due?.unit));
  };
  const ordered = [...ofItems, ...readings.filter((one) => !ofItems.includes(one))];
  const [ids, ...or] = ordered.filter((reading) => reading.every(isDue));
  const [first = ""] = ids ?? [];
  if (ids === undefined) return undefined;
  return {
    ids, ...(or.length > 0 && {or}), unit: unit === "" ? indicators.get(first)?.unit ?? "" : unit,
    ...(says !== undefined ? {says} : between !== undefined ? {says: "about" as const, between: boundsOf(between)} : {}),
    ...isOfSome && !isOfApplicants && {besides},
  };
}

/** Without an upper bound there is none in the statement either. */
const boundsOf = ([least, most]: readonly [number, number]): Statement["between"] =>
  Number.isFinite(most) ? {least, most} : {least};
