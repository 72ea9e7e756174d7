/** What a Word document should look like, as data; `office/write-document.ts` writes it. */
export type DocumentSpec = {
  /** Its first line, and its title among its properties. */
  readonly title: string;
  readonly page: PageSetUp;
  readonly blocks: readonly DocumentBlock[];
};

/** In millimetres. `footer` is how far its pages' numbers stand from the lower edge. */
export type PageSetUp = {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "footer", number>>;
};

/** One under the other: a paragraph, a table, or an empty line of a text or behind a table. */
export type DocumentBlock = DocumentParagraph | DocumentTable | {readonly gap: "line" | "behindTable"};

/** A paragraph of one look. */
type DocumentParagraph = {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly startsPage?: boolean;
};

/** Over the whole, over a part, running text, a fact on a line of its own, a line to sign on, who reports. */
export type ParagraphRole = "title" | "heading" | "text" | "fact" | "toSign" | "unit";

/** A ruled table as wide as the page's text; no row is parted by a page's end. */
export type DocumentTable = {
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** Rows of headings that belong on every page. */
  readonly headRows: number;
  /** Row by row; a cell stands where its top left corner is. */
  readonly rows: readonly (readonly DocumentCell[])[];
  /** It may be parted by a page's end however short it is. */
  readonly mayPart?: true;
};

/** A cell with its text, in one paragraph a line. */
export type DocumentCell = {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Heads columns or rows, is a figure, or is neither. */
  readonly is: "column" | "row" | "figure" | "text";
  /** Levels of indentation. */
  readonly indent: number;
};

/** How a paragraph looks; lengths in points, and what is absent is as in running text. */
export type ParagraphLook = {
  readonly font?: DocumentFont;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly staysWithNext?: true;
};

/** Fonts of official documents; what other systems have in their place is the writer's to know. */
export type DocumentFont = "方正小标宋简体" | "仿宋_GB2312" | "黑体" | "宋体";

/** A4 with a type area of 156 mm by 225 mm, as GB/T 9704 has it for official documents. */
export const officialPage: PageSetUp = {
  width: 210, height: 297, margins: {top: 37, bottom: 35, left: 28, right: 26, footer: 25},
};

/** Running text of official documents: lines 28 points apart. */
export const runningText = {font: "仿宋_GB2312", size: 16, line: 28} as const;

/** Two characters of running text. */
const indent = 32;

/** What each paragraph looks like, as GB/T 9704 has it. */
export const paragraphLooks: Readonly<Record<ParagraphRole, ParagraphLook>> = {
  title: {font: "方正小标宋简体", size: 22, align: "center", after: 20},
  heading: {font: "黑体", firstLine: indent, staysWithNext: true},
  text: {firstLine: indent},
  fact: {firstLine: indent, align: "left"},
  toSign: {firstLine: indent, align: "left", before: 10},
  unit: {align: "right"},
};
