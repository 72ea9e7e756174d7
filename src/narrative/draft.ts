import Big from "big.js";
import type {ClauseDraft, ParagraphDraft, SentenceDraft} from "../editions/draft";
import {editionOf} from "../editions/edition";
import {figuresNamed} from "../editions/rule-at";
import {approximate, exactOf, plus, type Exact} from "../filing/exact";
import type {Figure} from "../filing/figure";
import type {Filing} from "../filing/filing";

/** A part of the report as its tables let it be drafted. */
export type Draft = {
  /** The number of the part, from 1. */
  readonly part: number;
  readonly paragraphs: readonly (readonly DraftPiece[])[];
  /** Figures that are blank or were not read, so that the clauses that name them could not be drafted. */
  readonly unknown: readonly string[];
};

/**
 * Words, or a number of a paragraph with the figures whose sum it is; of none where somebody must look at it. `was` is
 * what stood there a year before.
 */
export type DraftPiece = string | {readonly text: string; readonly figures: readonly string[]; readonly was?: string};

/**
 * The sentences that state figures, part by part, in plain official style: of what is 0 they say so or nothing. A
 * clause that names a figure which is not known is left out, and the figure listed.
 */
export function draftOf(filing: Filing): readonly Draft[] {
  return editionOf(filing.edition).parts.flatMap(({draft}, at) => {
    if (draft === undefined) return [];
    const unknown = new Set<string>();
    const paragraphs = draft.map((paragraph) => paragraphOf(paragraph, filing, unknown))
      .filter(({length}) => length > 0);
    return [{part: at + 1, paragraphs, unknown: [...unknown]}];
  });
}

/** The filing with drafts in the place of the parts of which the source has no text. */
export const drafted = (filing: Filing, drafts = draftOf(filing)): Filing => ({
  ...filing,
  parts: new Map([
    ...filing.parts,
    ...drafts.filter(({part}) => (filing.parts.get(part) ?? "").trim() === "")
      .map((draft) => [draft.part, textOfDraft(draft)] as const),
  ]),
});

/** A draft as plain text, a paragraph a line; what must be looked at is marked. */
export const textOfDraft = ({paragraphs}: Draft): string => paragraphs
  .map((pieces) => pieces.map((piece) => typeof piece === "string" ? piece
    : piece.figures.length > 0 ? piece.text : `${toBeLookedAt}${piece.text}`).join("")).join("\n");

/** Stands before a number; sentences are read across it. */
const toBeLookedAt = "「待核」";

function paragraphOf(
  {sentences, nil}: ParagraphDraft, filing: Filing, unknown: Set<string>,
): readonly DraftPiece[] {
  const said = sentences.map((sentence) => sentenceOf(sentence, filing));
  for (const id of said.flatMap((sentence) => sentence.unknown)) unknown.add(id);
  return nil !== undefined && said.every(({isNil}) => isNil) ? [`${nil}。`] : said.flatMap(({pieces}) => pieces);
}

function sentenceOf({clauses, nil}: SentenceDraft, filing: Filing): Clause {
  const drafted = clauses.map((clause) => clauseOf(clause, filing));
  const [unknown, isNil] = [drafted.flatMap((clause) => clause.unknown), drafted.every((clause) => clause.isNil)];
  if (isNil && nil !== undefined) return {unknown, isNil, pieces: nil === "" ? [] : [`${nil}。`]};
  // 其中 is of what stands before it.
  const said = drafted.filter(({pieces: [first]}, at) => first !== "其中" || drafted[at - 1]?.pieces.length !== 0)
    .map(({pieces}) => pieces).filter(({length}) => length > 0);
  return {unknown, isNil, pieces: said.length === 0 ? [] : [...joined(said), "。"]};
}

/** What a clause or a sentence says; whether all that it names is 0; the figures that are not known. */
type Clause = {readonly pieces: readonly DraftPiece[]; readonly isNil: boolean; readonly unknown: readonly string[]};

function clauseOf(clause: ClauseDraft, filing: Filing): Clause {
  if (typeof clause === "string") return saying(clause, "", filing);
  if ("says" in clause) return saying(clause.says, clause.nil, filing);
  const items = clause.list.map((says) => saying(says, "", filing));
  const said = items.map(({pieces}) => pieces).filter(({length}) => length > 0);
  return {
    pieces: said.length === 0 ? [] : [clause.lead, ...joined(said)],
    isNil: items.every(({isNil}) => isNil),
    unknown: items.flatMap(({unknown}) => unknown),
  };
}

/** Words with their numbers put in; `nil` where all of these are 0. */
function saying(says: string, nil: string, filing: Filing): Clause {
  const pieces = says.split(/\{([^}]*)\}/).map((piece, at) => at % 2 === 0 ? {words: piece} : sumOf(piece, filing));
  const sums = pieces.flatMap((piece) => "words" in piece ? [] : [piece]);
  const unknown = sums.flatMap((sum) => sum.unknown);
  const isNil = unknown.length === 0 && sums.every(({sum}) => approximate(sum) === 0);
  return {
    unknown, isNil,
    pieces: (isNil ? [nil] : unknown.length > 0 ? [] : pieces.map((piece): DraftPiece =>
      "words" in piece ? piece.words : {text: new Big(piece.sum).toFixed(), figures: piece.figures}))
      .filter((piece) => piece !== ""),
  };
}

type Sum = {readonly sum: Exact; readonly figures: readonly string[]; readonly unknown: readonly string[]};

function sumOf(names: string, {edition, variant, figures}: Filing): Sum {
  const ids = names.split("+").flatMap((name) => figuresNamed(name, editionOf(edition)))
    .filter(({only, not}) => (only === undefined || only === variant) && (not === undefined || not !== variant))
    .map(({id}) => id);
  const values = ids.map((id) => ({id, value: valueOf(figures.get(id))}));
  return {
    sum: values.reduce<Exact>((sum, {value}) => value === null ? sum : plus(sum, value), 0),
    figures: ids, unknown: values.flatMap(({id, value}) => value === null ? [id] : []),
  };
}

const valueOf = (figure: Figure | undefined): Exact | null => figure === undefined ? null : exactOf(figure);

const joined = (clauses: readonly (readonly DraftPiece[])[]): readonly DraftPiece[] =>
  clauses.flatMap((pieces, at) => at === 0 ? pieces : ["，", ...pieces]);
