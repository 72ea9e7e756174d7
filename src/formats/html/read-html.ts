import {Parser} from "htmlparser2";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {pictured} from "../../office/xml-text";
import {type Document, readDocument} from "../../recognise/document";
import {ReadError} from "../../filing/read-error";
import {type SourceBlock, tablesAmong} from "../../recognise/document-blocks";
import type {Grid} from "../../recognise/grid";
import {decodeText} from "../decode-text";
import {Flow} from "./flow";
import {PageStyles} from "./page-styles";
import {pageLimits, TableBuilder} from "./table-builder";
import {
  type TagAttributes, blockTags, deletingTags, isHidden, isInline, keepsSpace, leadsAway, raisedTags, takesNoPlace,
  unseenTags,
} from "./tags";

/**
 * Read the filings of a page: saved, or as the clipboard holds it.
 * @throws ReadError naming what is wrong with the page and the way out
 */
export const readHtml = (source: string, page: string | Uint8Array, asked?: Asked): readonly Filing[] =>
  readDocument(source, parseHtml(source, typeof page === "string" ? page : decodeText(source, page)), asked);

/** The tables of a page, or its paragraphs where it has none. @throws ReadError tooLarge */
export const htmlTables = (source: string, page: string): readonly Grid[] =>
  tablesAmong(parseHtml(source, page).blocks);

/**
 * A page's paragraphs and tables as it shows them. Scripts are not run and nothing is fetched: tags are read, no more.
 * @throws ReadError tooLarge, where its tags nest or its tables spread absurdly
 */
function parseHtml(source: string, html: string): Document {
  const page = new Page(source);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.text(text),
  });
  // In pieces, as the parser joins what it holds of an unfinished tag.
  for (let at = 0; at < html.length; at += piece) parser.write(html.slice(at, at + piece));
  parser.end();
  return page.finish();
}

const piece = 1 << 16;

/** A table that is open, with its open cell and what the closed ones wrap. */
type OpenTable = {
  readonly builder: TableBuilder;
  readonly hidden: boolean;
  readonly wrapped: SourceBlock[];
  wraps: boolean;
  cell?: {
    readonly end: (text: string, struck: string) => void; readonly flow: Flow; readonly hidden: boolean;
    hasPicture?: true; struck?: string;
  };
};

class Page {
  private readonly root = new Flow();
  private readonly tables: OpenTable[] = [];
  private depth = 0;
  private cells = 0;
  private found = 0;
  /** Depths at which unseen content, hidden content and kept spaces begin. */
  private unseenFrom = Infinity;
  private hiddenFrom = Infinity;
  private spacedFrom = Infinity;
  /** From which depth on text stands above or below its line. */
  private raisedFrom = Infinity;
  /** From which depth on all is struck out by its look, or by its tag. */
  private struckFrom = Infinity;
  private deletedFrom = Infinity;
  private readonly styles = new PageStyles();
  /** From which depth on what is shown leads to other pages. */
  private awayFrom = Infinity;
  private titleFrom = Infinity;
  private title = "";
  private style: string | undefined;

  constructor(private readonly source: string) {}

  open(name: string, attributes: TagAttributes): void {
    this.depth += 1;
    if (this.depth > pageLimits.depth) throw new ReadError(this.source, "tooLarge", {depth: pageLimits.depth});
    if (this.depth > this.unseenFrom) return;
    if (unseenTags.has(name) || (name === "option" && attributes.selected === undefined)) {
      this.unseenFrom = this.depth;
      if (name === "style") this.style = "";
      if (deletingTags.has(name)) this.deletedFrom = this.depth;
      return;
    }
    const {struck, raised} = this.styles.enter(name, attributes);
    if (struck) this.struckFrom = Math.min(this.struckFrom, this.depth);
    if (isHidden(attributes)) this.hiddenFrom = Math.min(this.hiddenFrom, this.depth);
    if (leadsAway(name, attributes)) this.awayFrom = Math.min(this.awayFrom, this.depth);
    if (raisedTags.has(name) || (raised && isInline(name))) this.raisedFrom = Math.min(this.raisedFrom, this.depth);
    if (keepsSpace(name, attributes)) this.spacedFrom = Math.min(this.spacedFrom, this.depth);
    this.openShown(name, attributes);
  }

  private openShown(name: string, attributes: TagAttributes): void {
    const table = this.tables.at(-1);
    if (name === "table") this.openTable();
    else if (name === "tr" && table !== undefined) {
      this.closeCell(table);
      table.builder.startRow();
    } else if ((name === "td" || name === "th") && table !== undefined) {
      this.closeCell(table);
      // Its row is hidden, or what holds that.
      const hidden = this.depth > this.hiddenFrom && !table.hidden;
      const isGone = this.depth === this.hiddenFrom && takesNoPlace(attributes);
      const place = isGone ? table.builder.addGone()
        : table.builder.addCell(attributes.colspan, attributes.rowspan, hidden);
      table.cell = {...place, flow: new Flow(), hidden: hidden || isGone};
    } else if (name === "br") this.flow().endLine(true);
    else if (name === "title") this.titleFrom = Math.min(this.titleFrom, this.depth);
    else if (name === "meta" && /^(?:ArticleTitle|title)$/i.test(attributes.name ?? "")) this.title += `${attributes.content ?? ""}\n`;
    else if (name === "input" && /^(?:text|number)?$/i.test(attributes.type ?? "")) this.text(attributes.value ?? "");
    else if (name === "img" /* no dot that keeps a cell open */ && table?.cell !== undefined && this.isShown() && !/^[0-2](?:px)?$/.test(attributes.width ?? "")) table.cell.hasPicture = true;
    else if (blockTags.has(name)) this.flow().endLine();
  }

  close(name: string): void {
    const isSeen = this.depth < this.unseenFrom;
    if (isSeen) {
      this.closeShown(name);
      this.styles.leave();
    }
    if (this.style !== undefined && this.depth === this.unseenFrom) {
      this.styles.add(this.style);
      this.style = undefined;
    }
    this.depth -= 1;
    if (this.depth < this.unseenFrom) this.unseenFrom = this.deletedFrom = Infinity;
    if (this.depth < this.hiddenFrom) this.hiddenFrom = Infinity;
    if (this.depth < this.struckFrom) this.struckFrom = Infinity;
    if (this.depth < this.spacedFrom) this.spacedFrom = Infinity;
    if (this.depth < this.raisedFrom) this.raisedFrom = Infinity;
    if (this.depth < this.awayFrom) this.awayFrom = Infinity;
    if (this.depth < this.titleFrom) this.titleFrom = Infinity;
  }

  private closeShown(name: string): void {
    const table = this.tables.at(-1);
    if (name === "table" && table !== undefined) this.closeTable(table);
    else if (/^t(?:d|h|r|head|body|foot)$/.test(name) && table !== undefined) {
      this.closeCell(table);
      if (name.length > 2) table.builder.endSection();
    } else if (blockTags.has(name)) this.flow().endLine();
  }

  text(text: string): void {
    if (this.style !== undefined) this.style += text;
    else if (this.depth >= this.titleFrom) this.title += text;
    else if (this.depth >= this.struckFrom || this.depth >= this.deletedFrom) this.strike(text);
    else if (this.depth < this.unseenFrom && this.isShown()) {
      this.flow().text(text, {
        keepsSpace: this.depth >= this.spacedFrom, isRaised: this.depth >= this.raisedFrom,
        leadsAway: this.depth >= this.awayFrom,
      });
    }
  }

  /** What is struck out is none of the page's text, and the only thing to say of a cell that is blank by it. */
  private strike(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell !== undefined && (cell.struck ?? "").length < mostStruck) cell.struck = (cell.struck ?? "") + text;
  }

  finish(): Document {
    return {blocks: this.root.finish(), title: this.title};
  }

  /** A hidden table, row or cell is kept as such; other hidden content is not, nor is what is struck out. */
  private isShown(): boolean {
    if (this.depth >= this.struckFrom) return false;
    const table = this.tables.at(-1);
    return this.depth < this.hiddenFrom || table?.hidden === true || table?.cell?.hidden === true;
  }

  /** What text goes to: the innermost open cell, or the page. */
  private flow(): Flow {
    for (let at = this.tables.length - 1; at >= 0; at -= 1) {
      const cell = this.tables[at]?.cell;
      if (cell !== undefined) return cell.flow;
    }
    return this.root;
  }

  private openTable(): void {
    if (this.tables.length === mostNested) throw new ReadError(this.source, "tooLarge", {depth: mostNested});
    this.flow().endLine();
    const hidden = this.depth >= this.hiddenFrom;
    this.tables.push({builder: new TableBuilder(this.count), hidden, wrapped: [], wraps: false});
  }

  private count = (places: number): void => {
    this.cells += places;
    if (this.cells > pageLimits.cells) throw new ReadError(this.source, "tooLarge", {cells: pageLimits.cells});
  };

  private closeCell(table: OpenTable): void {
    const {cell} = table;
    if (cell === undefined) return;
    table.cell = undefined;
    const blocks = cell.flow.finish();
    const text = blocks.flatMap((block) => "text" in block ? [block.text] : []).join("\n").trim();
    cell.end(text === "" && cell.hasPicture ? pictured : text, cell.struck ?? "");
    for (const block of blocks) {
      table.wrapped.push(block);
      table.wraps ||= "grid" in block;
    }
  }

  private closeTable(table: OpenTable): void {
    this.closeCell(table);
    this.tables.pop();
    const only = table.builder.only();
    // A table of one cell is a frame around what stands in it.
    if (only !== undefined && !table.hidden) this.flow().add(table.wrapped);
    const grid = only === undefined ? table.builder.finish(String((this.found += 1)), table.hidden) : undefined;
    if (grid !== undefined && grid.columns > 0) {
      this.flow().add(table.wraps ? [{grid, wraps: true}, ...table.wrapped] : [{grid}]);
    }
  }
}

/** A number is not longer. */
const mostStruck = 100;

/** Layout tables of old pages nest some ten deep. */
const mostNested = 100;
