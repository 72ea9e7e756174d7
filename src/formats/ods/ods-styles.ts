import {printedAround} from "../../office/page-header";
import {attribute, type Attributes} from "../../office/scan-xml";

/** What concerns figures of a look: what it says itself, and whose look it takes over. */
type Look = {
  readonly parent?: string; isStruck?: boolean; isRaised?: boolean; isHidden?: true;
  /** The master page that a sheet is printed on. */
  readonly page?: string;
};

/** The looks of a spreadsheet of OpenDocument by their names, and what stands over and below its master pages. */
export class OdsStyles {
  private readonly looks = new Map<string, Look>();
  private readonly pages = new Map<string, {header: string; footer: string}>();
  private latest: Look = {};
  /** The master page that is open, and its header or footer. */
  private page: string | undefined;
  private where: "header" | "footer" | undefined;
  /** Within a field: the page's number, the sheet's name. */
  private fields = 0;

  open(name: string, attributes: Attributes): void {
    const said = (key: string): string | undefined => attribute(attributes, key);
    if (name === "style") {
      this.latest = {parent: said("parent-style-name"), page: said("master-page-name")};
      this.looks.set(said("name") ?? "", this.latest);
    } else if (name === "table-properties" && said("display") === "false") this.latest.isHidden = true;
    else if (name === "text-properties") {
      const [line, position] = [said("text-line-through-style") ?? said("text-line-through-type"), said("text-position")];
      if (line !== undefined) this.latest.isStruck = line !== "none";
      if (position !== undefined) this.latest.isRaised = /^(?:super|sub|-?[1-9])/.test(position);
    } else if (name === "master-page") this.page = said("name");
    else if (isAround.test(name)) this.where = said("display") === "false" ? undefined : sideOf(name);
    else if (this.where && isField.test(name)) this.fields += 1;
    else if (name === "p") this.say("\n");
  }

  close(name: string): void {
    if (name === "master-page") this.page = undefined;
    else if (isAround.test(name)) this.where = undefined;
    else if (this.where && isField.test(name)) this.fields -= 1;
  }

  text(text: string): void {
    if (this.fields === 0) this.say(text);
  }

  private say(text: string): void {
    if (this.page === undefined || this.where === undefined) return;
    const own = this.pages.get(this.page) ?? {header: "", footer: ""};
    own[this.where] = (own[this.where] + text).slice(0, longestHeader);
    this.pages.set(this.page, own);
  }

  isStruck = (name: string | undefined): boolean => this.sayOf(name, "isStruck");
  isRaised = (name: string | undefined): boolean => this.sayOf(name, "isRaised");

  isHidden(name: string | undefined): boolean {
    return this.looks.get(name ?? "")?.isHidden === true;
  }

  /** What is printed over the pages of a sheet of that look, and what of a title stands below them, a line each. */
  pageHeader(name: string | undefined): string {
    const {page = "Default"} = this.looks.get(name ?? "") ?? {};
    const {header = "", footer = ""} = this.pages.get(page) ?? {};
    return printedAround(linesOf(header), linesOf(footer));
  }

  /** A look may name itself as its own ancestor. */
  private sayOf(name: string | undefined, what: "isStruck" | "isRaised"): boolean {
    let look = this.looks.get(name ?? "");
    for (let generations = 0; look !== undefined && generations < mostGenerations; generations += 1) {
      const said = look[what];
      if (said !== undefined) return said;
      look = this.looks.get(look.parent ?? "");
    }
    return false;
  }
}

const mostGenerations = 16;
const longestHeader = 2_000;

/** The first page may have its own, and even ones what is not printed with them. */
const isAround = /^(?:header|footer)(?:-first)?$/;
const sideOf = (name: string): "header" | "footer" => (name.startsWith("header") ? "header" : "footer");

const linesOf = (text: string): readonly string[] =>
  text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

const isField = /^(?:sheet-name|page-number|page-count|date|time|title|file-name|author-name)$/;
