import type {Random} from "../random";
import {ledgerOf} from "./ledger";
import {besides, hiddenOf, inTwo, report, sheetAForm, untitled, withLastYear, yearsBeside} from "./sections";
import {ofFiling, type Section, type Source, type Told} from "./source";
import {another, type Figures, units, wasInForce} from "./tell";

/** The formats that a source is saved in. */
export type FormatName = "xlsx" | "csv" | "html" | "docx" | "pdf" | "text";

/** A way to put a filing, or several, into a source. */
export type Arrangement = {
  readonly name: string;
  readonly formats: readonly FormatName[];
  readonly make: (told: Told, more: More) => Source;
};

/** What an arrangement goes by beside its filing; it says what it chose by chance, to name a failure by. */
type More = {readonly kind: Figures; readonly random: Random; readonly say: (what: string) => void};

const all: readonly FormatName[] = ["xlsx", "csv", "html", "docx", "pdf", "text"];
const inCells: readonly FormatName[] = ["xlsx", "csv", "html", "docx"];
const inSheets: readonly FormatName[] = ["xlsx", "csv"];
const inBooks: readonly FormatName[] = ["xlsx"];

/** One filing, however its tables stand. */
export const ofOne: readonly Arrangement[] = [
  {name: "a report", formats: all, make: (told, {random}) => official(told, [report(told, random)])},
  {name: "a report of tables in any layout", formats: inCells,
    make: (told, {random, say}) => foreign(told, [report(told, random, say)])},
  {name: "a sheet a form", formats: inBooks, make: (told, {random}) => official(told, sheetAForm(told, random))},
  {name: "a sheet a form, in any layout", formats: inBooks,
    make: (told, {random, say}) => foreign(told, sheetAForm(told, random, say))},
  {name: "side by side", formats: inSheets, make: (told, {random}) => foreign(told, [besides(told, random)])},
  {name: "a table in two pieces", formats: inCells, make: (told, {random}) => foreign(told, [inTwo(told, random)])},
  {name: "last year's figures in columns beside", formats: inCells,
    make: (told, {random}) => foreign(told, [withLastYear(told, random)])},
  {name: "with a hidden draft", formats: inBooks, make: (told, {kind, random}) => official(told,
    among(sheetAForm(told, random), hiddenOf(another(told, {}, kind, random), random, "草稿"), random))},
  {name: "with last year hidden", formats: inBooks, make: (told, {kind, random}) => official(told,
    among([report(told, random)], hiddenOf(another(told, {year: told.year - 1}, kind, random), random, "上年"), random))},
];

/** Several filings: of units or of years. */
export const ofSeveral: readonly Arrangement[] = [
  {name: "a sheet a unit", formats: inBooks, make: (told, more) =>
    several(unitsOf(told, more), (each) => ({...report(each, more.random), name: each.unit}))},
  {name: "a sheet a unit, named in the sheet's name only", formats: inBooks, make: (told, more) =>
    several(unitsOf(told, more), (each) => untitled(each, more.random, `${each.unit}${each.year}`))},
  {name: "a sheet a year", formats: inBooks, make: (told, more) =>
    several(yearsOf(told, more), (each) => ({...report(each, more.random), name: `${each.year}年`}))},
  {name: "a heading a unit", formats: all, make: (told, more) =>
    joined(several(unitsOf(told, more), (each) => report(each, more.random)))},
  {name: "a heading a year", formats: all, make: (told, more) =>
    joined(several(yearsOf(told, more), (each) => report(each, more.random)))},
  {name: "two years side by side", formats: inSheets, make: (told, more) => {
    const filings = yearsOf(told, more);
    return {filings, sections: [yearsBeside(filings, more.random)], isOfficial: false};
  }},
  ...[1, 2, 3].map((heads): Arrangement => ({
    name: `a row a unit under ${heads} rows of headings`, formats: [...inCells, "text"],
    make: (told, more) => {
      const filings = unitsOf(told, more);
      return {filings, sections: [ledgerOf(filings, heads, more.random)], isOfficial: false};
    },
  })),
];

const official = (told: Told, sections: readonly Section[]): Source => ({filings: [told], sections, isOfficial: true});

const foreign = (told: Told, sections: readonly Section[]): Source => ({filings: [told], sections, isOfficial: false});

const among = (seen: readonly Section[], hidden: readonly Section[], random: Random): readonly Section[] =>
  random.chance(0.5) ? [...hidden, ...seen] : [...seen, ...hidden];

function unitsOf(told: Told, {kind, random}: More): readonly Told[] {
  const others = units.filter((unit) => unit !== told.unit).slice(0, 1 + random.below(2));
  return [told, ...others.map((unit) => another(told, {unit}, kind, random))];
}

/** This year and the one before, the later one first or last. */
function yearsOf(told: Told, {kind, random}: More): readonly Told[] {
  const year = wasInForce(told.edition, told.year - 1) ? told.year - 1 : told.year + 1;
  const both = [told, another(told, {year}, kind, random)];
  return random.chance(0.5) ? both : both.reverse();
}

const several = (filings: readonly Told[], make: (told: Told) => Section): Source => ({
  filings, isOfficial: true, sections: filings.map((told, of) => ofFiling(make(told), of)),
});

const joined = (source: Source): Source =>
  ({...source, sections: [{name: "Sheet1", pieces: source.sections.flatMap(({pieces}) => pieces)}]});
