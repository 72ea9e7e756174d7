/**
 * What a page's own style sheets strike out, by tags, classes and ids: `.xl66` as a spreadsheet writes it, `tr.old td`.
 * A selector that asks for more (`:hover`, `[title]`) is taken for none.
 */
export class StruckStyles {
  /** What strikes out, by the last name of its selector. */
  private readonly selectors = new Map<string, Selector[]>();
  /** How many elements of each name are open. */
  private readonly around = new Map<string, number>();
  private readonly open: (readonly string[])[] = [];

  /** The text of a style element; of what is said twice of one selector the last counts. */
  add(sheet: string): void {
    for (const {names, says} of rulesOf(sheet)) {
      const struck = strikes(says);
      if (struck === undefined) continue;
      for (const text of names.split(",")) this.say(text.trim(), struck);
    }
  }

  private say(text: string, struck: boolean): void {
    const parts = text.split(/\s*>\s*|\s+/);
    if (!parts.every((part) => simple.test(part))) return;
    const [last = [], ...others] = parts.map(namesIn).reverse();
    const [key = "", ...own] = last.toReversed();
    const known = (this.selectors.get(key) ?? []).filter((one) => one.text !== text);
    if (struck && known.length < mostEach) known.push({text, own, around: others.flat()});
    this.selectors.set(key, known);
  }

  /** Whether the element that opens is struck out; `style` is its own, which outdoes the sheets. */
  enter(tag: string, attributes: Readonly<Record<string, string>>): boolean {
    const names = namesOf(tag, attributes);
    const isStruck = strikes(attributes.style ?? "") ?? (this.selectors.size > 0 && names.some((name) =>
      this.selectors.get(name)?.some(({own, around}) =>
        own.every((one) => names.includes(one)) && around.every((one) => (this.around.get(one) ?? 0) > 0))));
    this.open.push(names);
    for (const name of names) this.around.set(name, (this.around.get(name) ?? 0) + 1);
    return isStruck;
  }

  leave(): void {
    for (const name of this.open.pop() ?? []) this.around.set(name, (this.around.get(name) ?? 0) - 1);
  }
}

const namesOf = (tag: string, {class: classes, id}: Readonly<Record<string, string>>): readonly string[] =>
  classes === undefined && id === undefined ? [tag]
    : [tag, ...id === undefined ? [] : [`#${id}`], ...classes?.split(/\s+/).filter(Boolean).map((one) => `.${one}`) ?? []];

/** What else the element is called, and what stands around it. */
type Selector = {readonly text: string; readonly own: readonly string[]; readonly around: readonly string[]};

/** Of one name; more is no style sheet of a report. */
const mostEach = 20;

/** Whether declarations strike out, where they say anything of lines. */
function strikes(says: string): boolean | undefined {
  if (!/text-decoration/i.test(says)) return undefined;
  const said = [...says.matchAll(/text-decoration(?:-line)?\s*:([^;]*)/gi)].at(-1)?.[1];
  return said === undefined ? undefined : /line-through/i.test(said);
}

const simple = /^[a-z][\w-]*(?:[.#][\w-]+)*$|^(?:[.#][\w-]+)+$/i;

/** `td.old` → `td`, `.old`. */
const namesIn = (part: string): readonly string[] =>
  (part.match(/[.#]?[^.#]+/g) ?? []).map((name) => /^[.#]/.test(name) ? name : name.toLowerCase());

/** The rules of a style sheet, but for those of the printed page. */
function rulesOf(sheet: string): readonly {readonly names: string; readonly says: string}[] {
  const rules: {names: string; says: string}[] = [];
  const open: string[] = [];
  let from = 0;
  const plain = sheet.replace(/\/\*.*?\*\/|<!--|-->/gs, "");
  for (const {index, 0: sign} of plain.matchAll(/[{};]/g)) {
    const before = plain.slice(from, index);
    if (sign === "{") open.push(before.trim());
    else if (sign === "}") {
      const names = open.pop() ?? "";
      if (!names.startsWith("@") && !open.some((one) => /^@media\b.*\bprint\b/i.test(one))) rules.push({names, says: before});
    } else if (open.length > 0 && !open.at(-1)?.startsWith("@")) continue;
    from = index + 1;
  }
  return rules;
}
