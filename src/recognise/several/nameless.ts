import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";

/**
 * The filings of a source, and of each that names no unit that it does not, where another one in the same text or on
 * the same sheet does: whose a second table of the same form is, nobody can tell. A sheet of its own is told by its
 * name.
 */
export function withNameless(filings: readonly Filing[]): readonly Filing[] {
  const named = filings.filter(({unit, aside}) => unit !== "" && aside !== true);
  const sheets = new Set(named.flatMap(({figures}) => [...figures.values()].map(({place}) => sheetOf(place))));
  return filings.map((one) => {
    const first = [...one.figures.values()].find(({as}) => as !== "blank");
    if (one.unit !== "" || one.aside === true || first === undefined || !sheets.has(sheetOf(first.place))) return one;
    return {...one, unmatched: [...one.unmatched, {text: one.part ?? first.text, place: first.place, why: "name"}]};
  });
}

const sheetOf = (place: Place): string | undefined => (place.in === "sheet" ? place.sheet : undefined);
