import {editions} from "../../editions/edition";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {type Heading, headingOfLine} from "../heading";
import {labelsOf} from "../labels";
import {normalise, simplified} from "../normalise";
import {readText} from "../read-text";

/** One of several filings in a text: its lines, from one to before another. */
type TextPart = {readonly said: Heading; readonly name: string; readonly from: number; readonly to: number};

/**
 * Read the filings of a text: reports one after the other, each under a heading that says whose it is.
 * @throws ReadError as `readText` does
 */
export function readTexts(source: string, text: string, asked: Asked = {}): readonly Filing[] {
  const lines = text.split(/\r\n?|\n/);
  const parts = textParts(lines);
  if (parts.length < 2) return [readText(source, text, asked)];
  return parts.map(({said, name, from, to}) => {
    // Lines keep their numbers.
    const own = lines.map((line, at) => (at >= from && at < to ? line : "")).join("\n");
    const filing = readText(source, own, {...asked, year: said.year ?? asked.year});
    return {...filing, part: name, unit: said.unit || filing.unit, year: said.year ?? filing.year};
  });
}

/** The filings that headings tell apart, where each has labels of tables under it that others have too. */
export function textParts(lines: readonly string[]): readonly TextPart[] {
  const parts: Headed[] = [];
  for (const head of headedIn(lines)) {
    const last = parts.at(-1);
    const isNew = last === undefined || (isOther(last.said, head.said) && shares(last.labels, head.labels));
    if (isNew) parts.push(last === undefined ? {...head, from: 0} : head);
    else {
      parts[parts.length - 1] = {
        ...last, to: head.to, labels: new Set([...last.labels, ...head.labels]),
        ...(last.labels.size === 0 && {name: head.name, said: joined(head.said, last.said)}),
      };
    }
  }
  return parts;
}

/** Lines under a heading, with the labels of tables among them. */
type Headed = TextPart & {readonly labels: ReadonlySet<string>};

/** The stretches under headings. Of headings with no label between them, as a title and （2018年度）, one is made. */
function headedIn(lines: readonly string[]): readonly Headed[] {
  const heads = lines.flatMap((line, at) => {
    const said = line.length > 90 ? undefined : headingOfLine(line);
    return said === undefined || (said.unit === "" && said.year === null) ? [] : [{said, name: line.trim(), at}];
  });
  const headed: Headed[] = [];
  for (const [n, {said, name, at}] of heads.entries()) {
    const to = heads[n + 1]?.at ?? lines.length;
    const labels = labelsIn(lines.slice(at, to));
    const last = headed.at(-1);
    const goesOn = last !== undefined && last.labels.size === 0 && !contradicts(last.said, said);
    if (goesOn) headed[headed.length - 1] = {...last, said: joined(last.said, said), to, labels};
    else headed.push({said, name, from: at, to, labels});
  }
  return headed;
}

const joined = (one: Heading, other: Heading): Heading =>
  ({unit: one.unit || other.unit, year: one.year ?? other.year});

const contradicts = (one: Heading, other: Heading): boolean =>
  (one.unit !== "" && other.unit !== "" && one.unit !== other.unit) ||
  (one.year !== null && other.year !== null && one.year !== other.year);

const isOther = (one: Heading, other: Heading): boolean =>
  (other.unit !== "" && one.unit !== other.unit) || (other.year !== null && one.year !== other.year);

/** So many labels of tables come again that another filing begins. */
const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...other].filter((label) => one.has(label)).length >= fewest;
const fewest = 6;

/** The long labels of forms that begin lines. */
function labelsIn(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const key = normalise(simplified(line)).key;
    for (const label of longLabels()) if (key.includes(label)) found.add(label);
  }
  return found;
}

let known: readonly string[] | undefined;
const longLabels = (): readonly string[] => known ??= [...new Set(editions.flatMap(({id}) =>
  [...labelsOf(id).keys].flatMap(([key, meanings]) =>
    key.length >= 4 && key.length <= 16 && meanings.some(({as}) => as === "row") ? [key] : [])))];
