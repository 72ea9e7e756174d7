import {strToU8} from "fflate";
import {type EditionId, editionOf} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {ReadError} from "../../src/filing/read-error";
import {readFiling} from "../../src/formats/read";
import type {Grid} from "../../src/recognise/grid";
import {recogniseGrids} from "../../src/recognise/recognise-grids";
import {readText} from "../../src/recognise/read-text";
import {shapes} from "../recognise/foreign-shapes";
import {repeatMerged, unmerge} from "../recognise/reshape";
import {seedsOf} from "../proof";
import {allLayouts} from "./all-layouts";
import {placesOf, printForm, type PrintedTable} from "./printed";
import {type Random, randomFrom} from "./random";
import {inventSpoilt, type Reshape, type Spoilt} from "./spoilt";

/** What a reader gives of it, as far as it is asked here. */
type Read = Pick<Filing, "figures" | "unmatched">;

type Way = (spoilt: Spoilt, random: Random) => Read | undefined | Promise<Read>;

/** A spoilt report in one of the formats and layouts; texts show no merged areas. */
const ways: Readonly<Record<string, Way>> = {
  "sheet": ({edition, tables}) => recogniseGrids(tables.map(gridOf), {edition}),
  "comma-separated values": ({edition, tables}) => readFiling("a.csv", strToU8([titleOf(edition), ...tables.flatMap((table) =>
    placesOf(table).map((row, at) => row.map((cell, column) =>
      cell?.row === at && cell.column === column ? `"${cell.text.replace(/"/g, "\"\"")}"` : "").join(",")))].join("\n"))),
  "page": ({edition, tables}) => readFiling("a.html", strToU8(pageOf(edition, tables))),
  "text": ({edition, tables}, random) => {
    const layout = random.pick(textLayouts);
    const {between = "\n"} = layout;
    const isMixed = between === "\n" && random.chance(0.1);
    const lines = tables.flatMap((table) => [titleOfForm(edition, table),
      ...(isMixed ? random.pick(byLines) : layout).lay(table, random).lines]);
    return readText(layout.name, [titleOf(edition), ...lines].join(between));
  },
};

/** Those that keep every number apart from the others, and the labels in their order. */
const textLayouts = allLayouts.filter(({name, forms}) =>
  forms === undefined && !/run together|^L9|labels first|of its own/.test(name));

/** Those of which each table of a report may have another. */
const byLines = textLayouts.filter(({between}) => between === "\n");

const titleOf = (edition: EditionId): string => `云溪县财政局${editionOf(edition).from}年政府信息公开工作年度报告`;

const titleOfForm = (edition: EditionId, {form}: PrintedTable): string =>
  editionOf(edition).forms.find(({id}) => id === form)!.title;

const gridOf = (table: PrintedTable, at: number): Grid => ({
  name: `表${at + 1}`, rows: table.rows, columns: table.columns,
  cells: table.cells.filter(({text}) => text !== "")
    .map(({id, ...cell}) => ({...cell, value: id === undefined ? cell.text : Number(cell.text)})),
});

const pageOf = (edition: EditionId, tables: readonly PrintedTable[]): string =>
  `<!DOCTYPE html><meta charset="utf-8"><h1>${titleOf(edition)}</h1>${tables.map((table) =>
    `<p>${titleOfForm(edition, table)}</p><table>${placesOf(table).map((row, at) =>
      `<tr>${row.map((cell, column) => cell === undefined ? "<td></td>"
        : cell.row < at || cell.column < column ? ""
        : `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.text}</td>`).join("")}</tr>`).join("")}</table>`,
  ).join("")}`;

const reshape = (random: Random): Reshape => (id, edition, variant, texts) => {
  const form = editionOf(edition).forms.find((form) => form.id === id)!;
  const choices = shapes[form.id](form, variant, texts);
  return choices[random.pick(Object.keys(choices))]!(printForm(form, variant, texts));
};

/** What is wrong with a reading: numbers under another id, or under none and not told; figures said to be blank. */
function faultsOf({figures, tables}: Spoilt, read: Read): readonly string[] {
  const printed = tables.flatMap(({cells}) => cells).filter(({id, text}) => id !== undefined || /^91\d{4}$/.test(text));
  const ids = new Set(printed.map(({id}) => id));
  const taken = new Set<string>();
  const faults: string[] = [];
  for (const [id, {as, text}] of read.figures) {
    // A text that is no number is listed by itself: its unit is none.
    if (as === "text" && text === figures.get(id)) taken.add(text);
    else if (as !== "number") faults.push(...ids.has(id) ? [`${id} is ${figures.get(id)}, read as blank`] : []);
    else if (text === figures.get(id)) taken.add(text);
    else faults.push(`${id} is ${figures.get(id)}, read as ${text}`);
  }
  const told = new Set(read.unmatched.flatMap(({text}) => text.match(/\d[\d.]*/g) ?? []));
  const passed = printed.filter(({text}) => !taken.has(text) && !told.has(text));
  return [...faults, ...passed.map(({id, text}) => `${id} ${text} is passed over`)];
}

/** Seeds of cases that were once read wrong. */
const onceWrong: Readonly<Record<string, readonly number[]>> = {
  sheet: [2437902619, 155236000, 553080883, 553081612, 1084973119, 1084974325, 4106720162, 4106720004],
  page: [2047004192, 2437905830, 2437906097, 7700274, 9200006, 9200188, 9700372, 7700124, 1037938534, 1037940844],
  text: [2437902624, 2437905901, 9201149, 3112583669, 3112586752],
};

test.each(Object.keys(ways))("a mutated label never moves a value to a neighbour, in %s", async (way) => {
  const failed: string[] = [];
  let read = 0;
  for (const seed of [...onceWrong[way] ?? [], ...seedsOf(5000, 250)]) {
    const random = randomFrom(seed);
    const isText = way === "text";
    const invented = inventSpoilt(random, isText, random.chance(isText ? 0 : 0.4) ? reshape(random) : undefined);
    const merges = random.pick(isText ? [undefined] : [undefined, unmerge, repeatMerged]);
    const spoilt = merges === undefined ? invented : {...invented, tables: invented.tables.map(merges)};
    const found = await whatIsRead(() => ways[way]!(spoilt, random));
    if (found === undefined) continue;
    read += found.figures.size;
    const faults = faultsOf(spoilt, found);
    if (faults.length > 0) failed.push(`seed ${seed}: ${spoilt.how}: ${faults.slice(0, 3).join("; ")}`);
  }
  expect(read).toBeGreaterThan(1000);
  expect(failed).toEqual([]);
});

/** `undefined` where the reader refuses: nothing is passed over in silence then. */
async function whatIsRead(read: () => ReturnType<Way>): Promise<Read | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
