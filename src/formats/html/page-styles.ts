/** What is said of how text looks, as far as it tells what a number is. */
export type TextLook = {
  /** It is struck out. */
  readonly struck?: boolean;
  /** It stands above or below its line. */
  readonly raised?: boolean;
};

/**
 * What a page's own style sheets strike out or raise, by tags, classes and ids: `.xl66` as a spreadsheet writes it, `tr.old td`.
 * A selector that asks for more (`:hover`, `[title]`) is taken for none.
 */
export class PageStyles {
  /** What says something of a look, by the last name of its selector. */
  private readonly selectors = new Map<string, Selector[]>();
  /** How many elements of each name are open. */
  private readonly around = new Map<string, number>();
  private readonly open: (readonly string[])[] = [];

  /** The text of a style element; of what is said twice of one selector the last counts. */
  add(sheet: string): void {
    for (const {names, says} of rulesOf(sheet)) {
      const look = lookOf(says);
      if (look.struck === undefined && look.raised === undefined) continue;
      for (const text of names.split(",")) this.say(text.trim(), look);
    }
  }

  private say(text: string, look: TextLook): void {
    const parts = text.split(/\s*>\s*|\s+/);
    if (!parts.every((part) => simple.test(part))) return;
    const [last = [], ...others] = parts.map(namesIn).reverse();
    const [key = "", ...own] = last.toReversed();
    const known = this.selectors.get(key) ?? [];
    const before = known.find((one) => one.text === text);
    if (before !== undefined) before.look = {...before.look, ...look};
    else if (known.length < mostEach) known.push({text, own, around: others.flat(), look});
    this.selectors.set(key, known);
  }

  /** How the element that opens looks; `style` is its own, which outdoes the sheets. */
  enter(tag: string, attributes: Readonly<Record<string, string>>): TextLook {
    const names = namesOf(tag, attributes);
    const look = this.said(names, attributes.style ?? "");
    this.open.push(names);
    for (const name of names) this.around.set(name, (this.around.get(name) ?? 0) + 1);
    return look;
  }

  private said(names: readonly string[], style: string): TextLook {
    const own = style === "" ? none : lookOf(style);
    if (this.selectors.size === 0) return own;
    const said = names.flatMap((name) => (this.selectors.get(name) ?? []).filter(({own, around}) =>
      own.every((one) => names.includes(one)) && around.every((one) => (this.around.get(one) ?? 0) > 0)));
    return said.length === 0 ? own : {
      struck: own.struck ?? said.some(({look}) => look.struck === true),
      raised: own.raised ?? said.some(({look}) => look.raised === true),
    };
  }

  leave(): void {
    for (const name of this.open.pop() ?? []) this.around.set(name, (this.around.get(name) ?? 0) - 1);
  }
}

const namesOf = (tag: string, {class: classes, id}: Readonly<Record<string, string>>): readonly string[] =>
  classes === undefined && id === undefined ? [tag]
    : [tag, ...id === undefined ? [] : [`#${id}`], ...classes?.split(/\s+/).filter(Boolean).map((one) => `.${one}`) ?? []];

/** What else the element is called, what stands around it, and how it looks. */
type Selector = {
  readonly text: string; readonly own: readonly string[]; readonly around: readonly string[]; look: TextLook;
};

const none: TextLook = {};

/** Of one name; more is no style sheet of a report. */
const mostEach = 20;

/** What declarations say of lines through text, and of where it stands; of what is said twice the last counts. */
function lookOf(says: string): TextLook {
  if (!looks.test(says)) return none;
  const line = lastOf(says, /text-decoration(?:-line)?/);
  const raised = isRaised(says);
  return {
    ...(line !== undefined && {struck: /line-through/i.test(line)}),
    ...(raised !== undefined && {raised}),
  };
}

const looks = /text-decoration|vertical-align|text-raise|font-variant-position|position\s*:\s*relative/i;

/** Whether text stands off its line, where that is said. At the top of the line smaller text is raised, other text is not. */
function isRaised(says: string): boolean | undefined {
  const align = lastOf(says, /vertical-align/);
  const shift = lastOf(says, /mso-text-raise/) ??
    (/position\s*:\s*relative/i.test(says) ? lastOf(says, /top|bottom/) : undefined);
  const variant = lastOf(says, /font-variant-position/);
  if (align === undefined && shift === undefined && variant === undefined) return undefined;
  return /^su[pb]/i.test(align ?? "") || /^su[pb]/i.test(variant ?? "") || isFar.test(align ?? "") || isFar.test(shift ?? "") ||
    (/^(?:text-)?(?:top|bottom)/i.test(align ?? "") && isSmall.test(lastOf(says, /font-size/) ?? ""));
}

/** A length that is not nothing. */
const isFar = /^[-+]?0*\.?0*[1-9]/;
/** Smaller than a report's text. */
const isSmall = /^(?:[1-9](?:\.\d+)?(?:px|pt)|(?:0?\.|[1-8]\d(?:\.\d+)?%)|x{0,3}-?small)/i;

/** What a property is last said to be. */
const lastOf = (says: string, property: RegExp): string | undefined =>
  [...says.matchAll(new RegExp(`(?:^|[;\\s"{])(?:${property.source})\\s*:\\s*([^;]*)`, "gi"))].at(-1)?.[1];

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
