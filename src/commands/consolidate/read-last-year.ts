import {consolidate, type Consolidation} from "../../consolidate/consolidate";
import {countedIn} from "../../consolidate/standing";
import {type Submission, submit, type Unreadable} from "../../consolidate/submission";
import type {ListedUnit} from "../../consolidate/unit-list";
import type {Filing} from "../../filing/filing";
import {isArchiveName} from "../../office/archive";
import type {Terminal} from "../command";
import {isFolder} from "../files-in";
import {besideOf, readBeside, yearBefore} from "../source";
import {readLast} from "../templates-for";

/** What was given as last year's: the units' filings, and what they come to, to be held against this year's sums. */
export type LastYearsFilings = {
  readonly submissions: readonly Submission[];
  /** What of a folder or an archive could not be read, each with a whole sentence. */
  readonly unreadable: readonly Unreadable[];
  /** What a submission of them was made of. */
  filingOf(submission: Submission): Filing | undefined;
  /** @throws Refusal where one file holds several filings and it is not clear which is meant */
  wholeFor(result: Consolidation, list?: readonly ListedUnit[]): Filing | undefined;
};

/**
 * Read last year's filings: a folder or an archive of them, which come to what they are added up to, or a file that holds
 * the sums; of a workbook that we wrote, each unit's line beside.
 * @throws as `readBeside` does
 */
export async function readLastYear(path: string, terminal: Terminal): Promise<LastYearsFilings> {
  if (isArchiveName(path) || await isFolder(path)) {
    const {filings, unreadable} = await readLast(path, terminal);
    const submissions = filings.map(asSubmission);
    return {
      submissions, unreadable: unreadable.map(({source, why}) => ({source, why: `上年的文件没有读取：${why}`})),
      filingOf: (one) => filings[submissions.indexOf(one)],
      wholeFor({year}, list) {
        if (year === null) return undefined;
        const last = consolidate(submissions, {list, year: year - 1});
        return countedIn(last).length === 0 ? undefined : {...last.whole, source: path};
      },
    };
  }
  const lasts = await readBeside("last", path, terminal);
  const submissions = lasts.filings.map(asSubmission);
  return {
    submissions, unreadable: [], filingOf: (one) => lasts.filings[submissions.indexOf(one)],
    wholeFor: ({whole}) => besideOf(lasts, yearBefore(whole)),
  };
}

const asSubmission = (filing: Filing, at: number): Submission => submit(filing, `${filing.source}（${filing.part ?? at + 1}）`);
