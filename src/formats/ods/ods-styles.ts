import {attribute, type Attributes} from "../../office/scan-xml";

/** What concerns figures of a look: what it says itself, and whose look it takes over. */
type Look = {
  readonly parent?: string; isStruck?: boolean; isRaised?: boolean; isHidden?: true;
  /** The master page that a sheet is printed on. */
  readonly page?: string;
};

/** The looks of a spreadsheet of OpenDocument by their names, and what stands over the pages of its master pages. */
export class OdsStyles {
  private readonly looks = new Map<string, Look>();
  private readonly pages = new Map<string, string>();
  private latest: Look = {};
  /** The master page and its header that are open. */
  private page: string | undefined;
  private isHeader = false;
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
    else if (name === "header") this.isHeader = said("display") !== "false";
    else if (this.isHeader && isField.test(name)) this.fields += 1;
    else if (name === "p") this.say("\n");
  }

  close(name: string): void {
    if (name === "master-page") this.page = undefined;
    else if (name === "header") this.isHeader = false;
    else if (this.isHeader && isField.test(name)) this.fields -= 1;
  }

  text(text: string): void {
    if (this.fields === 0) this.say(text);
  }

  private say(text: string): void {
    if (this.page === undefined || !this.isHeader) return;
    this.pages.set(this.page, ((this.pages.get(this.page) ?? "") + text).slice(0, longestHeader));
  }

  isStruck = (name: string | undefined): boolean => this.sayOf(name, "isStruck");
  isRaised = (name: string | undefined): boolean => this.sayOf(name, "isRaised");

  isHidden(name: string | undefined): boolean {
    return this.looks.get(name ?? "")?.isHidden === true;
  }

  /** What is printed over the pages of a sheet of that look, a line each. */
  pageHeader(name: string | undefined): string {
    const {page = "Default"} = this.looks.get(name ?? "") ?? {};
    return (this.pages.get(page) ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "").join("\n");
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

const isField = /^(?:sheet-name|page-number|page-count|date|time|title|file-name|author-name)$/;
