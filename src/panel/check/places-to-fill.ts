import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Finding} from "../../reconcile/finding";

/** The cells to fill in for the rule to be decided; where none is blank, those it speaks of. */
export function placesToFill({figures: ids, places}: Finding, {figures}: Filing): readonly Place[] {
  const blank = ids.flatMap((id) => figures.get(id) ?? []).filter(({as, formula}) => as === "blank" && formula === undefined);
  return blank.length > 0 ? blank.map(({place}) => place) : places;
}
