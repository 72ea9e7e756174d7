import {corpus, judge, type Outcome} from "../test/prose/corpus";

/** Sentences of the corpus: how many wrong statements are found, and how often right ones are warned of. */
export const bench = (print: (line: string) => void): Promise<void> => {
  const outcomes = corpus().map(judge);
  for (const file of [...new Set(outcomes.map(({sentence}) => sentence.file))]) {
    const own = outcomes.filter(({sentence}) => sentence.file === file);
    print(`${file}: ${summary(own)}`);
    for (const {sentence: {text}, alarms, missed} of own) {
      if (alarms.length > 0) print(`  false alarm: ${text}\n      ${alarms.join("\n      ")}`);
      if (missed.length > 0) print(`  missed: ${text}\n      ${missed.join(", ")}`);
    }
  }
  print(`all: ${summary(outcomes)}`);
  return Promise.resolve();
};

function summary(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.reduce((sum, one) => sum + one.wrong, 0);
  const found = wrong - outcomes.reduce((sum, {missed}) => sum + missed.length, 0);
  const alarmed = outcomes.filter(({alarms}) => alarms.length > 0).length;
  return `${outcomes.length} sentences; of ${wrong} wrong statements ${found} found (recall ${(found / Math.max(1, wrong) * 100).toFixed(1)} %); ` +
    `${alarmed} of ${outcomes.length} right sentences falsely warned of`;
}
