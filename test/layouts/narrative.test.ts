import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/recognise/read-text";
import {narrate} from "./narrative";
import {seedsOf} from "../proof";
import {randomFrom} from "./random";

const told = seedsOf(300).map((seed) => {
  const {text, figures} = narrate(2014 + seed % 5, randomFrom(seed));
  let filing: Filing | undefined;
  try {
    filing = readText("report.txt", text);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  const wrong = [...filing?.figures ?? []]
    .filter(([id, figure]) => numberOr(figures.get(id), figure) !== figures.get(id))
    .map(([id, {value, text: shown}]) => `${id}: ${figures.get(id)} read as ${value} from “${shown}”`);
  const right = [...figures].filter(([id, value]) => numberOr(null, filing?.figures.get(id)) === value).length;
  return {seed, wrong, right, all: figures.size, missed: [...figures.keys()].filter((id) => !filing?.figures.has(id))};
});

describe("a report without tables", () => {
  test("no sentence gives a wrong figure", () => {
    expect(told.filter(({wrong}) => wrong.length > 0).map(({seed, wrong}) => ({seed, wrong}))).toEqual([]);
  });

  test("seven eighths of its figures are found in its sentences", () => {
    const right = told.reduce((sum, one) => sum + one.right, 0);
    const all = told.reduce((sum, one) => sum + one.all, 0);
    expect(all).toBeGreaterThan(told.length * 10);
    if (right / all < 0.875) expect([...new Set(told.flatMap((one) => one.missed))]).toEqual([]);
  });
});
