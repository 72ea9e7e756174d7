/** @page */
import {deadlineOf, setDeadline} from "../../../src/panel/start/deadline";

const on = (today: string, unit = "云溪街道办事处", year = 2025) => deadlineOf(unit, year, new Date(`${today}T12:00:00`));

beforeEach(() => localStorage.clear());

test("departments hand in by 31 January, governments by 31 March", () => {
  expect(on("2026-01-10")).toEqual({date: "2026-01-31", daysLeft: 21});
  expect(on("2026-01-10", "东湖区人民政府")).toEqual({date: "2026-03-31", daysLeft: 80});
});

test("a town is its government, a street office is none, and of no unit nothing is said", () => {
  expect(on("2026-01-10", "乔庄镇")?.date).toBe("2026-03-31");
  expect(on("2026-01-10", "东山街道")?.date).toBe("2026-01-31");
  expect(on("2026-01-10", " ")).toBeUndefined();
});

test("the days are counted from December on, until two months behind", () => {
  expect(on("2025-11-30")).toBeUndefined();
  expect(on("2025-12-01")?.daysLeft).toBe(61);
  expect(on("2026-01-31")?.daysLeft).toBe(0);
  expect(on("2026-02-03")?.daysLeft).toBe(-3);
  expect(on("2026-04-10")).toBeUndefined();
  expect(on("2026-12-20", "云溪街道办事处", 2027)).toBeUndefined();
});

test("the day may be set, for units of the same kind and every year", () => {
  setDeadline("云溪街道办事处", "2026-01-20");
  expect(on("2026-01-10")?.date).toBe("2026-01-20");
  expect(on("2027-01-10", "财政局", 2026)?.date).toBe("2027-01-20");
  expect(on("2026-01-10", "东湖区人民政府")?.date).toBe("2026-03-31");
  setDeadline("云溪街道办事处", "");
  expect(on("2026-01-10")?.date).toBe("2026-01-20");
});

test("what is kept and makes no sense is passed over", () => {
  localStorage.setItem("gouji.deadlines", "{\"department\":7,");
  expect(on("2026-01-10")?.date).toBe("2026-01-31");
  localStorage.setItem("gouji.deadlines", "{\"department\":\"x\"}");
  expect(on("2026-01-10")?.date).toBe("2026-01-31");
});
