import type {EditionWord, Readings} from "./vocabulary";

/** What was spoken of before, as far as the next clause may leave it out. */
export type SpokenOf = {
  readonly noun?: EditionWord;
  /** The acts (予以公开) and the kinds (自然人) of the clause before, in the same sentence. */
  readonly acts?: Readings;
  readonly kinds?: Readings;
  /** In brackets behind 新收59件 the kinds are of those. */
  readonly isBound?: true;
};

/** The readings in use of some words: each a sum of ids. */
export type Named = readonly (readonly string[])[];

/**
 * The figures that words of one phrase speak of together; `undefined` where they speak of none, or contradict each
 * other.
 */
export function figuresOf(words: readonly EditionWord[], spoken: SpokenOf): Named | undefined {
  const head = words.findLast(({isNoun}) => isNoun);
  const acts = words.filter(({isNoun}) => !isNoun).sort((one, other) => one.rank - other.rank);
  const together = actsTogether(acts);
  if (together === undefined) return undefined;
  const noun = head ?? spoken.noun;
  const isLoose = acts.length > 0 && acts.every(({needsNoun}) => needsNoun);
  if (acts.length === 0 && noun === undefined) return undefined;
  let readings: Readings = together ?? noun?.readings ?? [];
  if (noun !== undefined && acts.length > 0) {
    const shared = crossing(readings, noun.readings);
    if (shared.length > 0) readings = shared;
    else if (head !== undefined || isLoose) return undefined;
  } else if (isLoose) return undefined;
  const isOfKind = acts.length > 0 && acts.every(isKind);
  const narrowing = noun !== undefined && acts.every(isKind) ? [...acts, noun] : acts;
  const narrowed = narrowing.reduce((among, {alone}) => {
    const meant = crossing(among, alone);
    return meant.length > 0 ? meant : among;
  }, readings);
  const carried = isOfKind ? crossing(readings, spoken.acts ?? [])
    : acts.some(isKind) ? [] : crossing(narrowed, spoken.kinds ?? []);
  const isBound = spoken.isBound && isOfKind && carried.length > 0;
  const named = [...isBound ? [] : narrowed.map(totalsAmong), ...carried.map((ids) => [...ids])]
    .filter((ids) => ids.length > 0);
  const different = [...new Map(named.map((ids) => [ids.join(), ids])).values()];
  return different.length === 0 ? undefined : different;
}

/** What acts and kinds of a phrase share; the first decides where they share nothing. `undefined`: they contradict. */
function actsTogether(acts: readonly EditionWord[]): Readings | null | undefined {
  let together: Readings | null = null;
  let rank = 0;
  for (const act of acts) {
    const shared: Readings = together === null ? act.readings : crossing(together, act.readings);
    if (shared.length > 0) [together, rank] = [shared, Math.max(rank, classOf(act))];
    else if (together !== null && classOf(act) > rank) continue;
    else if (together !== null && act.needsNoun && rank === classOf(act)) together = [...together, ...act.readings];
    else return undefined;
  }
  return together;
}

/** The acts of a phrase, and its kinds, for the next. */
export function spokenOf(words: readonly EditionWord[], before: SpokenOf): SpokenOf {
  const noun = words.findLast(({isNoun}) => isNoun) ?? words.findLast(({of}) => of !== undefined)?.of ?? before.noun;
  const [kinds, acts] = [words.filter(isKind), words.filter((word) => !word.isNoun && !isKind(word))];
  const isAboutActs = acts.length > 0;
  return {
    ...noun && {noun}, ...before.isBound && {isBound: true},
    ...(isAboutActs ? {acts: acts.flatMap(({readings}) => readings)} : before.acts && {acts: before.acts}),
    ...(kinds.length > 0 ? {kinds: kinds.flatMap(({readings}) => readings)}
      : !isAboutActs && before.kinds && {kinds: before.kinds}),
  };
}

const classOf = ({rank}: EditionWord): number => Math.floor(rank / 1000);

/** A column of many rows: who applies. */
export const isKind = ({readings: [ids]}: EditionWord): boolean =>
  ids !== undefined && ids.size >= 20 && ![...ids].some((id) => id.endsWith(".total"));

/** What each of some readings shares with each of others. */
const crossing = (some: Readings, others: Readings): Readings => some.flatMap((one) => others.flatMap((other) => {
  const shared = [...one].filter((id) => other.has(id));
  return shared.length === 0 ? [] : [new Set(shared)];
}));

/** Where a total column is among them, the totals. */
function totalsAmong(ids: ReadonlySet<string>): readonly string[] {
  const totals = [...ids].filter((id) => id.endsWith(".total"));
  return totals.length > 0 && totals.length < ids.size ? totals : [...ids];
}
