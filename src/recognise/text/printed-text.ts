import type {PrintedLabel} from "./printed-labels";
import type {TextRun} from "./runs";

/**
 * A label as it is printed, with what stands behind it up to the next label, in one piece or in several:
 * `本年收费金额（单位：万元）`. Of `本年废止件数 现行有效件数（万件）` the unit is the second one's alone.
 * @param isLabel whether a piece, or several together, are another label
 */
export function printedText(run: TextRun, {from, to}: PrintedLabel, isLabel: (text: string) => boolean): string {
  const {words, spelling: {wordOf, pieceEnd}} = run;
  const {texts, placeOf} = piecesOf(run);
  const placeAt = (letter: number): number => placeOf.get(pieceEnd[Math.min(letter, pieceEnd.length - 1)]) ?? 0;
  const end = placeAt(to - 1) + 1;
  const behind = texts.slice(end, placeAt(to + near) + 1);
  const next = behind.findIndex((_, at) => Array.from({length: mostPieces}, (_, more) => more).some((more) =>
    isLabel(texts.slice(end + at, end + at + more + 1).join(""))));
  const own = [...texts.slice(placeAt(from), end), ...behind.slice(0, next < 0 ? undefined : next)];
  // The unit behind a word that holds several labels is the last one's.
  const [inWord, letters] = [wordOf[to - 1] ?? -1, wordOf.slice(to, to + near)];
  const isLast = next < 0 || end + next > placeAt(to - 1 + letters.filter((word) => word === inWord).length);
  const unit = isLast ? words[inWord + 1] : undefined;
  return own.join("") + (unit?.as === "unit" && /^[(（]/.test(unit.text) ? unit.text : "");
}

/** Of what stands behind a label, in letters. */
const near = 11;

/** Of one label, which may be broken over lines. */
const mostPieces = 6;

/** The pieces between white space that have letters, and where each is among them by the place behind its last letter. */
type Pieces = {readonly texts: readonly string[]; readonly placeOf: ReadonlyMap<number | undefined, number>};

/** A run's pieces; told once, as a long line may hold many labels. */
function piecesOf(run: TextRun): Pieces {
  const known = piecesOfRuns.get(run);
  if (known !== undefined) return known;
  const texts = run.words.flatMap(({as, text}) => as === "unit" ? [] : text.split(/\s+/))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const pieces = {texts, placeOf: new Map([...new Set(run.spelling.pieceEnd)].map((end, at) => [end, at]))};
  piecesOfRuns.set(run, pieces);
  return pieces;
}

const piecesOfRuns = new WeakMap<TextRun, Pieces>();
