import type {SheetSpec} from "../sheets/sheet-spec";
import {addCharts} from "./add-charts";
import {bookOf, listSheets, localNames, type Book} from "./book";
import {draftOf, type Draft} from "./draft";
import {addContentType, addLink, firstFree, folderOf} from "./package-parts";
import {adoptStyles} from "./styles-part";
import {setAttributes, splice, type XmlElement} from "./xml-tree";

/**
 * Add the sheets of a workbook that we wrote to another one, at the end, with the charts that their specs name;
 * what is there stays as it is.
 */
export function graft(book: Book, written: Uint8Array, specs: readonly SheetSpec[]): void {
  const {draft, main, styles} = book;
  const from = bookOf(draftOf(draft.source, written));
  const shift = adoptStyles(draft, styles, from.draft.open(from.styles));
  const added = from.sheets.map(({name, part}, at) => {
    const target = firstFree((number) => `${folderOf(main)}worksheets/sheet${number}.xml`, (one) => !draft.has(one));
    draft.set(target, restyled(from.draft, part!, shift));
    addContentType(draft, target, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    addCharts(draft, target, specs[at]!);
    return {name, link: addLink(draft, main, "worksheet", target)};
  });
  listSheets(book, added, localNames(from.draft.open(from.main).root));
}

function restyled(draft: Draft, part: string, shift: number): string {
  const {text, root} = draft.open(part);
  const styled = (element: XmlElement): readonly XmlElement[] => [
    ...(element.name === "c" && element.attributes.s !== undefined ? [element] : []),
    ...element.children.flatMap(styled),
  ];
  return splice(text, styled(root).map((cell) => setAttributes(text, cell, {s: Number(cell.attributes.s) + shift})));
}
