import {unparse} from "papaparse";
import {uncomputed} from "../filing/uncomputed";
import type {Consolidation} from "./consolidate";
import {countedIn, nameOf} from "./standing";
import {idsOf, placesOf} from "./submission";

/** How the name of a file with that table ends. */
export const figuresEnding = ".csv";

const headings = ["unit", "code", "level", "parent", "edition", "year", "figure", "value", "blank", "source", "place"];

/**
 * The long table of a consolidation: a line a figure of every filing that is added up, decimals as they are, blanks
 * marked and not zero; figures that a source does not show have no line. UTF-8 with a byte order mark.
 */
export function figuresCsv(result: Pick<Consolidation, "placed" | "year" | "edition" | "whole">): string {
  const ids = idsOf(result.edition);
  const lines = countedIn(result).flatMap((one) => {
    const {submission, listed} = one;
    const {values, edition, year, source} = submission;
    const whose = [
      nameOf(one), listed?.code ?? "", listed?.level ?? "", listed?.parent ?? "", edition, year ?? result.year ?? "",
    ];
    const places = placesOf(submission);
    return ids.flatMap((id, at) => {
      const value = values[at];
      return value === undefined || !result.whole.figures.has(id) ? []
        : [[...whose, id, value ?? "", value === null ? 1 : 0, source, places[at] ?? ""].map(safe)];
    });
  });
  return `\ufeff${unparse([headings, ...lines])}\r\n`;
}

/** Whether bytes are such a table: it begins with its headings. */
export const isFiguresCsv = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 200)).replace(/["\ufeff]/g, "").startsWith(headings.join(","));

/** Numbers are numbers, also negative ones that are written out. */
const safe = (value: string | number): string | number =>
  typeof value === "string" && !/^-?\d+(?:\.\d+)?$/.test(value) ? uncomputed(value) : value;
