import {unzipSync} from "fflate";
import {SaxesParser} from "saxes";

type Tag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
};

/** What Excel would call damage: parts without type, links into nowhere, ids twice, styles that are not there. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const tagsOf = (part: string) => (parts[part] === undefined ? [] : tagsIn(new TextDecoder().decode(parts[part])));
  const faults: string[] = [];
  const isUnique = (what: string, values: readonly (string | undefined)[]) => {
    const twice = values.filter((value, at) => values.indexOf(value) !== at);
    if (twice.length > 0) faults.push(`${what} twice: ${twice.join(", ")}`);
  };

  const types = tagsOf("[Content_Types].xml");
  const overrides = types.filter(({name}) => name === "Override").map(({attributes}) => attributes.PartName);
  const extensions = types.filter(({name}) => name === "Default").map(({attributes}) => attributes.Extension?.toLowerCase());
  isUnique("content type", [...overrides, ...extensions]);
  for (const override of overrides) if (parts[override!.slice(1)] === undefined) faults.push(`type of no part: ${override}`);
  for (const part of Object.keys(parts)) {
    const isTyped = overrides.includes(`/${part}`) || extensions.includes(part.split(".").pop()!.toLowerCase());
    if (part !== "[Content_Types].xml" && !isTyped) faults.push(`no content type: ${part}`);
  }

  for (const part of Object.keys(parts).filter((name) => name.endsWith(".rels"))) {
    const links = tagsOf(part).filter(({name}) => name === "Relationship");
    isUnique(`relationship in ${part}`, links.map(({attributes}) => attributes.Id));
    const folder = part.replace(/_rels\/[^/]*$/, "");
    for (const {attributes: {Target: target = "", TargetMode: mode}} of links) {
      const found = new URL(target, `http://x/${folder}`).pathname.slice(1);
      if (mode !== "External" && parts[decodeURIComponent(found)] === undefined) faults.push(`${part} points to ${target}`);
    }
  }

  const workbook = tagsOf("xl/workbook.xml");
  const sheets = workbook.filter(({name}) => name === "sheet").map(({attributes}) => attributes);
  isUnique("sheet name", sheets.map(({name}) => name?.toLowerCase()));
  isUnique("sheet id", sheets.map(({sheetId}) => sheetId));
  isUnique("sheet link", sheets.map((sheet) => sheet["r:id"]));
  const names = workbook.filter(({name}) => name === "definedName").map(({attributes}) => attributes);
  isUnique("defined name", names.map(({name, localSheetId}) => `${name} of ${localSheetId}`));
  for (const {name, localSheetId = "0"} of names) if (Number(localSheetId) >= sheets.length) faults.push(`name of no sheet: ${name}`);
  const order = workbook.filter(({parents}) => parents.length === 1).map(({name}) => workbookOrder.indexOf(name));
  if (order.some((place, at) => place < 0 || place < (order[at - 1] ?? 0))) faults.push("order in workbook.xml");

  const styles = tagsOf("xl/styles.xml");
  const countOf = (list: string) => styles.filter(({parents}) => parents.at(-1) === list).length;
  for (const {name, attributes: {count}} of styles) {
    if (count !== undefined && Number(count) !== countOf(name)) faults.push(`${name} counts ${count}, has ${countOf(name)}`);
  }
  isUnique("number format", styles.filter(({name}) => name === "numFmt").map(({attributes}) => attributes.numFmtId));
  const formats = new Set(styles.filter(({name}) => name === "numFmt").map(({attributes}) => Number(attributes.numFmtId)));
  for (const {attributes: xf} of styles.filter(({name, parents}) => name === "xf" && parents.at(-1) === "cellXfs")) {
    const isThere = Number(xf.fontId) < countOf("fonts") && Number(xf.fillId) < countOf("fills") &&
      Number(xf.borderId) < countOf("borders") && (Number(xf.numFmtId) < 164 || formats.has(Number(xf.numFmtId)));
    if (!isThere) faults.push(`style rests on nothing: ${JSON.stringify(xf)}`);
  }

  for (const part of Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]*\.xml$/.test(name))) {
    faults.push(...sheetFaults(part, tagsOf(part), countOf("cellXfs")));
  }
  return faults;
}

function sheetFaults(part: string, tags: readonly Tag[], styles: number): readonly string[] {
  const faults: string[] = [];
  const cells = tags.filter(({name}) => name === "c").map(({attributes}) => attributes);
  const addresses = cells.flatMap(({r}) => r ?? []);
  if (new Set(addresses).size !== addresses.length) faults.push(`${part}: a cell twice`);
  const places = addresses.map((address) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    return Number(row) * 20_000 + [...letters!].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
  });
  if (places.some((place, at) => place <= (places[at - 1] ?? 0))) faults.push(`${part}: cells out of order`);
  for (const {r, s} of cells) if (s !== undefined && Number(s) >= styles) faults.push(`${part}: ${r} has no style ${s}`);
  const order = tags.filter(({parents}) => parents.length === 1).map(({name}) => sheetOrder.indexOf(name));
  if (order.some((place, at) => place < 0 || place < (order[at - 1] ?? 0))) faults.push(`${part}: order of elements`);
  for (const {name, attributes: {count}} of tags) {
    const has = tags.filter(({parents}) => parents.at(-1) === name).length;
    if (count !== undefined && Number(count) !== has) faults.push(`${part}: ${name} counts ${count}, has ${has}`);
  }
  return faults;
}

/** Every opening tag, without prefixes; throws where the text is no well-formed XML. */
function tagsIn(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const parents: string[] = [];
  const parser = new SaxesParser({xmlns: true});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({local, attributes}) => {
    tags.push({
      name: local, parents: [...parents],
      attributes: Object.fromEntries(Object.values(attributes).map((one) =>
        [one.uri.endsWith("/relationships") ? `r:${one.local}` : one.name, one.value])),
    });
    parents.push(local);
  });
  parser.on("closetag", () => parents.pop());
  parser.write(text).close();
  return tags;
}

// The order that ECMA-376 fixes for children of `workbook` and of `worksheet`.
const workbookOrder = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "extLst",
];
const sheetOrder = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];
