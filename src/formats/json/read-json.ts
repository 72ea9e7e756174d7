import {z} from "zod";
import {editionFor, type EditionId, type Indicator, indicatorsById, variantAmong} from "../../editions/edition";
import {asReported, type Figure} from "../../filing/figure";
import type {Asked} from "../../filing/asked";
import type {Filing, Unmatched} from "../../filing/filing";
import {type HoldingUnit, inFormUnit, moneyUnit, nonePrinted} from "../../filing/money";
import {levels} from "../../filing/levels";
import type {Place} from "../../filing/place";
import {ReadError} from "../../filing/read-error";
import {fileSchema} from "../../filing/schema";
import {withoutTurns} from "../../filing/turning-marks";
import type {WrittenJson} from "../../filing/written-figure";
import {readNotes} from "../../recognise/notes";
import {readValue} from "../../recognise/value";
import {type JsonDocument, parseJson} from "./parse-json";

/**
 * Read a filing from JSON: an export, what `gouji read` gives, or no more than unit, year, edition and figures.
 * Figures may be numbers, `null` or text as published; an id that the edition does not have is unmatched.
 * @throws ReadError "badJson" with line and column, "badSchema" with the key, "noTables" without any figure.
 */
export function readJson(source: string, text: string, asked: Asked = {}): Filing {
  const document = documentIn(source, text);
  const [root, another] = rootsOf(document);
  if (root === undefined) throw new ReadError(source, "noTables");
  if (another !== undefined) throw refuse(source, "", "several", rootsOf(document).length);
  return filingIn(source, document, root, asked);
}

/** The filings of JSON, one or an array of them. @throws ReadError as `readJson` does */
export function readJsonFilings(source: string, text: string, asked: Asked = {}): readonly Filing[] {
  const document = documentIn(source, text);
  const roots = rootsOf(document);
  if (roots.length === 0) throw new ReadError(source, "noTables");
  if (roots.length === 1) return roots.map((root) => filingIn(source, document, root, asked));
  return roots.map((root) => {
    const filing = filingIn(source, document, root, asked);
    return {...filing, part: filing.part ?? root.key};
  });
}

function documentIn(source: string, text: string): JsonDocument {
  if (text.trim() === "") throw new ReadError(source, "empty");
  return parseJson(source, text);
}

/** Where a filing stands in a document: the key, and what it holds. */
type Root = {readonly key: string; readonly value: unknown};

const rootsOf = ({value}: JsonDocument): readonly Root[] =>
  Array.isArray(value) ? value.map((one: unknown, at) => ({key: `[${at}]`, value: one})) : [{key: "", value}];

function filingIn(source: string, document: JsonDocument, {key: root, value: given}: Root, asked: Asked): Filing {
  const {data, edition} = validate(source, given, root, asked);
  if (Object.keys(data.figures).length === 0 && data.prose.length === 0) throw new ReadError(source, "noTables");
  const known = indicatorsById(edition);
  const figures = new Map<string, Figure>();
  const noNumbers = new Map<string, string>();
  const unmatched: Unmatched[] = [];
  for (const {text, place, why} of data.unmatched) {
    if (why === "notANumber" || why === "moneyUnitUnclear" || why === "countUnit") noNumbers.set(place, text);
    else unmatched.push({text, place: inJson(place), why});
  }
  // As they were given: what is validated has no key that objects bring along.
  const prefix = keyOf(root, "figures");
  const {figures: published} = given as Input;
  const places = placesIn(data.cells);
  const hasWritten = Object.keys(data.written).length > 0;
  const values = Object.values(published);
  for (const [at, id] of Object.keys(published).entries()) {
    const value = values[at] ?? null;
    const indicator = known.get(id);
    if (indicator === undefined) {
      unmatched.push({text: `${id}：${typeof value === "object" ? JSON.stringify(value) : value}`, place: inJson(keyOf(prefix, id)), why: "label"});
      continue;
    }
    const place = places.get(id) ?? inJson(keyOf(prefix, id));
    const filled = noNumbers.size === 0 ? undefined : noNumbers.get(place.key);
    if (filled !== undefined) noNumbers.delete(place.key);
    const written = (hasWritten ? data.written[id] : undefined) ??
      (value === null && filled !== undefined ? {as: "text", text: filled} as const : undefined);
    const typed = document.typed.size === 0 ? undefined : document.typed.get(keyOf(prefix, id));
    figures.set(id, figureOf(value, indicator, written, typed, place));
  }
  // No figure stands there any more.
  for (const [place, text] of noNumbers) unmatched.push({text, place: inJson(place), why: "value"});
  for (const {path, value} of document.repeated.filter(({path}) => path.startsWith(root))) {
    unmatched.push({text: `${path}：${JSON.stringify(value)}`, place: inJson(path), why: "twice"});
  }
  const notes = Object.entries(data.parts).flatMap(([part, text]) =>
    readNotes(text, edition, data.year ?? null, () => inJson(keyOf(root, "parts", part))));
  return {
    source, edition, figures, unmatched, ...(notes.length > 0 && {notes}),
    ...(root !== "" && typeof data.part === "string" && {part: data.part}),
    unit: withoutTurns(data.unit ?? ""), year: data.year ?? null,
    variant: data.variant ?? variantAmong(edition, ({id}) => figures.has(id)),
    level: data.level === undefined ? undefined : levels.get(data.level),
    missingRows: data.missingRows,
    ...(data.beside !== undefined && {beside: data.beside.map((one) => ({...one, place: inJson(one.place)}))}),
    prose: data.prose.map(({place, or, ...statement}) => ({
      ...statement, ...readingsOf(statement.ids, or), place: inJson(place),
    })),
    parts: byPart(data.parts),
    ...(data.leftOpen !== undefined && {leftOpen: data.leftOpen}),
    ...(data.partNumbers !== undefined && {partNumbers: byPart(data.partNumbers)}),
    ...(data.partTitles !== undefined && {partTitles: byPart(data.partTitles)}),
    ...(data.period !== undefined && {period: data.period}), ...(data.signed !== undefined && {signed: data.signed}),
    ...(data.cites !== undefined && {cites: data.cites}),
  };
}

/** What else a statement may speak of. Who wrote no other readings of a sum meant its first figure alone as well. */
const readingsOf = ([first = "", ...more]: readonly string[], or: readonly (readonly string[])[] | undefined) =>
  or === undefined ? more.length > 0 && {or: [[first]]} : or.length > 0 && {or};

const byPart = (texts: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(texts).map(([part, text]) => [Number(part), text]));

/** All that an export has may be left out, but for the figures and for one of edition and year. */
const inputSchema = fileSchema.partial().extend({
  part: z.string().nullish(),
  unit: z.string().nullish(),
  year: z.int().nullish(),
  level: z.string().optional(),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  format: z.string().optional(),
  version: z.number().max(1).optional(),
  cells: fileSchema.shape.cells.default({}),
  written: fileSchema.shape.written.default({}),
  unmatched: fileSchema.shape.unmatched.default([]),
  missingRows: fileSchema.shape.missingRows.default([]),
  prose: fileSchema.shape.prose.default([]),
  parts: fileSchema.shape.parts.default({}),
});

type Input = z.infer<typeof inputSchema>;

function validate(source: string, value: unknown, root: string, asked: Asked): {data: Input; edition: EditionId} {
  const seen = seenIn(value);
  const {data: others, error} = inputSchema.safeParse(withoutEntries(value, seen), {reportInput: true});
  if (error !== undefined) {
    const [{path, code, input}] = error.issues as [z.core.$ZodIssue];
    const isOfType = code !== "invalid_type" && code !== "invalid_union";
    throw refuse(source, keyOf(root, ...path.map(String)), isOfType ? "value" : input === undefined ? "missing" : "type");
  }
  const data = {...others, ...seen};
  const edition = data.edition ?? asked.edition ?? editionOfYear(data.year ?? asked.year);
  if (edition === undefined) throw refuse(source, keyOf(root, "edition"), "missing");
  return {data, edition};
}

/**
 * Of a filing's hundreds of figures and places, those of which a glance tells that they are as the schema has them: it
 * takes a tenth of the time.
 */
function seenIn(value: unknown): Partial<Pick<Input, "figures" | "cells">> {
  const {figures, cells} = value as Readonly<Record<string, unknown>> ?? {};
  return {
    ...(isRecordOf(figures, isPlain) && {figures}),
    ...(isRecordOf(cells, (one): one is string => typeof one === "string") && {cells}),
  };
}

const isPlain = (one: unknown): one is number | string | null =>
  one === null || typeof one === "string" || Number.isFinite(one);

/** A key of this name is none of an object, but what it is made of. */
const isRecordOf = <T>(value: unknown, is: (one: unknown) => one is T): value is Record<string, T> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "__proto__") &&
  Object.values(value).every(is);

const withoutEntries = (value: unknown, seen: object): unknown => Object.keys(seen).length === 0 ? value
  : {...value as object, ...Object.fromEntries(Object.keys(seen).map((key) => [key, {}]))};

const editionOfYear = (year: number | undefined): EditionId | undefined =>
  year === undefined ? undefined : editionFor(year)?.id;

const refuse = (source: string, key: string, problem: string, count = 1): ReadError =>
  new ReadError(source, "badSchema", {key, problem, count}, inJson(key));

function keyOf(...path: readonly string[]): string {
  let key = "";
  for (const part of path) if (part !== "") key = key === "" ? part : `${key}.${part}`;
  return key;
}

type JsonPlace = Extract<Place, {readonly in: "json"}>;

const inJson = (key: string): JsonPlace => ({in: "json", key});

/** Where a file says that its figures stood. Those of files laid out alike are made once. */
function placesIn(cells: Input["cells"]): ReadonlyMap<string, JsonPlace> {
  const known = placesOf.get(cells) ?? new Map(Object.entries(cells).map(([id, cell]) => [id, inJson(cell)]));
  placesOf.set(cells, known);
  return known;
}

const placesOf = new WeakMap<Input["cells"], ReadonlyMap<string, JsonPlace>>();

function figureOf(
  value: number | string | null, {kind, unit: due, columnId}: Indicator, written: WrittenJson | undefined,
  typed: string | undefined, place: Place,
): Figure {
  if (typeof value === "string") {
    const said = {...readValue(value, kind), place};
    return kind === "amount" ? inFormUnit(said, due, heldBy(said.unit)) : said;
  }
  if (value === null) return {text: "", ...written, as: written?.as === "number" ? "blank" : written?.as ?? "blank", value, place};
  const text = typed === undefined || /e/i.test(typed) ? String(value) : typed;
  if (written === undefined && kind !== "amount") return {text, as: "number", value: asReported(value), place};
  const number = {as: "number", value: asReported(value), place} as const;
  if (written?.converted !== undefined) return {text, ...(Number(written.converted) === value && written), ...number};
  const original = written?.text === undefined ? undefined : readValue(written.text, kind);
  const said = original?.value ?? null;
  if (kind === "amount" && said !== null && moneyUnit(original?.unit) !== undefined) {
    const read = inFormUnit({text, ...written, ...number, value: said}, due, heldBy(original?.unit));
    if (read.value === number.value) return read;
  }
  // A number that was changed by hand since the export is no longer written as it was.
  const figure: Figure = said === null || said === number.value ? {text, ...written, ...number}
    : {text, unit: written?.unit, ...number};
  // An earlier version converted nothing: what it wrote stands in the unit it was printed with.
  return kind === "amount" && columnId !== "" ? inFormUnit(figure, due, heldBy(figure.unit)) : figure;
}

const heldBy = (unit: string | undefined): HoldingUnit => {
  const money = moneyUnit(unit);
  return money === undefined ? nonePrinted : {unit: money, others: []};
};
