import {indicatorOf} from "../../editions/edition";
import type {Kind} from "../../editions/form";
import {type Figure, numberOr} from "../../filing/figure";
import {type Filing, inPrintedOrder} from "../../filing/filing";
import type {Annex} from "../../filing/annex-schema";
import type {FileJson, ReadJson} from "../../filing/schema";
import type {WrittenJson} from "../../filing/written-figure";
import {accountJson} from "../../filing/coverage";
import {sayPlace} from "../../filing/place";

/** The whole filing as a JSON document of version 1, which `readJson` reads back exactly. */
export function writeJson(filing: Filing): string {
  const {variant, level, missingRows, parts, leftOpen, partNumbers, partTitles, period, signed, cites} = filing;
  const document: FileJson = {
    format: "gouji",
    version: 1,
    ...contentOf(filing),
    ...(variant !== undefined && {variant}),
    ...(level !== undefined && {level}),
    written: Object.fromEntries(inPrintedOrder(filing).flatMap(([id, figure]) => {
      const written = asWritten(figure);
      return Object.keys(written).length === 0 ? [] : [[id, written]];
    })),
    missingRows: missingRows.map(({form, row}) => ({form, row})),
    parts: Object.fromEntries(parts),
    ...(leftOpen !== undefined && {leftOpen: leftOpen.map(({sentence, mark}) => ({sentence, mark}))}),
    ...(partNumbers !== undefined && {partNumbers: Object.fromEntries(partNumbers)}),
    ...(partTitles !== undefined && {partTitles: Object.fromEntries(partTitles)}),
    ...(period !== undefined && {period}), ...(signed !== undefined && {signed}), ...(cites !== undefined && {cites}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the number alone does not tell. */
function asWritten(figure: Figure): WrittenJson {
  const {value, as, text, slips, remark, unit, converted, otherUnits, displayed, hidden, stated} = figure;
  const {formula, stored, uncomputed, mended, struck} = figure;
  return {
    ...((as === "mark" || as === "text") && {as}),
    ...(text !== (value === null ? "" : String(value)) && {text}),
    ...(slips !== undefined && {slips: [...slips]}),
    ...(remark !== undefined && {remark}),
    ...(unit !== undefined && {unit}),
    ...(converted !== undefined && {converted}),
    ...(otherUnits !== undefined && {otherUnits: [...otherUnits]}),
    ...(displayed !== undefined && {displayed}),
    ...(formula !== undefined && {formula}),
    ...(stored !== undefined && {stored}),
    ...(uncomputed !== undefined && {uncomputed}),
    ...(mended && {mended}),
    ...(struck !== undefined && {struck}),
    ...(hidden && {hidden}),
    ...(stated && {stated}),
  };
}

/** 审核说明附件 as JSON by docs/schema/annex.json, version 1. */
export const writeAnnex = (annex: Annex): string => `${JSON.stringify(annex, null, 2)}\n`;

/** A filing as `gouji read --json` gives it, figures in printed order. */
export const toReadJson = (filing: Filing): ReadJson => {
  const {source, unit, year, edition, ...content} = contentOf(filing);
  return {source, unit, year, edition, ...accountJson(filing), ...content};
};

type ContentJson = Omit<ReadJson, "part" | "complete" | "coverage">;

function contentOf(filing: Filing): ContentJson {
  const {source, unit, year, edition} = filing;
  const figures = inPrintedOrder(filing);
  return {
    source, unit, year, edition,
    figures: Object.fromEntries(figures.map(([id, figure]) => [id, numberOr(null, figure)])),
    cells: Object.fromEntries(figures.map(([id, {place}]) => [id, sayPlace(place)])),
    unmatched: [
      ...filing.unmatched.map(({text, place, why}) => ({text, place: sayPlace(place), why})),
      ...figures.flatMap(([id, figure]) => figure.as === "text" ? [noNumber(figure, indicatorOf(edition, id).kind)] : []),
    ],
    ...(filing.beside !== undefined && {
      beside: filing.beside.map(({heading, count, place}) => ({heading, count, place: sayPlace(place)})),
    }),
    prose: filing.prose.map(({ids, or, besides, place, ...stated}) => ({
      ids: [...ids], ...((or !== undefined || ids.length > 1) && {or: (or ?? []).map((reading) => [...reading])}),
      ...stated, ...besides !== undefined && {besides: [...besides]},
      place: sayPlace(place),
    })),
  };
}

/** A figure that is no number, though its cell is filled in: among the figures it could not be told from a blank. */
const noNumber = ({text, place, otherUnits}: Figure, kind: Kind): ReadJson["unmatched"][number] => ({
  text, place: sayPlace(place),
  why: otherUnits === undefined ? "notANumber" : kind === "amount" ? "moneyUnitUnclear" : "countUnit",
});
