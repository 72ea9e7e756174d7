import {editions} from "../../editions/edition";
import type {Effort} from "../../filing/effort";
import {labelsOf, type Meaning, remember} from "../../recognise/labels";
import {edgesOf} from "./ruled-tables";
import type {PageContent, PlacedText} from "./page-content";
import {charactersOf, least, most} from "./text-lines";

/**
 * Pages as they were before printing tore a sheet too wide for one: what goes on at the right of another page, in rows
 * at the same heights and without labels of its own, stands beside it again. Sheets are printed downwards first, or
 * sideways.
 */
export function wholePages(pages: readonly PageContent[], effort: Effort): readonly PageContent[] {
  const whole: {page: PageContent; look: PageLook; parts: number}[] = [];
  for (const page of pages) {
    const look = lookAt(page);
    const open = look.hasRows ? [] : whole.filter(({look: left}) => {
      effort(left.labels.length * (1 + look.labels.length) + left.lines.length + left.numbers.length);
      return goesOnBeside(left, look);
    });
    const fewest = Math.min(...open.map(({parts}) => parts));
    const before = open.find(({parts}) => parts === fewest);
    if (before === undefined) whole.push({page, look, parts: 1});
    else {
      const labels = [...before.look.labels, ...look.labels];
      Object.assign(before, {page: beside(before.page, page), look: {...before.look, labels}, parts: before.parts + 1});
    }
  }
  return whole.map(({page}) => page);
}

/** What of a page tells whether it goes on beside another. */
type PageLook = {
  /** Where it has lines across, and where its numbers stand, from the top. */
  readonly lines: readonly number[];
  readonly numbers: readonly number[];
  /** The labels that one form alone has, each at its height. */
  readonly labels: readonly {readonly top: number; readonly form: string; readonly meanings: readonly Meaning[]}[];
  /** It has labels at the left of rows. */
  readonly hasRows: boolean;
};

function lookAt({texts, strokes}: PageContent): PageLook {
  const numbers = texts.filter(({text}) => isNumbers(text));
  const labels = texts.flatMap(({text, top}) => {
    const meanings = isNumbers(text) || text.length > longestLabel ? [] : meaningsOf(text.replace(/\s+/g, ""));
    const [form, another] = new Set(meanings.map(({form}) => form));
    return form === undefined || another !== undefined ? [] : [{top, form, meanings}];
  });
  return {
    labels, numbers: edgesOf(numbers.map(({top}) => top), slack),
    lines: edgesOf(strokes.flatMap(({axis, at}) => (axis === "across" ? at : [])), slack),
    hasRows: labels.some(({meanings}) => meanings.every(isOfRow)),
  };
}

const isNumbers = (text: string): boolean => /^[\d\s.,+-]+$/.test(text);
const longestLabel = 60;

const meaningsOf = remember((text): readonly Meaning[] => editions.flatMap(({id}) =>
  labelsOf(id).find(text).filter(({as}) => as !== "note" && as !== "form")));

/** A label of a row at the left, and not of one that stands beside others over its columns. */
const isOfRow = ({as, form}: Meaning): boolean =>
  (as === "row" || as === "rowHeading") && !sideBySide.has(form);
const sideBySide: ReadonlySet<string> = new Set(editions.flatMap(({forms}) =>
  forms.flatMap(({id, layout}) => (layout === "sideBySide" ? id : []))));

/**
 * Whether the rows of a page stand as high as some of another, and a heading about as high as one of its form. What has
 * the other's labels again is another table of the kind.
 */
function goesOnBeside(left: PageLook, right: PageLook): boolean {
  const isRuled = right.lines.length >= fewestLines;
  const [here, there] = isRuled ? [right.lines, left.lines] : [right.numbers, left.numbers];
  const shared = here.filter((at) => there.some((one) => Math.abs(one - at) <= slack)).length;
  if (left.labels.length === 0 || here.length === 0 || shared < here.length * (isRuled ? mostOf : 1)) return false;
  const isBeside = right.labels.some(({top, form}) =>
    left.labels.some((one) => one.form === form && Math.abs(one.top - top) <= rowHeight));
  const rows = new Set(left.labels.flatMap(rowsOf));
  return (isBeside || right.labels.length === 0) && !right.labels.flatMap(rowsOf).some((row) => rows.has(row));
}

/** A heading over two rows has a line less than those beside it. */
const mostOf = 0.75;

/** The rows that a label surely stands for. */
const rowsOf = ({meanings}: PageLook["labels"][number]): readonly string[] =>
  meanings.every(({as}) => as === "row") ? meanings.flatMap(({form, ids}) => ids.map((id) => `${form} ${id}`)) : [];

/** In points. */
const slack = 2;
/** A heading over two rows stands between them. */
const rowHeight = 16;
/** A table of a heading and a row has three. */
const fewestLines = 3;

/** Two pages as one. Of a text that both show a part of, as one over the whole table, each has its own letters. */
function beside(left: PageContent, right: PageContent): PageContent {
  const [edge, from] = [rightOf(left), leftOf(right)];
  const by = edge - from;
  const texts = right.texts.flatMap((text) => lettersWithin(text, from, Infinity))
    .map((text) => ({...text, left: text.left + by, right: text.right + by}));
  const strokes = right.strokes.map((one) =>
    one.axis === "across" ? {...one, from: one.from + by, to: one.to + by} : {...one, at: one.at + by});
  return {
    ...left, strokes: [...left.strokes, ...strokes],
    texts: [...left.texts.flatMap((text) => lettersWithin(text, -Infinity, edge)), ...texts],
  };
}

function lettersWithin(text: PlacedText, from: number, to: number): readonly PlacedText[] {
  if (text.left >= from - slack && text.right <= to + slack) return [text];
  const own = charactersOf(text).filter(({left, right}) => (left + right) / 2 > from && (left + right) / 2 <= to);
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined ? []
    : [{...text, left: first.left, right: last.right, text: own.map((one) => one.text).join("")}];
}

const rightOf = ({strokes, texts}: PageContent): number => strokes.length > 0
  ? most(strokes.map(({axis, at, to}) => (axis === "down" ? at : to)))
  : most(texts.map(({right}) => right)) + gap;

const leftOf = ({strokes, texts}: PageContent): number => strokes.length > 0
  ? least(strokes.map(({axis, at, from}) => (axis === "down" ? at : from)))
  : least(texts.map(({left}) => left));

/** Between columns that no line parts. */
const gap = 12;
