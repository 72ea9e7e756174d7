import type {Figure} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import {inPrintedOrder, toReadJson} from "../../filing/read-json";
import type {FileJson, Written} from "../../filing/schema";

/** The whole filing as a JSON document of version 1, which `readJson` reads back exactly. */
export function writeJson(filing: Filing): string {
  const {variant, level, missingRows, parts, partNumbers} = filing;
  const document: FileJson = {
    format: "gouji",
    version: 1,
    ...toReadJson(filing),
    ...(variant !== undefined && {variant}),
    ...(level !== undefined && {level}),
    written: Object.fromEntries(inPrintedOrder(filing).flatMap(([id, figure]) => {
      const written = asWritten(figure);
      return Object.keys(written).length === 0 ? [] : [[id, written]];
    })),
    missingRows: missingRows.map(({form, row}) => ({form, row})),
    parts: Object.fromEntries(parts),
    ...(partNumbers !== undefined && {partNumbers: Object.fromEntries(partNumbers)}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the number alone does not tell. */
function asWritten(figure: Figure): Written {
  const {value, as, text, slips, remark, unit, converted, otherUnits, displayed, formula, hidden} = figure;
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
    ...(hidden && {hidden}),
  };
}
