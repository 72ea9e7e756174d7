import {differences} from "../../src/reconcile/differences";
import {buildFiling} from "../build";

const id = "applications.received.person";
const told = (change: number | string | null, other: number | string | null) =>
  differences(buildFiling({change: {[id]: change}}), buildFiling({change: {[id]: other}}));

test("a filing does not differ from itself", () => expect(differences(buildFiling(), buildFiling())).toEqual([]));

test("numbers differ by value, however they are written", () => {
  expect(told(12, 14)).toEqual([{id, this: 12, other: 14, is: "number"}]);
  const fee = "disclosure.fees.amount";
  expect(differences(buildFiling({change: {[fee]: "0.50"}}), buildFiling({change: {[fee]: "0.5"}}))).toEqual([]);
});

test("blank and zero differ; blank, “/” and 无 do not", () => {
  expect(told(0, null)).toEqual([{id, this: 0, other: null, is: "blank"}]);
  expect(told("/", null)).toEqual([]);
  expect(told("无", "/")).toEqual([]);
});

test("text differs from another text and from nothing", () => {
  expect(told("若干", "若干")).toEqual([]);
  expect(told("若干", null)).toMatchObject([{is: "text"}]);
});

test("a figure that one source does not show is told", () => {
  expect(differences(buildFiling(), buildFiling({without: [id]}))).toMatchObject([{id, other: undefined, is: "absent"}]);
});

test("filings of two editions are not set side by side", () => {
  expect(differences(buildFiling({edition: "2019"}), buildFiling({edition: "2021"}))).toEqual([]);
});
