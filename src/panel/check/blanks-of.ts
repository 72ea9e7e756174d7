import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Finding, Side} from "../../reconcile/finding";

/** A figure that is still to be filled in. */
export type Blank = {
  readonly id: string;
  readonly form: string;
  readonly place: Place;
  /** The figures beside it say that it is not zero: a total of parts that are not, or parts of a total that is not. */
  readonly isOwed: boolean;
};

/** The figures left blank. “/” and text are not blank; a formula is not for filling in. */
export function blanksOf({figures}: Filing, findings: readonly Finding[]): readonly Blank[] {
  const owed = new Set(findings.filter(({verdict}) => verdict === "broken").flatMap(owedBy));
  return [...figures]
    .filter(([, {as, formula}]) => as === "blank" && formula === undefined)
    .map(([id, {place}]) => ({id, form: formOf(id), place, isOwed: owed.has(id)}));
}

/** The side that is blank throughout, against one that is not. */
function owedBy({left, right}: Finding): readonly string[] {
  const [blank, other] = [left, right].filter((side) => side !== undefined && side.terms.length > 0 && isBlank(side));
  return blank !== undefined && other === undefined ? blank.terms.filter(({last}) => !last).map(({id}) => id) : [];
}

/** An id begins with its form. */
const formOf = (id: string): string => id.slice(0, id.indexOf("."));

const isBlank = ({terms}: Side): boolean => terms.every(({value}) => value === null);
