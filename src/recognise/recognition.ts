import type {EditionId, Variant} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {MissingRow, Unmatched} from "../filing/filing";

/** What was recognised of one edition's forms in a source's tables. */
export type Recognition = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly unmatched: readonly Unmatched[];
  readonly missingRows: readonly MissingRow[];
};

/**
 * One reading with figures that another one found besides: none whose number the first doubts, and what the first had
 * left over is no longer so where the other found its place.
 */
export function withFigures(read: Recognition, found: readonly (readonly [string, Figure])[]): Recognition {
  const doubted = new Set(read.unmatched.filter(({why}) => why === "doubt").flatMap(({text}) => numbersIn(text)));
  const added = found.filter(([, {text}]) => !numbersIn(text).some((number) => doubted.has(number)));
  const placed = added.flatMap(([, {text}]) => numbersIn(text));
  const unmatched = read.unmatched.filter(({text}) => {
    const numbers = numbersIn(text);
    const isPlaced = numbers.length > 0 && numbers.every((number) => placed.includes(number));
    if (isPlaced) for (const number of numbers) placed.splice(placed.indexOf(number), 1);
    return !isPlaced;
  });
  return added.length === 0 ? read : {...read, figures: new Map([...read.figures, ...added]), unmatched};
}

/** What another reading left over and this one neither placed nor left over. */
export function leftBeside(read: Recognition, {unmatched}: Recognition): readonly Unmatched[] {
  const told = new Set([...read.figures.values(), ...read.unmatched].flatMap(({text}) => numbersIn(text)));
  return unmatched.filter(({text}) => numbersIn(text).some((number) => !told.has(number)));
}

/** The numbers of a text; what has a stop behind it is an ordinal. */
const numbersIn = (text: string): readonly string[] =>
  text.normalize("NFKC").match(/\d[\d,]*(?:\.\d+)?(?![.、\d])/g) ?? [];
