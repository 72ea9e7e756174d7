import {applications} from "../2021/applications";
import {indicatorsOf} from "../indicator";
import type {Correspondence} from "./correspondence";

const columns = [...new Set(indicatorsOf(applications).map(({columnId}) => columnId))];
const others = ["notCorrected", "feeUnpaid", "rest"];

/** Report year 2020 to 2021. A figure of the same id in both editions is listed only where something is to be noted. */
export const from2019To2021: readonly Correspondence[] = [
  ...["licensing", "penalties", "coercion"].map((row): Correspondence => ({
    these: [`disclosure.${row}.decisions`], last: [`disclosure.${row}.decisions`], match: "exact", note: "countingMoved",
  })),
  {these: ["disclosure.regulations.issued"], last: ["disclosure.regulations.made"], match: "exact", note: "byLabel"},
  {these: ["disclosure.normativeDocuments.issued"], last: ["disclosure.normativeDocuments.made"], match: "partial", note: "narrowerDocuments"},
  ...["regulations", "normativeDocuments"].flatMap((row): Correspondence[] => [
    {these: [`disclosure.${row}.inForce`], last: [`disclosure.${row}.totalPublished`], match: "partial", note: "publishedNotInForce"},
    {these: [`disclosure.${row}.repealed`], last: [], match: "none", note: "newRow"},
  ]),
  {these: ["disclosure.fees.amount"], last: [], match: "none", note: "itemsNotAmount"},
  ...columns.flatMap((column): Correspondence[] => [
    {these: others.map((row) => `applications.other.${row}.${column}`), last: [`applications.other.${column}`], match: "exact", note: "sumOnly"},
    ...others.map((row): Correspondence => ({these: [`applications.other.${row}.${column}`], last: [], match: "none", note: "sumOnly"})),
  ]),
];
