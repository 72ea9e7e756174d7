import type {Stated} from "./clause";
import type {Counted, Token} from "./token";

/**
 * 局机关收到申请12件，下属单位收到7件，合计19件: where a sum is that of the numbers before it, the figure is the sum, and what
 * was stated of it before a part.
 */
export function putInSums(
  stated: Stated[], read: readonly Stated[], told: readonly (Token & Counted)[], clause: readonly Token[],
): void {
  stated.push(...read);
  const sum = clause.find((one) => one.is === "number");
  if (sum === undefined || sum.between !== undefined || !clause.some(isSum)) return;
  const from = partsOf(sum, told);
  if (from === undefined) return;
  const own = read.find(({number}) => number?.from === sum.from);
  const parts = stated.filter(({number, says}) => says === undefined && number !== undefined &&
    told.some((one, at) => at >= from && one.from === number.from));
  const [first] = parts;
  if (first === undefined || parts.some(({readings}) => !isSame(readings, own?.readings ?? first.readings))) return;
  if (own === undefined && (first.number?.from !== told[from]?.from || parts.length === told.length - from)) return;
  for (const part of parts) stated[stated.indexOf(part)] = {...part, says: "part"};
  if (own === undefined) stated.push({...first, value: sum.value, number: sum, from: sum.from, to: sum.to});
}

const isSum = ({is}: Token): boolean => is === "sum" || is === "wholeYear";

/** From where on some numbers, two at least, come to a sum. */
function partsOf({value}: Counted, told: readonly Counted[]): number | undefined {
  let sum = 0;
  for (let from = told.length - 1; from >= 0; from--) {
    sum += told[from]?.value ?? 0;
    if (sum === value && from < told.length - 1) return from;
  }
  return undefined;
}

const isSame = ([one = []]: Stated["readings"], [other = []]: Stated["readings"]): boolean => one.join() === other.join();
