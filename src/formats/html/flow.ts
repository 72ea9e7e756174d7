import {raisedInLine, withSigns} from "../../office/xml-text";
import type {SourceBlock} from "../../recognise/document-blocks";

/** White space that a page shows otherwise than as one space. */
const gaps = /[\t\r\n\f]| {2}/;
const everyGap = /[ \t\r\n\f]+/g;
const han = /\p{Script=Han}/u;

/** Text as a page shows it: white space collapses, lines end where blocks do. */
export class Flow {
  private readonly blocks: SourceBlock[] = [];
  private line = "";
  /** Whether the line has links, and whether it has words besides. */
  private isLinked = false;
  private isWorded = false;

  /** @param leadsAway where it is a link's, or a menu's */
  text(text: string, {keepsSpace = false, isRaised = false, leadsAway = false} = {}): void {
    if (leadsAway) this.isLinked ||= text.trim() !== "";
    else this.isWorded ||= han.test(text);
    const add = (piece: string): void => { this.line += isRaised && piece !== "" ? raisedInLine(piece) : piece; };
    if (keepsSpace) {
      text.split(/\r\n?|\n/).forEach((line, at) => {
        if (at > 0) this.endLine(true);
        add(line);
      });
      return;
    }
    const plain = gaps.test(text) ? text.replace(everyGap, " ") : text;
    add(plain.startsWith(" ") && (this.line === "" || this.line.endsWith(" ")) ? plain.slice(1) : plain);
  }

  /** @param always also where the line is empty: `<br>` */
  endLine(always = false): void {
    if (this.line === "" && !always) return;
    const line = withSigns(this.line);
    const text = line.endsWith(" ") ? line.replace(/(?<! ) +$/, "") : line;
    const leadsAway = this.isLinked && !this.isWorded;
    if (always || text.trim() !== "") this.blocks.push({text, ...(leadsAway && {leadsAway})});
    this.line = "";
    this.isLinked = this.isWorded = false;
  }

  add(blocks: readonly SourceBlock[]): void {
    this.endLine();
    for (const block of blocks) this.blocks.push(block);
  }

  finish(): readonly SourceBlock[] {
    this.endLine();
    return this.blocks;
  }
}
