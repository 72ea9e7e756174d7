import {returnedCopies} from "../../src/consolidate/returned-copies";
import {type Submission, submit} from "../../src/consolidate/submission";
import {type Built, buildFiling} from "../build";
import {filedAs} from "./filed-numbers";

const filed = (source: string, more: Partial<Submission> = {}, built: Built = {}): Submission =>
  ({...submit(buildFiling({unit: "青山镇", year: 2024, edition: "2021", ...built}), source), ...more});
const back = (source: string, more: Partial<Submission> = {}, built: Built = {}) =>
  filed(source, {isReturned: true, ...more}, built);
const received = "applications.received.person";

test.each<[string, readonly Submission[], readonly string[]]>([
  ["is a copy where its filing is there", [filed("a"), back("b")], ["b"]],
  ["is a copy of what it is called otherwise", [filed("a", {}, {unit: "青山镇人民政府"}), back("b")], ["b"]],
  ["is a copy of what has no unit and no year", [filed("a", {unit: " ", year: null}), back("b")], ["b"]],
  ["is a filing where it is all there is", [back("b")], []],
  ["is a filing beside another that was given back", [back("a"), back("b")], []],
  ["is a filing beside another unit's with its figures", [filed("a", {}, {unit: "白水镇"}), back("b")], []],
  ["is a filing beside another year's with its figures", [filed("a", {year: 2023}), back("b")], []],
  ["is a filing beside another edition's", [filed("a", {edition: "2019"}), back("b")], []],
  ["is a filing with another figure", [filed("a"), back("b", {}, {change: {[received]: 77}})], []],
  ["is a filing with a blank for a zero", [filed("a", {}, {change: {[received]: 0}}), back("b", {}, {change: {[received]: null}})], []],
  ["is a filing with a blank for what is not shown", [filed("a", {}, {without: [received]}), back("b", {}, {change: {[received]: null}})], []],
  ["is a copy where all its parts are", [filed("a"), back("b（1）", {part: "1"}), back("b（2）", {part: "2"})], ["b"]],
  ["is a filing where one of its parts is", [filed("a"), back("b（1）", {part: "1"}), filed("b（2）", {part: "2"})], []],
  ["is a copy, and not the ones beside it", [filed("a"), back("b"), filed("c", {}, {unit: "白水镇", change: {[received]: 8}}), back("d", {}, {unit: "白水镇", change: {[received]: 9}})], ["b"]],
  ["is a filing with other figures in the same digits", [filedAs("青山镇", 1, {source: "a", values: [1, 12]}), filedAs("青山镇", 1, {source: "b", values: [11, 2], isReturned: true})], []],
  ["does not make its filing one", [back("b"), filed("a"), filed("c")], ["b"]],
])("a file that was given back %s", (_, submissions, expected) => {
  expect([...returnedCopies(submissions)]).toEqual(expected);
});
