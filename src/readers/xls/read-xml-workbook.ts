import {Parser} from "htmlparser2";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import type {Grid} from "../../grid/grid";
import {limits} from "../../grid/xlsx/limits";
import type {Attributes} from "../../grid/xlsx/xml";
import {readGrids} from "../grids";
import {contentOf, Formats} from "./xml-content";
import {said, XmlSheet, type Watch} from "./xml-sheet";

/**
 * Read a filing from a workbook in Excel's XML of 2003 (SpreadsheetML).
 * @throws ReadError damaged, with the place, where a cell stands or reaches beyond the sheet; tooLarge, noTables
 */
export const readXmlWorkbook = (source: string, xml: string): Filing => readGrids(source, xmlSheets(source, xml));

/** Its sheets; whatever its cells claim, reading them takes no longer than the text is long. */
export function xmlSheets(source: string, xml: string): readonly Grid[] {
  const workbook = new XmlWorkbook(source);
  // Not a strict parser: writers forget to escape what they put into names.
  const parser = new Parser({
    onopentag: (name, attributes) => workbook.open(localName(name), attributes),
    ontext: (text) => workbook.text(text),
    onclosetag: () => workbook.close(),
  }, {xmlMode: true});
  for (let at = 0; at < xml.length; at += piece) parser.write(xml.slice(at, at + piece));
  // Before the parser closes what was left open.
  return workbook.finish();
}

/** The parser joins what it holds of an unfinished tag. */
const piece = 1 << 16;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const most = {cells: 500_000, merges: limits.merges};

class XmlWorkbook {
  private readonly formats = new Formats();
  private readonly grids: Grid[] = [];
  private readonly path: string[] = [];
  private readonly counted = {cells: 0, merges: 0};
  private readonly watch: Watch;
  private from1904 = false;
  private sheet: XmlSheet | undefined;
  /** A cell's data; none where it has none. */
  private type: string | undefined;
  private raw = "";
  /** Where the text that is being read goes: into a cell's data, or into what is said of the sheet. */
  private into: "data" | "visible" | undefined;

  constructor(private readonly source: string) {
    this.watch = {
      count: (what) => {
        this.counted[what] += 1;
        if (this.counted[what] > most[what]) throw new ReadError(source, "tooLarge", {[what]: most[what]});
      },
      refuse: (place) => {
        throw new ReadError(source, "damaged", {}, place);
      },
    };
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.path.length > limits.depth) throw new ReadError(this.source, "damaged");
    switch (this.where()) {
      case "Workbook/ExcelWorkbook/Date1904": this.from1904 = true; break;
      case "Workbook/Styles/Style": this.formats.add(said(attributes, "ID") ?? "", said(attributes, "Parent")); break;
      case "Workbook/Styles/Style/NumberFormat": this.formats.set(said(attributes, "Format")); break;
      case "Workbook/Worksheet": this.openSheet(said(attributes, "Name")); break;
      case visible: this.into = "visible"; break;
      case "Workbook/Worksheet/Table": this.sheet!.style = said(attributes, "StyleID"); break;
      case "Workbook/Worksheet/Table/Column": this.sheet!.addColumns(attributes); break;
      case "Workbook/Worksheet/Table/Row": this.sheet!.openRow(attributes); break;
      case cell: this.openCell(attributes); break;
      case data:
        this.type = said(attributes, "Type");
        this.into = "data";
    }
  }

  text(text: string): void {
    if (this.into === "data") this.raw += text;
    else if (this.into === "visible") this.sheet!.hidden = /Hidden/.test(text);
  }

  close(): void {
    switch (this.where()) {
      case data: case visible: this.into = undefined; break;
      case cell: this.closeCell(); break;
      case "Workbook/Worksheet": this.grids.push(this.sheet!.finish());
    }
    this.path.pop();
  }

  /** All sheets; one that is still open has been cut off. */
  finish(): readonly Grid[] {
    if (this.path.length > 0) throw new ReadError(this.source, "damaged", {}, this.sheet?.place());
    return this.grids;
  }

  /** The open elements; those within a cell's data, or elsewhere so deep, say nothing. */
  private where(): string {
    return this.path.length > 6 ? "" : this.path.join("/");
  }

  private openSheet(name = String(this.grids.length + 1)): void {
    this.sheet = new XmlSheet(name, this.watch);
  }

  private openCell(attributes: Attributes): void {
    this.type = undefined;
    this.raw = "";
    this.sheet!.openCell(attributes);
  }

  private closeCell(): void {
    const {type, raw, from1904} = this;
    this.sheet!.closeCell((style) => contentOf({type, raw}, this.formats.of(style), from1904));
  }
}

const cell = "Workbook/Worksheet/Table/Row/Cell";
/** A comment has data too. */
const data = `${cell}/Data`;
const visible = "Workbook/Worksheet/WorksheetOptions/Visible";
