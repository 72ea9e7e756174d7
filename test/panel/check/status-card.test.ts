import {sayStatus, type TablesStatus} from "../../../src/panel/check/status-card";
import {enUS} from "../../../src/panel/words/en-US";
import {zhCN} from "../../../src/panel/words/zh-CN";

const nothing = {error: 0, warning: 0, hint: 0, undecided: 0, holds: 0};

const say = (counts: Partial<TablesStatus["counts"]>, blanks = 0, account?: string, explained = 0) =>
  sayStatus({counts: {...nothing, ...counts}, blanks, account, explained}, zhCN);

test("tables in which every rule holds are all right", () => {
  expect(say({holds: 46})).toEqual({mood: "good", headline: ["全部相符"], more: ["已校核 46 条勾稽关系"]});
});

test("errors and things to verify make the headline, the rest stands below", () => {
  expect(say({error: 3, warning: 2, hint: 1, undecided: 4, holds: 40}, 12)).toEqual({
    mood: "bad", headline: ["3 处强制性", "2 处核实性"],
    more: ["1 处提示", "还有 12 格未填", "4 条勾稽关系暂不能判断"],
  });
});

test("things to verify alone are doubtful, not bad", () => {
  expect(say({warning: 2, holds: 40})).toMatchObject({mood: "doubtful", headline: ["2 处核实性"]});
});

test("what was explained is said, and once all is explained there is nothing left to doubt", () => {
  expect(say({warning: 2, holds: 40}, 0, undefined, 1)).toMatchObject({mood: "doubtful", more: ["其中 1 处核实性已说明"]});
  expect(say({warning: 2, holds: 40}, 0, undefined, 2)).toMatchObject({mood: "note", headline: ["2 处核实性"]});
});

test("blanks are counted, and what is filled in is said to match only where something is", () => {
  expect(say({undecided: 46}, 120)).toEqual({mood: "open", headline: ["还有 120 格未填"], more: []});
  expect(say({undecided: 26, holds: 20}, 60)).toMatchObject({headline: ["还有 60 格未填"], more: ["已填的都相符", "空格须填写或说明"]});
});

test("an undecided rule keeps full tables from being all right", () => {
  expect(say({undecided: 1, holds: 45})).toEqual({
    mood: "open", headline: ["已填的都相符"], more: ["1 条勾稽关系暂不能判断"],
  });
});

test("what was not read is said before all else, and nothing is all right beside it", () => {
  const account = "没有读全：1 张表没有读到";
  expect(say({holds: 46}, 0, account)).toEqual({mood: "doubtful", headline: [account], more: []});
  expect(say({error: 3, warning: 2, holds: 40, undecided: 4}, 12, account)).toEqual({
    mood: "bad", headline: [account],
    more: ["3 处强制性", "2 处核实性", "还有 12 格未填", "4 条勾稽关系暂不能判断"],
  });
});

test("tables of which no rule could be judged are not all right", () => {
  expect(say({})).toMatchObject({mood: "open", headline: ["没有可以校核的数"]});
});

test("hints are no fault", () => {
  expect(say({holds: 44, hint: 2})).toMatchObject({mood: "note", headline: ["全部相符，另有 2 处提示"]});
});

test("English says it too", () => {
  const counts = {...nothing, error: 1, warning: 2};
  expect(sayStatus({counts, blanks: 0, account: undefined, explained: 0}, enUS).headline)
    .toEqual(["1 error", "2 to verify"]);
});
