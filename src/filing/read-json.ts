import {editionOf} from "../editions/edition";
import {type Figure, numberOr} from "./figure";
import type {Filing} from "./filing";
import {sayPlace} from "./place";
import type {FilingJson} from "./schema";

/** A filing as `gouji read --json` gives it, figures in printed order. */
export function toReadJson(filing: Filing): FilingJson {
  const {source, unit, year, edition} = filing;
  const figures = inPrintedOrder(filing);
  return {
    source, unit, year, edition,
    figures: Object.fromEntries(figures.map(([id, figure]) => [id, numberOr(null, figure)])),
    cells: Object.fromEntries(figures.map(([id, {place}]) => [id, sayPlace(place)])),
    unmatched: [
      ...filing.unmatched.map(({text, place, why}) => ({text, place: sayPlace(place), why})),
      ...figures.flatMap(([, figure]) => figure.as === "text" ? [noNumber(figure)] : []),
    ],
    prose: filing.prose.map(({ids, place, ...stated}) => ({ids: [...ids], ...stated, place: sayPlace(place)})),
  };
}

/** A figure that is no number, though its cell is filled in: among the figures it could not be told from a blank. */
const noNumber = ({text, place, otherUnits}: Figure): FilingJson["unmatched"][number] =>
  ({text, place: sayPlace(place), why: otherUnits === undefined ? "notANumber" : "moneyUnitUnclear"});

/** The figures that the source shows, in the order in which the forms print them. */
export const inPrintedOrder = ({edition, figures}: Filing): readonly (readonly [string, Figure])[] =>
  editionOf(edition).indicators.flatMap(({id}) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [[id, figure] as const];
  });
