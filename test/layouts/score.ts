import type {Filing} from "../../src/filing/filing";
import type {Report} from "./render";

/** How a reading of a report went, figure by figure. */
export type Score = {
  readonly right: number;
  readonly absent: readonly string[];
  /** Not read, where nobody could be sure. */
  readonly forgiven: number;
  /** Another value than the report's. */
  readonly wrong: readonly string[];
  /** A figure that the report does not hold at all. */
  readonly invented: readonly string[];
  /** Absent or forgiven figures, and nothing in `unmatched` that says so. */
  readonly silent: boolean;
};

/** Compare what was read with what was told. */
export function score({expected, unsure}: Report, filing: Pick<Filing, "figures" | "unmatched" | "missingRows">): Score {
  const absent: string[] = [], wrong: string[] = [];
  let right = 0, forgiven = 0;
  for (const [id, value] of expected) {
    const figure = filing.figures.get(id);
    if (figure === undefined) {
      if (unsure.has(id)) forgiven += 1;
      else absent.push(id);
    } else if (figure.value === value) right += 1;
    else wrong.push(`${id}: ${value} read as ${figure.value} (${figure.as} “${figure.text}”)`);
  }
  const invented = [...filing.figures].filter(([id]) => !expected.has(id)).map(([id, {value}]) => `${id}: ${value}`);
  const silent = absent.length + forgiven > 0 && filing.unmatched.length + filing.missingRows.length === 0;
  return {right, absent, forgiven, wrong, invented, silent};
}
