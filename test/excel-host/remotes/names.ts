import {formatRect, parseRect, quoteSheet} from "../address";
import type {Name} from "../book";
import {alreadyExists, invalidArgument, itemNotFound, nothing, type Remote} from "../remote";

/** Names of a workbook or of one sheet. */
export function names(list: Name[]): Remote {
  const find = (name: string) => list.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return {
    type: "NamedItemCollection",
    items: () => list.map((name) => namedItem(list, name)),
    calls: {
      add: (name: string, reference: Remote | string) => {
        if (!/^[A-Za-z_\\\u00a1-\uffff][\w.\\\u00a1-\uffff]*$/.test(name) || parseRect(name)) throw invalidArgument();
        if (find(name)) throw alreadyExists();
        const formula = typeof reference === "string" ? reference
          : `=${quoteSheet(reference.area!.sheet.name)}!${formatRect(reference.area!.rects[0]!)}`;
        list.push({name, formula, visible: true});
        return namedItem(list, list.at(-1)!);
      },
      getItem: (name: string) => {
        const found = find(name);
        if (found === undefined) throw itemNotFound();
        return namedItem(list, found);
      },
      getItemOrNullObject: (name: string) => {
        const found = find(name);
        return found === undefined ? nothing : namedItem(list, found);
      },
    },
  };
}

const namedItem = (list: Name[], name: Name): Remote => ({
  type: "NamedItem",
  identity: () => ({_Id: name.name}),
  scalars: {
    name: {get: () => name.name},
    formula: {get: () => name.formula, set: (formula: string) => void (name.formula = formula)},
    visible: {get: () => name.visible, set: (visible: boolean) => void (name.visible = visible)},
  },
  calls: {delete: () => void list.splice(list.indexOf(name), 1)},
});
