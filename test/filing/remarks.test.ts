import {recordFromXml, recordToXml} from "../../src/filing/record";
import {isRemarks, noRemarks, type Remarks, sayTime} from "../../src/filing/remarks";

const said = {unit: "甲", year: 2024, of: "form:disputes", says: "四", values: "[]", by: "审核人", time: "2025-01-20T01:30:00.000Z"};
const remarks: Remarks = {
  explanations: [{...said, text: "机构改革"}], signOffs: [said], drawn: [{...said, text: "上年"}],
  overrides: [{by: "办公室", time: said.time, reason: "先行公布", errors: 1, warnings: 2}],
};

test("what was said are remarks, and so is nothing", () => {
  expect([isRemarks(remarks), isRemarks(noRemarks)]).toEqual([true, true]);
});

test.each<[string, unknown]>([
  ["nothing at all", undefined], ["null", null], ["a list", []], ["one kind only", {explanations: []}],
  ["an explanation without its text", {...remarks, explanations: [said]}], ["a confirmation that is null", {...remarks, signOffs: [null]}],
  ["a note whose time is a number", {...remarks, drawn: [{...remarks.drawn[0], time: 5}]}], ["an override without a reason", {...remarks, overrides: [said]}],
])("%s is none, and a record loses no more than that", (_, damaged) => {
  expect(isRemarks(damaged)).toBe(false);
  const record = {unit: "甲", year: 2024, edition: "2021", remarks: damaged as Remarks};
  expect(recordFromXml(recordToXml(record))).toEqual({unit: "甲", year: 2024, edition: "2021"});
});

test("times are said to the minute, as the clock on the wall has it; what is no time is left as it is", () => {
  expect(sayTime(new Date(2025, 0, 20, 9, 5, 59).toISOString())).toBe("2025-01-20 09:05");
  expect(sayTime("1月20日")).toBe("1月20日");
});
