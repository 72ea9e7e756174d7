import {nextId, type XmlPart} from "../book";
import {invalidArgument, itemNotFound, nothing, WireError, type Remote} from "../remote";
import type {Session} from "../session";

export const customXmlParts = (session: Session): Remote => {
  // Excel for iPad has none while the workbook was never saved: office-js#3936.
  if (session.platform === "ipad" && session.saved === undefined)
    throw new WireError("GeneralException", "There was an internal error while processing the request.", 500);
  return parts(session);
};

const parts = (session: Session): Remote => ({
  type: "CustomXmlPartCollection",
  items: () => session.book.parts.map((part) => xmlPart(session, part)),
  calls: {
    add: (xml: string) => {
      namespaceOf(xml);
      const part = {id: `{PART-${nextId(session.book)}}`, xml};
      // Excel for Mac was seen to lose them silently: office-js#6091.
      if (!session.quirks.losesXmlParts) session.book.parts.push(part);
      return xmlPart(session, part);
    },
    getByNamespace: (namespace: string) =>
      scoped(session, () => session.book.parts.filter(({xml}) => namespaceOf(xml) === namespace)),
    getItem: (id: string) => {
      const found = session.book.parts.find((part) => part.id === id);
      if (found === undefined) throw itemNotFound();
      return xmlPart(session, found);
    },
    getItemOrNullObject: (id: string) => {
      const found = session.book.parts.find((part) => part.id === id);
      return found === undefined ? nothing : xmlPart(session, found);
    },
  },
});

const scoped = (session: Session, list: () => readonly XmlPart[]): Remote => ({
  type: "CustomXmlPartScopedCollection",
  items: () => list().map((part) => xmlPart(session, part)),
  calls: {
    getCount: () => list().length,
    getOnlyItemOrNullObject: () => (list().length === 1 ? xmlPart(session, list()[0]!) : nothing),
    getItem: (id: string) => {
      const found = list().find((part) => part.id === id);
      if (found === undefined) throw itemNotFound();
      return xmlPart(session, found);
    },
  },
});

const xmlPart = (session: Session, part: XmlPart): Remote => ({
  type: "CustomXmlPart",
  identity: () => ({Id: part.id}),
  scalars: {id: {get: () => part.id}, namespaceUri: {get: () => namespaceOf(part.xml)}},
  calls: {
    // Excel gives it back with a declaration of its own.
    getXml: () => `<?xml version="1.0" encoding="utf-8"?>${part.xml.replace(/^<\?xml[^>]*\?>/, "")}`,
    setXml: (xml: string) => {
      namespaceOf(xml);
      if (!session.quirks.losesXmlParts) part.xml = xml;
    },
    delete: () => void (session.book.parts = session.book.parts.filter((one) => one !== part)),
  },
});

function namespaceOf(xml: string): string {
  const root = /^(?:<\?xml[^>]*\?>)?\s*<[\w:.-]+(\s[^>]*)?>/.exec(xml);
  if (root === null) throw invalidArgument("no well-formed XML");
  return /xmlns="([^"]*)"/.exec(root[1] ?? "")?.[1] ?? "";
}
