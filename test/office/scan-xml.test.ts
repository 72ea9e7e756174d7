import fc from "fast-check";
import {SaxesParser} from "saxes";
import {scanPlain, startOfPlain, type PlainListener} from "../../src/office/scan-xml";
import {casesOf, outOf} from "../proof";

type Event = readonly [string, string, Readonly<Record<string, string>>?];

const refuse = (): never => {
  throw new Error("not well-formed");
};

/** What is told of a document, texts that follow each other joined; `undefined` where it is refused. */
function eventsOf(scan: (told: Omit<PlainListener, "refuse">) => void): readonly Event[] | undefined {
  const events: Event[] = [];
  let depth = 0;
  try {
    scan({
      open: (name, attributes) => {
        depth += 1;
        events.push(["open", name, {...attributes}]);
      },
      close: (name) => {
        depth -= 1;
        events.push(["close", name]);
      },
      text: (text) => {
        const last = events.at(-1);
        if (depth === 0) return;
        if (last?.[0] === "text") events[events.length - 1] = ["text", last[1] + text];
        else events.push(["text", text]);
      },
    });
  } catch (error) {
    if ((error as Error).message === "not well-formed") return undefined;
    throw error;
  }
  return events;
}

const bySaxes = (text: string) => eventsOf(({open, close, text: say}) => {
  const parser = new SaxesParser({xmlns: false, position: false});
  parser.on("error", refuse);
  parser.on("opentag", ({name, attributes}) => open(name, attributes));
  parser.on("closetag", ({name}) => close(name));
  parser.on("text", say);
  parser.write(text).close();
});

/** As the plain scanner reads it, or `"not plain"`. */
function plainly(text: string) {
  const start = startOfPlain(text);
  return start === undefined ? "not plain" : eventsOf((told) => scanPlain(text, start, {...told, refuse}));
}

const name = fc.constantFrom("c", "row", "x:v", "_a", "a-b.c9", "表", "é", "constructor");
const content = fc.array(fc.constantFrom(
  "1", "行政许可", " ", "\n", "\t", "&amp;", "&lt;", "&#65;", "&#x8868;", "&#xA;", "]", "]]", ">", "&quot;", "'", "\"",
), {maxLength: 4}).map((pieces) => pieces.join(""));
const value = content.map((text) => text.replace(/"/g, ""));
const space = fc.constantFrom("", "", " ", "\n", " \t");
const attributes = fc.uniqueArray(fc.tuple(name, value, space, space), {selector: ([name]) => name, maxLength: 4})
  .map((all) => all.map(([name, value, before, behind]) => ` ${before}${name}${before}=${behind}"${value}"`).join(""));

const {element} = fc.letrec<{element: string}>((tie) => ({
  element: fc.oneof({maxDepth: 4},
    fc.tuple(name, attributes, space).map(([name, attributes, space]) => `<${name}${attributes}${space}/>`),
    fc.tuple(name, attributes, space, fc.array(fc.oneof(tie("element"), content), {maxLength: 4}))
      .map(([name, attributes, space, inner]) => `<${name}${attributes}${space}>${inner.join("")}</${name}${space}>`)),
}));

const head = fc.constantFrom(
  "", "\n", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
);
const plainDocument = fc.tuple(head, element, space).map((parts) => parts.join(""))
  .map((text) => text.replaceAll("]]>", "]] >"));

test("a plain document is told tag by tag, attribute by attribute, as saxes tells it", () => {
  fc.assert(fc.property(plainDocument, (text) => {
    const events = plainly(text);
    expect(events).toEqual(bySaxes(text));
    expect(events).toBeDefined();
  }), outOf(15_000));
});

const piece = fc.constantFrom(
  "<", ">", "/", "\"", "'", "=", "&", ";", "&#0;", "&#xD800;", "&no;", "&#x110000;", "]]>", " ", "\n", "\r", "\u0001", "\uffff",
  "<!--", "-->", "<![CDATA[", "<?a?>", "<!DOCTYPE a>", "</c>", "<c>", " a=\"1\"", "a", "1", "表", "\u3000", "\u00b7", "\u2040", "\ud842\udfb7", "\ufeff",
);

test("a document that is damaged anywhere is refused exactly where saxes refuses it", () => {
  const seen = {refused: 0, read: 0, left: 0};
  const damages = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), {minLength: 1, maxLength: 2});
  fc.assert(fc.property(plainDocument, damages, (text, cuts) => {
    const damaged = cuts.reduce((whole, [at, gone, put]) => {
      const from = at % (whole.length + 1);
      return whole.slice(0, from) + put + whole.slice(from + gone);
    }, text);
    const events = plainly(damaged);
    seen[events === undefined ? "refused" : events === "not plain" ? "left" : "read"] += 1;
    if (events !== "not plain") expect(events).toEqual(bySaxes(damaged));
  }), outOf(60_000));
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(casesOf(60_000) / 60);
});
