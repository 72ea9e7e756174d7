import {editions} from "../../src/editions/edition";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling, figure, yearOf, type Built, type Change} from "../build";

type Changes = Readonly<Record<string, Change>>;

/** For one rule: what breaks it in a balanced filing, and what leaves it undecided. */
type Example = Pick<Built, "variant" | "unit" | "parts"> & {
  readonly broken: Changes;
  readonly undecided: Changes;
  /** Changes to last year's filing in the broken example. */
  readonly last?: Changes;
  /** Where a balanced filing does not meet the rule's condition. */
  readonly holds?: Changes;
  readonly undecidedParts?: Built["parts"];
  readonly brokenParts?: Built["parts"];
};

const statistics = (id: string): string => `statistics.${id}`;
const of = (prefix: string, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).map(([id, to]) => [`${prefix}.${id}`, to]));

const examples2014: Readonly<Record<string, Example>> = {
  requestsByChannel: {broken: {"requests.fax": 90}, undecided: {"requests.fax": null}},
  requestsClosed: {broken: {"requests.closedOnTime": 90}, undecided: {"requests.closedOnTime": "/"}},
  repliesByOutcome: {broken: {"replies.granted": 90}, undecided: {"replies.granted": "若干"}},
  refusalReasons: {broken: {"refused.otherLegal": 90}, undecided: {"refused.otherLegal": null}},
  reviewOutcomes: {broken: {"review.total": 90}, undecided: {"review.upheld": null}},
  litigationOutcomes: {broken: {"litigation.total": 90}, undecided: {"litigation.upheld": null}},
  staffByKind: {broken: {"capacity.staff": 90}, undecided: {"capacity.partTime": null}},
  normativeWithinTotal: {broken: {"proactive.normativeDocuments": 142}, undecided: {"proactive.total": null}},
  leadersPressConferences: {
    broken: {"responses.pressConferencesByLeaders": 7}, undecided: {"responses.pressConferences": null},
  },
  leadersOnlineInterviews: {
    broken: {"responses.onlineInterviewsByLeaders": 8}, undecided: {"responses.onlineInterviews": null},
  },
  keyAreasWithinTotal: {variant: "beijing", broken: {"keyAreas.total": 142}, undecided: {"keyAreas.total": null}},
  keyAreasBreakdown: {variant: "beijing", broken: {"keyAreas.prices": 90}, undecided: {"keyAreas.prices": null}},
  channelWithinTotal: {broken: {"channels.weibo": 142}, undecided: {"channels.weibo": null}},
  channelsCoverTotal: {broken: {"channels.website": 3}, undecided: {"channels.website": null}},
  normativeIssued: {broken: {"proactive.normativeDocuments": 10}, undecided: {"proactive.normativeDocumentsIssued": null}},
  casesWithoutRequests: {broken: {"requests.received": 0}, undecided: {"requests.received": null}},
  traineesNeedSessions: {broken: {"training.sessions": 0}, undecided: {"training.sessions": "-"}},
  moneyUnit: {
    broken: {"capacity.budget": figure("0.5", "", {unit: "元"})},
    undecided: {"capacity.budget": null},
    holds: {"capacity.budget": figure("0.5", "", {unit: "万元"})},
  },
};

/** The sum beside a heading: right, wrong, and beside a row that is blank. */
function headingTotal(row: string): Example {
  const rows = [...buildFiling().figures].filter(([id]) => id.startsWith(`applications.${row}.`) && id.endsWith(".total"));
  const sum = rows.reduce((sum, [, {text}]) => sum + Number(text), 0);
  const id = `${row}.total`;
  const first = rows[0]![0].replace("applications.", "");
  return {holds: {[id]: sum}, broken: {[id]: sum + 1}, undecided: {[id]: sum, [first]: null}};
}

const applications: Readonly<Record<string, Example>> = {
  refusedTotal: headingTotal("refused"),
  unavailableTotal: headingTotal("unavailable"),
  notProcessedTotal: headingTotal("notProcessed"),
  flow: {broken: {"received.person": 1}, undecided: {"received.person": null}},
  handledTotal: {broken: {"granted.business": 99}, undecided: {"granted.business": null}},
  rowTotal: {broken: {"granted.research": 99}, undecided: {"granted.research": null}},
  carriedOutShare: {broken: {"carriedOut.total": 990}, undecided: {"received.total": null}},
};

const disputes: Readonly<Record<string, Example>> = {
  total: {broken: {"review.total": 0}, undecided: {"review.pending": null}},
  afterReviewNeedsReview: {
    broken: {"litigationAfterReview.total": 99}, undecided: {"review.total": null, "litigationAfterReview.total": 99},
  },
};

const withoutApplications: Example = {
  broken: {"applications.received.total": 0}, last: {"applications.received.total": 0},
  undecided: {"applications.received.total": null},
};

const disclosure2019: Readonly<Record<string, Example>> = {
  publishedWithinTotal: {broken: {"regulations.published": 99}, undecided: {"regulations.totalPublished": null}},
  itemsNotNegative: {broken: {"licensing.change": -99}, undecided: {"licensing.change": null}},
  procurementPair: {broken: {"procurement.projects": 0}, undecided: {"procurement.amount": null}},
  procurementUnit: {unit: "杨林镇人民政府", broken: {"procurement.amount": "8040"}, undecided: {"procurement.amount": null}},
  madeButNotPublished: {broken: {"regulations.made": 19}, undecided: {"regulations.made": null}},
  regulationsByLevel: {
    unit: "杨林镇人民政府", broken: {"regulations.made": 1},
    undecided: {"regulations.made": 0, "regulations.published": null, "regulations.totalPublished": 0},
    holds: {"regulations.made": 0, "regulations.published": 0, "regulations.totalPublished": 0},
  },
};

const disclosure2021: Readonly<Record<string, Example>> = {
  inForceCoversIssued: {broken: {"regulations.inForce": 1}, undecided: {"regulations.inForce": null}},
  repealedWithinStock: {broken: {"regulations.repealed": 99}, undecided: {"regulations.repealed": null}},
  regulationsByLevel: {
    unit: "宿迁市教育局", broken: {"regulations.issued": 1},
    undecided: {"regulations.issued": 0, "regulations.repealed": null, "regulations.inForce": 0},
    holds: {"regulations.issued": 0, "regulations.repealed": 0, "regulations.inForce": 0},
  },
};

const moneyUnit: Example = {
  unit: "杨林镇人民政府", holds: {"disclosure.fees.amount": "128.35"}, broken: {"disclosure.fees.amount": "1283500"},
  undecided: {"disclosure.fees.amount": null},
};

const crossYear: Readonly<Record<string, Example>> = {
  "crossYear.carryOver": {
    broken: {"applications.carriedIn.person": 77}, undecided: {"applications.carriedIn.person": null},
  },
  "crossYear.pendingCarried": {
    broken: {}, last: {"disputes.review.pending": 99}, undecided: {"disputes.review.total": null},
  },
  "crossYear.jump": {broken: {"disputes.review.total": 900}, last: {"disputes.review.total": 90}, undecided: {"disputes.review.total": null}},
};

const qualify = (form: string, examples: Readonly<Record<string, Example>>): [string, Example][] =>
  Object.entries(examples).map(([id, {broken, undecided, holds, ...more}]) => [`${form}.${id}`, {
    ...more, broken: of(form, broken), undecided: of(form, undecided), holds: holds && of(form, holds),
  }]);

const examples: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  "2014": Object.fromEntries([
    ...qualify("statistics", examples2014),
    ["crossYear.jump", {
      broken: {[statistics("proactive.total")]: 1410}, last: {}, undecided: {[statistics("proactive.total")]: null},
    }],
  ]),
  "2019": Object.fromEntries([
    ...qualify("disclosure", disclosure2019), ...qualify("applications", applications), ...qualify("disputes", disputes),
    ["disputes.withoutApplications", withoutApplications],
    ...Object.entries(crossYear),
    ["crossYear.itemsRollForward", {
      broken: {"disclosure.fees.previousItems": 99}, undecided: {"disclosure.fees.previousItems": null},
    }],
  ]),
  "2021": Object.fromEntries([
    ...qualify("disclosure", disclosure2021), ["format.moneyUnit", moneyUnit], ...qualify("applications", applications), ...qualify("disputes", disputes),
    ["disputes.withoutApplications", withoutApplications],
    ...qualify("applications", {otherTotal: headingTotal("other")}),
    ["applications.feeUnpaidNeedsNote", {
      parts: new Map([[6, "本年度收取信息处理费 120 元。"]]), brokenParts: new Map([[6, "无其他需要报告的事项。"]]),
      broken: {}, undecided: {"applications.other.feeUnpaid.total": null}, undecidedParts: new Map([[6, "无其他需要报告的事项。"]]),
    }],
    ...Object.entries(crossYear),
    ["crossYear.inForceRollForward", {
      broken: {"disclosure.regulations.inForce": 99}, undecided: {"disclosure.regulations.inForce": null},
    }],
  ]),
};

describe.each(editions)("edition $id", ({id: edition, rules}) => {
  const ids = [...new Set(rules.map(({id}) => id))];

  const verdicts = (rule: string, change: Changes, lastChange: Changes = {}, parts?: Built["parts"]): Set<string> => {
    const {variant, unit, parts: own} = examples[edition]![rule]!;
    const common = {edition, variant, ...(unit !== undefined && {unit})};
    const filing = buildFiling({...common, year: yearOf(edition), change, parts: parts ?? own ?? new Map()});
    const last = buildFiling({...common, year: yearOf(edition) - 1, change: lastChange});
    return new Set(reconcile(filing, last).filter((finding) => finding.rule === rule).map(({verdict}) => verdict));
  };

  test("every rule has its three examples", () => {
    expect(Object.keys(examples[edition]!).sort()).toEqual([...ids].sort());
  });

  test.each(ids)("%s holds, is broken, is undecided", (rule) => {
    const {broken, undecided, last, holds, brokenParts, undecidedParts} = examples[edition]![rule]!;
    expect(verdicts(rule, holds ?? {})).toEqual(new Set(["holds"]));
    expect(verdicts(rule, broken, last, brokenParts)).toContain("broken");
    expect(verdicts(rule, undecided, last, undecidedParts)).toContain("undecided");
    expect(verdicts(rule, undecided)).not.toContain("broken");
  });
});
