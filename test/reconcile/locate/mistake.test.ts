import {mistakeOf, neighboursOf, type Surroundings} from "../../../src/reconcile/locate/mistake";

const around = (known: Partial<Surroundings> = {}): Surroundings =>
  ({isTotal: false, isAmount: false, neighbours: [], totals: [], last: undefined, ...known});

const total = {isTotal: true};
const amount = {isAmount: true};

test.each<[string, number, number, Partial<Surroundings>, {mistake?: string; cost: number}]>([
  ["a total that was left at 0", 0, 12, total, {mistake: "totalZero", cost: 0.2}],
  ["a part that was left at 0 looks like no slip", 0, 12, {}, {cost: 4}],
  ["a total that ought to be less than 0 was not forgotten", 0, -2, total, {mistake: "totalWrong", cost: 3}],
  ["a total that is not 0 was added up wrongly", 3, 12, total, {mistake: "totalWrong", cost: 3}],
  ["a total of which one digit is wrong, in a small number", 3, 8, total, {mistake: "totalWrong", cost: 3}],
  ["a total of which one digit is wrong, in a great number", 73, 78, total, {mistake: "digitWrong", cost: 2}],
  ["less than 0 for more", -5, 5, {}, {mistake: "sign", cost: 0.5}],
  ["more than 0 for less", 5, -5, {}, {mistake: "sign", cost: 0.5}],
  ["元 for 万元", 1283500, 128.35, amount, {mistake: "tenThousand", cost: 0.5}],
  ["a count has no unit of money", 1283500, 128.35, {}, {cost: 4}],
  ["ten times as much is no slip of the unit, but a digit", 1280, 128, amount, {mistake: "digitAdded", cost: 1.2}],
  ["two digits at the front", 34, 43, {}, {mistake: "transposed", cost: 1}],
  ["two digits at the back", 1234, 1243, {}, {mistake: "transposed", cost: 1}],
  ["two pairs of digits are more than a slip", 1234, 2143, {}, {cost: 4}],
  ["digits that are not next to each other", 123, 321, {}, {cost: 4}],
  ["the same digit once more is none transposed", 11, 111, {}, {mistake: "digitLost", cost: 1.2}],
  ["a digit at the end", 123, 12, {}, {mistake: "digitAdded", cost: 1.2}],
  ["a digit at the front", 312, 12, {}, {mistake: "digitAdded", cost: 1.2}],
  ["ten is no small number", 10, 1, {}, {mistake: "digitAdded", cost: 1.2}],
  ["a digit in the middle was left out", 12, 132, {}, {mistake: "digitLost", cost: 1.2}],
  ["two digits were left out", 12, 1342, {}, {cost: 4}],
  ["decimals of small amounts coincide: one too many", 1.25, 1.2, amount, {mistake: "digitAdded", cost: 2}],
  ["decimals of small amounts coincide: one too few", 1.2, 1.25, amount, {mistake: "digitLost", cost: 2}],
  ["last year's, a small one", 7, 2, {last: 7}, {mistake: "lastYear", cost: 3}],
  ["last year's, a great one", 70, 2, {last: 70}, {mistake: "lastYear", cost: 1.5}],
  ["last year's 0 is told as well", 0, 12, {last: 0}, {mistake: "lastYear", cost: 1.5}],
  ["another than last year's", 70, 2, {last: 71}, {cost: 4}],
  ["the cell beside it, a small number", 7, 2, {neighbours: [1, 7]}, {mistake: "neighbour", cost: 3}],
  ["the cell beside it, a great number", 70, 2, {neighbours: [1, 70]}, {mistake: "neighbour", cost: 1.8}],
  ["great below 0 too", -70, 2, {neighbours: [-70]}, {mistake: "neighbour", cost: 1.8}],
  ["great as it ought to be", 2, -70, {neighbours: [2]}, {mistake: "neighbour", cost: 1.8}],
  ["0 beside 0 says nothing", 0, 12, {neighbours: [0]}, {cost: 4}],
  ["its total, a small one", 7, 2, {totals: [7]}, {mistake: "asTotal", cost: 3}],
  ["its total, a great one", 70, 2, {totals: [1, 70]}, {mistake: "asTotal", cost: 1.6}],
  ["a total of 0 says nothing", 0, 12, {totals: [0]}, {cost: 4}],
  ["one digit, a great number", 738, 798, {}, {mistake: "digitWrong", cost: 2}],
  ["one digit, a small number", 3, 8, {}, {mistake: "digitWrong", cost: 3.5}],
  ["two digits", 738, 791, {}, {cost: 4}],
  ["another digit and two more", 13, 1245, {}, {cost: 4}],
  ["of two slips that cost the same the one that comes first", 7, 2, {last: 7, neighbours: [7]}, {mistake: "lastYear", cost: 3}],
  ["of two slips the one that costs less", 70, 80, {last: 70}, {mistake: "lastYear", cost: 1.5}],
])("%s: %d for %d", (_, from, to, known, expected) => {
  expect(mistakeOf(from, to, around(known))).toEqual(expected);
});

test.each([
  ["applications.received.person", ["received.business", "carriedIn.person"]],
  ["applications.carriedIn.research", ["carriedIn.business", "carriedIn.publicWelfare", "received.research", "granted.research"]],
  ["applications.carriedOut.total", ["carriedOut.otherOrganisation", "handled.total"]],
  ["disputes.review.upheld", ["review.corrected", "directLitigation.upheld"]],
])("beside, above and below %s", (id, expected) => {
  expect(neighboursOf(id, "2021").map((one) => one.slice(one.indexOf(".") + 1))).toEqual(expected);
});

test("a figure of another edition has nothing beside it", () => {
  expect(neighboursOf("statistics.review.total", "2021")).toEqual([]);
});
