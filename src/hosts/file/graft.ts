import type {SheetSpec} from "../../sheets/sheet-spec";
import {bookOf, listSheets, localNames, type Book} from "./book";
import {draftOf, type Draft} from "./draft";
import {addContentType, addLink, firstFree, folderOf} from "./package-parts";
import {adoptStyles} from "./styles-part";
import {setAttributes, splice, type XmlElement} from "./xml-tree";

/** Add the sheets of a workbook that we wrote to another one, at the end; what is there stays as it is. */
export function graft(book: Book, written: Uint8Array): void {
  const {draft, main, styles} = book;
  const from = bookOf(draftOf(draft.source, written));
  const shift = adoptStyles(draft, styles, from.draft.open(from.styles));
  const added = from.sheets.map(({name, part}) => {
    const target = firstFree((number) => `${folderOf(main)}worksheets/sheet${number}.xml`, (one) => !draft.has(one));
    draft.set(target, restyled(from.draft, part!, shift));
    addContentType(draft, target, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    return {name, link: addLink(draft, main, "worksheet", target)};
  });
  listSheets(book, added, localNames(from.draft.open(from.main).root));
}

/** The specs with names that are free: one that is taken gets a number, and a long one is cut to make room for it. */
export function freelyNamed<Named extends {readonly name: string}>(specs: readonly Named[], taken: readonly string[]): readonly Named[] {
  const used = new Set(taken.map(caseless));
  return specs.map((spec) => {
    const name = firstFree(
      (number) => spec.name.slice(0, longest - (number === 1 ? 0 : String(number).length)) + (number === 1 ? "" : number),
      (one) => !used.has(caseless(one)));
    used.add(caseless(name));
    return {...spec, name};
  });
}

/** Excel's limit for the name of a sheet; case does not tell names apart. */
const longest = 31;
const caseless = (name: string): string => name.toLowerCase();

function restyled(draft: Draft, part: string, shift: number): string {
  const {text, root} = draft.open(part);
  const styled = (element: XmlElement): readonly XmlElement[] => [
    ...(element.name === "c" && element.attributes.s !== undefined ? [element] : []),
    ...element.children.flatMap(styled),
  ];
  return splice(text, styled(root).map((cell) => setAttributes(text, cell, {s: Number(cell.attributes.s) + shift})));
}
