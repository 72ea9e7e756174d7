import type {XmlElement} from "./xml-tree";
import type {Attributes, XmlListener} from "./scan-xml";

/** An element as it is read, wherever it stands. */
export type SeenElement = Pick<XmlElement, "name" | "attributes" | "text"> & {readonly children: readonly SeenElement[]};

type Growing = {name: string; attributes: Attributes; text: string; children: Growing[]};

/** Gather the elements of one name with all that is in them, while a part is read tag by tag. */
export function collectElements(name: string): Required<Omit<XmlListener, "take">> & {readonly found: readonly SeenElement[]} {
  const found: Growing[] = [];
  const within: Growing[] = [];
  return {
    found,
    open: (tag, attributes) => {
      if (tag !== name && within.length === 0) return;
      const element: Growing = {name: tag, attributes, text: "", children: []};
      (within.at(-1)?.children ?? found).push(element);
      within.push(element);
    },
    close: () => {
      within.pop();
    },
    text: (piece) => {
      const last = within.at(-1);
      if (last !== undefined) last.text += piece;
    },
  };
}
