import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {readRelationships} from "../../office/package-parts";
import {openZip, type Zip} from "../../office/open-zip";
import {readDocument} from "../../recognise/document";
import {pictured, raisedInLine, withSigns} from "../../office/xml-text";
import {attribute, type Attributes, scanXml} from "../../office/scan-xml";
import {linesOf, type SourceBlock, tablesAmong} from "../../recognise/document-blocks";
import type {Grid} from "../../recognise/grid";
import {unreadComments} from "../../remarks/review/unread-words";
import {TableRows} from "./table-rows";
import {type LookNamed, lookSaid, looksOf, type RunLook} from "./text-looks";

/**
 * Read the filings of the bytes of a Word document: from its tables, and from its text where they do not show all.
 * @throws ReadError naming what is wrong with the document and the way out
 */
export function readDocx(source: string, bytes: Uint8Array, asked?: Asked): readonly Filing[] {
  const zip = openZip(source, bytes);
  const {main, blocks} = mainBlocks(source, zip);
  const [first, ...others] = readDocument(source, {blocks, title: pageHeaders(zip, main)}, asked);
  const review = unreadComments(readComments(zip, main));
  return first === undefined ? [] : [review.length === 0 ? first : {...first, review}, ...others];
}

/** The tables of a Word document, or its paragraphs where it has none. @throws ReadError as `readDocx` does */
export const docxTables = (source: string, bytes: Uint8Array): readonly Grid[] =>
  tablesAmong(mainBlocks(source, openZip(source, bytes)).blocks);

function mainBlocks(source: string, zip: Zip) {
  const main = readRelationships(zip, "").find(({type}) => type === "officeDocument")?.target ?? "word/document.xml";
  const part = zip.part(main);
  if (part === undefined) throw new ReadError(source, "damaged", {part: main});
  return {main, blocks: parseDocument(source, main, part, looksOf(zip, main))};
}

/** What stands over the pages, where a title may be that is nowhere else. */
const pageHeaders = (zip: Zip, main: string): string => readRelationships(zip, main)
  .filter(({type}) => type === "header").slice(0, mostHeaders).flatMap(({target}) => {
    const bytes = zip.part(target);
    return bytes === undefined ? [] : linesOf(parseDocument(zip.source, target, bytes)).map(({text}) => text);
  }).join("\n");
/** A section has three at most, and a report one section or a few. */
const mostHeaders = 12;

/** What people wrote in comments, and who wrote it. */
function readComments(zip: Zip, main: string): readonly {readonly text: string; readonly by: string}[] {
  const target = readRelationships(zip, main).find(({type}) => type === "comments")?.target;
  const bytes = target === undefined ? undefined : zip.part(target);
  const comments: {text: string; by: string}[] = [];
  let isText = false;
  if (target === undefined || bytes === undefined) return comments;
  scanXml(zip.source, target, bytes, {
    open(tag, attributes) {
      isText = tag === "t";
      if (tag === "comment") comments.push({text: "", by: attribute(attributes, "author") ?? ""});
    },
    close() {
      isText = false;
    },
    text(piece) {
      const comment = comments.at(-1);
      if (isText && comment !== undefined) comment.text += piece;
    },
  });
  return comments;
}

/**
 * The paragraphs and tables of a Word document in order. Tracked deletions, hidden and struck text, and what stands
 * only for older versions of Word are left out; text boxes follow the paragraph they hang on.
 * @throws ReadError damaged or tooLarge
 */
function parseDocument(
  source: string, part: string, bytes: Uint8Array, lookNamed: LookNamed = () => ({}),
): readonly SourceBlock[] {
  const document = new WordDocument(source, lookNamed);
  scanXml(source, part, bytes, {
    open: (tag, attributes) => document.open(tag, attributes),
    close: (tag) => document.close(tag),
    text: (text) => document.text(text),
  });
  return document.blocks;
}

/** A story of its own: the body, a cell, a text box; whether its open line has links, and whether words besides. */
type Story = {
  readonly blocks: SourceBlock[]; line: string; hasPicture?: true; struck?: string;
  isLinked?: boolean; isWorded?: boolean;
};

/** Elements whose content is not the document's present text. */
const unseen: ReadonlySet<string> = new Set(["del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPr"]);

class WordDocument {
  readonly blocks: SourceBlock[] = [];
  private story: Story = {blocks: this.blocks, line: ""};
  /** Those around it, the body first. */
  private readonly around: Story[] = [];
  private readonly tables: TableRows[] = [];
  private depth = 0;
  private unseenFrom = Infinity;
  private linkFrom = Infinity;
  private isText = false;
  /** How text looks, and how its paragraph does by its style. */
  private look: RunLook = {};
  private lookOfLine: RunLook = {};
  /** What is said of text itself, whatever its style says. */
  private said: RunLook = {};
  private isRowProperties = false;
  private cells = 0;
  private found = 0;

  constructor(private readonly source: string, private readonly lookNamed: LookNamed) {}

  open(tag: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.depth > this.unseenFrom) return;
    // A deleted row is marked among its properties, deleted text wraps its runs.
    if (tag === "del" && this.isRowProperties) this.tables.at(-1)?.dropRow();
    else if (unseen.has(tag)) this.unseenFrom = this.depth;
    else this.openSeen(tag, attributes);
  }

  private openSeen(tag: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    const value = attribute(attributes, "val");
    switch (tag) {
      case "tbl": this.tables.push(new TableRows(this.count)); break;
      case "tr": table?.startRow(); break;
      case "trPr": this.isRowProperties = true; break;
      case "gridBefore": table?.skip(value); break;
      case "tc": table?.startCell(); this.startStory(); break;
      case "gridSpan": table?.widen(value); break;
      case "vMerge": table?.mergeDown(value === "restart"); break;
      case "hMerge": table?.mergeRight(value === "restart"); break;
      case "txbxContent": this.startStory(); break;
      case "drawing": case "pict": case "object": case "sym": this.story.hasPicture = true; break;
      case "pPr": this.lookOfLine = {}; break;
      case "pStyle": this.lookOfLine = this.lookNamed(value); break;
      case "r":
        this.look = this.lookOfLine;
        this.said = {};
        break;
      case "rStyle": this.look = {...this.look, ...this.lookNamed(value)}; break;
      case "t": this.isText = true; break;
      case "hyperlink": this.linkFrom = Math.min(this.linkFrom, this.depth); break;
      case "tab": case "ptab": this.write("\t"); break;
      case "br": case "cr": this.write("\n"); break;
      case "noBreakHyphen": this.write("-"); break;
      default: this.said = {...this.said, ...lookSaid(tag, attributes, this.said)};
    }
  }

  close(tag: string): void {
    if (this.depth < this.unseenFrom) this.closeSeen(tag);
    this.depth -= 1;
    if (this.depth < this.unseenFrom) this.unseenFrom = Infinity;
    if (this.depth < this.linkFrom) this.linkFrom = Infinity;
  }

  private closeSeen(tag: string): void {
    switch (tag) {
      case "t": this.isText = false; break;
      case "p":
        this.endLine();
        this.lookOfLine = {};
        break;
      case "trPr": this.isRowProperties = false; break;
      case "tc": this.endCell(); break;
      case "tbl": this.endTable(); break;
      case "txbxContent": this.endTextBox(); break;
    }
  }

  text(text: string): void {
    if (this.isText && this.depth < this.unseenFrom) this.write(this.seen.isRaised ? raisedInLine(text) : text);
  }

  private startStory(): void {
    this.around.push(this.story);
    this.story = {blocks: [], line: ""};
  }

  /** What stood in the story that ends; the one around it goes on. */
  private endStory(): readonly SourceBlock[] {
    const {blocks} = this.story;
    this.story = this.around.pop() ?? this.story;
    return blocks;
  }

  private get seen(): RunLook {
    return {...this.look, ...this.said};
  }

  private write(text: string): void {
    const {isStruck, isHidden} = this.seen;
    if (isStruck) this.story.struck = ((this.story.struck ?? "") + text).slice(0, mostStruck);
    if (isStruck || isHidden) return;
    this.story.line += text;
    if (this.depth < this.linkFrom) this.story.isWorded ||= /\p{Script=Han}/u.test(text);
    else this.story.isLinked ||= text.trim() !== "";
  }

  private endLine(): void {
    const {story} = this;
    const leadsAway = story.isLinked === true && story.isWorded !== true;
    // Tab stops lead a line in by white space; within the line they part it.
    story.blocks.push({text: withSigns(story.line).replace(/^\t+/, ""), ...(leadsAway && {leadsAway})});
    story.line = "";
    story.isLinked = story.isWorded = false;
  }

  private endCell(): void {
    const {hasPicture, struck = ""} = this.story;
    const blocks = this.endStory();
    const text = blocks.flatMap((block) => "text" in block ? [block.text] : []).join("\n").trim();
    this.tables.at(-1)?.endCell(text === "" && hasPicture ? pictured : text, blocks, struck);
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const {grid, wrapped} = table.finish(String((this.found += 1)));
    const wraps = wrapped.some((block) => "grid" in block);
    if (grid.cells.length === 1) this.story.blocks.push(...wrapped);
    else if (grid.cells.length > 0) this.story.blocks.push(...(wraps ? [{grid, wraps}, ...wrapped] : [{grid}]));
  }

  private endTextBox(): void {
    const blocks = this.endStory();
    this.story.blocks.push(...blocks);
  }

  private count = (places: number): void => {
    this.cells += places;
    if (this.cells > mostCells) throw new ReadError(this.source, "tooLarge", {cells: mostCells});
  };
}

const mostCells = 500_000;
/** A number is not longer. */
const mostStruck = 100;
