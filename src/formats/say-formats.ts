import type {Language} from "../editions/names";
import {formats} from "./index";

const readable = formats.filter(({bytes, text}) => bytes !== undefined || text !== undefined);
const forLists = formats.filter(({mayListUnits}) => mayListUnits);

/** What a file chooser lets through of the files that can be read, and of those that may hold a list of units. */
export const readableEndings = readable.flatMap(({endings}) => endings);
export const listEndings = forLists.flatMap(({endings}) => endings);

/** The formats that can be read, by name: `网页、Word、PDF 或文本`. */
export const sayReadable = (language: Language): string =>
  sayOneOf(language, namesIn(language));

/** The same with what their files end in: `网页（.html、.htm）、PDF（.pdf）`. */
export function sayReadableWithEndings(language: Language): string {
  return namesIn(language).map((said) => {
    const endings = readable.filter(({name}) => name[language] === said).flatMap((format) => format.endings);
    return `${said}（${endings.join("、")}）`;
  }).join("、");
}

/** What a list of units may be kept in: `.csv、.xlsx 或 .txt`. */
export const sayListEndings = (language: Language): string =>
  sayOneOf(language, forLists.map(({endings: [usual]}) => usual));

/** Each once. */
const namesIn = (language: Language): readonly string[] => [...new Set(readable.map(({name}) => name[language]))];

function sayOneOf(language: Language, names: readonly string[]): string {
  const said = new Intl.ListFormat(language, {type: "disjunction"}).format(names);
  // Between Chinese characters and others there is a space.
  return said.replace(/(?<=[\w.])(?=或)|(?<=或)(?=[\w.])/g, " ");
}
