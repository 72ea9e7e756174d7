import {editionFor, editionOf, type EditionId, editions, variantAmong} from "../editions/edition";
import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {recogniseText} from "./recognise-text";
import type {Recognition} from "./recognition";
import {readHeading} from "./heading";
import {readProse} from "./prose/prose";
import {reportPartsIn} from "./report-parts";
import {statedFigures} from "./stated-figures";

/**
 * Read a published report from its text, in whatever layout its tables came; without tables, from its sentences.
 * Tables of which no value has a certain place give no figure, but all of them as unmatched.
 * @throws ReadError "noTables" where neither shows a figure, "emptyTables" where only the tables' labels are left.
 */
export function readText(source: string, text: string): Filing {
  const heading = readHeading(text);
  const found = recogniseText(text, heading.year);
  const tables = found !== undefined && showsTables(found) ? found : undefined;
  const edition = tables?.edition ?? editionOfProse(text, heading.year);
  const prose = readProse(text, edition, heading.year);
  const read = tables ?? withUnmatched(fromProse(edition, prose), found);
  if (read.figures.size === 0 && tables === undefined) {
    throw new ReadError(source, found === undefined ? "noTables" : "emptyTables");
  }
  return {
    source, ...heading, ...read, prose,
    ...reportPartsIn(text, edition),
  };
}

/** A figure, or so many rows of values without a certain place that sentences must not stand in for them. */
const showsTables = ({figures, unmatched}: Recognition): boolean => figures.size > 0 || unmatched.length > 10;

const withUnmatched = (read: Recognition, found: Recognition | undefined): Recognition =>
  found === undefined ? read : {...read, unmatched: [...found.unmatched, ...read.unmatched]};

function fromProse(edition: EditionId, prose: Filing["prose"]): Recognition {
  const {figures, unmatched} = statedFigures(prose, editionOf(edition).indicators);
  const variant = variantAmong(edition, ({id}) => figures.has(id));
  return {edition, ...(variant && {variant}), figures, unmatched, missingRows: []};
}

/** The report year decides, or else what the sentences speak of: the latest edition of whose words there are some. */
const editionOfProse = (text: string, year: number | null): EditionId =>
  ((year === null ? undefined : editionFor(year)) ??
    editions.findLast(({wording: {signs}}) => signs?.test(text)) ?? editions[0]!).id;
