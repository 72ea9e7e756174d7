import {inOneLetter} from "../year-wording";

/**
 * Patterns such as `[转|结转][至|]下年`, walked letter by letter: all that they spell is a hundred thousand letters, of
 * which a report's sentences ask for few. Of several patterns that end in one place the last one counts.
 */
export type Spellings<Of> = {
  /** What ends here. */
  readonly entry?: Of;
  /** Where another letter leads; `undefined` where no pattern goes on with it. */
  readonly next: (letter: string) => Spellings<Of> | undefined;
};

/** Where one stands in a pattern: in one of its parts' alternatives, before a letter of it. */
type Place<Of> = {readonly of: Pattern<Of>; readonly part: number; readonly text: string; readonly at: number};

type Pattern<Of> = {readonly parts: readonly (readonly string[])[]; readonly entry: Of; readonly rank: number};

/** The first place of patterns with what they stand for, the later ones before the earlier. */
export function spellingsOf<Of>(patterns: readonly (readonly [pattern: string, entry: Of])[]): Spellings<Of> {
  return spelled(patterns.flatMap(([pattern, entry], rank) => {
    const parts = partsOf(pattern);
    return parts === undefined ? [] : from({parts, entry, rank}, 0);
  }));
}

/** Also the ends of patterns, which stand behind their last part. */
function spelled<Of>(places: readonly Place<Of>[]): Spellings<Of> {
  let last: Pattern<Of> | undefined;
  const by = new Map<string, Place<Of>[] | Spellings<Of>>();
  for (const place of places) {
    if (place.part === place.of.parts.length) {
      if (last === undefined || place.of.rank > last.rank) last = place.of;
      continue;
    }
    const letter = place.text.charAt(place.at);
    const same = by.get(letter);
    if (Array.isArray(same)) same.push(place);
    else by.set(letter, [place]);
  }
  // Asked of every letter of a text, which mostly leads nowhere: one look, at where it leads or at what tells.
  const next = (letter: string): Spellings<Of> | undefined => {
    const here = by.get(letter);
    if (!Array.isArray(here)) return here;
    const now = spelled(here.flatMap(behind));
    by.set(letter, now);
    return now;
  };
  return last === undefined ? {next} : {entry: last.entry, next};
}

/** Behind a letter: the next one of the same alternative, or all places that the parts after it begin with. */
const behind = <Of>(place: Place<Of>): readonly Place<Of>[] => place.at + 1 < place.text.length
  ? [{...place, at: place.at + 1}] : from(place.of, place.part + 1);

function from<Of>(of: Pattern<Of>, part: number): readonly Place<Of>[] {
  const all = of.parts[part];
  if (all === undefined) return [{of, part, text: "", at: 0}];
  return all.flatMap((text) => text === "" ? from(of, part + 1) : [{of, part, text, at: 0}]);
}

/** A pattern's parts, each with its alternatives; `undefined` where a bracket is not closed. */
function partsOf(pattern: string): readonly (readonly string[])[] | undefined {
  const parts: (readonly string[])[] = [];
  for (const piece of pattern.split(/(\[[^\]]*\])/)) {
    if (piece === "") continue;
    const own = piece.startsWith("[") ? piece.slice(1, -1).split("|") : [piece];
    const before = parts.at(-1);
    if (before !== undefined && meetInYear(before, own)) {
      parts[parts.length - 1] = before.flatMap((one) => own.map((other) => one + other));
    } else {
      parts.push(own);
    }
  }
  if (pattern.includes("[") && !/\[[^\]]*\]/.test(pattern)) return undefined;
  return parts.map((all) => [...new Set(all.map((text) => inOneLetter(text, null).text))]);
}

/** A name of a year is one letter, so that 上 and 年 are never told apart from 上年. */
const meetInYear = (before: readonly string[], behind: readonly string[]): boolean =>
  before.some((one) => /[上一去下次明今本来当年度\d〇零○九]$/.test(one) || one === "") &&
  behind.some((other) => /^[一年度来均报轻内\d〇零○至到—–~-]/.test(other) || other === "");
