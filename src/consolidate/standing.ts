import type {MatchedUnit} from "./match-units";
import type {Submission} from "./submission";

/** What becomes of a filing: only those `counted` are added up; all others wait for somebody's word. */
export type SubmissionStanding =
  | "counted"
  /** The consolidated table as somebody reported it: compared with the sum, not added to it. */
  | "whole"
  /** It is as much as all those below it together: somebody has to say whether it holds them. */
  | "mayBeWhole"
  /** A newer filing of the same unit is counted, or that of the year due beside it in the same file. */
  | "older"
  /** There is another filing of the same unit, and nothing says which is the newer one. */
  | "undecided"
  /** Somebody said that it is not to be counted. */
  | "excluded"
  /** It has no number in it: a template as it was sent out. */
  | "empty"
  | "wrongYear" | "noYear" | "wrongEdition" | "noUnit" | "doubtfulUnit" | "unknownUnit";

/** A filing in its place. */
export type PlacedSubmission = MatchedUnit & {readonly submission: Submission; readonly standing: SubmissionStanding};

/** The filings that are added up. */
export const countedIn = ({placed}: {readonly placed: readonly PlacedSubmission[]}): readonly PlacedSubmission[] =>
  placed.filter(({standing}) => standing === "counted");

/** Whether somebody has to be asked about a filing before it can be added up or left out. */
export const isOpen = ({standing}: {readonly standing: SubmissionStanding}): boolean =>
  !["counted", "whole", "older", "excluded"].includes(standing);

/** What a filing's unit is called: as the list has it, or as it says itself. */
export const nameOf = ({listed, submission}: Pick<PlacedSubmission, "listed" | "submission">): string =>
  listed?.name ?? submission.unit;
