import type {Filing} from "../../../src/filing/filing";
import {readFilings} from "../../../src/formats/read";
import {only} from "../../only";
import {randomFrom} from "../random";
import {ofOne} from "./arrange";
import {judge} from "./judge";
import {save} from "./save";
import {untouched} from "./spoil";
import {tell} from "./tell";

/** A report of few figures, many of them equal, and what is wrong with a reading of it. */
async function judged(change: (filing: Filing) => Filing): Promise<readonly string[]> {
  const random = randomFrom(7);
  const told = tell("2021", undefined, "few", random);
  const source = ofOne[0]!.make(told, {kind: "few", random, say: () => undefined});
  const saved = await save(source, "csv", random);
  const filing = only(await readFilings(saved.name, saved.bytes));
  return judge([change(filing)], untouched.make(source, random)!, saved).map(({kind}) => kind);
}

/** Without the first figures of a text, and with a line that is left over. */
const without = (count: number, text: string, listed: string) => (filing: Filing): Filing => {
  const gone = [...filing.figures].filter(([, figure]) => figure.text === text).slice(0, count).map(([id]) => id);
  return {
    ...filing, figures: new Map([...filing.figures].filter(([id]) => !gone.includes(id))),
    unmatched: [{text: listed, place: {in: "text", line: 0}, why: "value"}],
  };
};

test("a reading with every figure in its place has no fault", async () => {
  expect(await judged((filing) => filing)).toEqual([]);
});

test("a number that is listed accounts for one figure, not for others of its value", async () => {
  expect(await judged(without(2, "0", "规章 0 0"))).toEqual(["not complete"]);
  expect(await judged(without(2, "0", "规章 0"))).toEqual(["lost in silence", "not complete"]);
  expect(await judged(without(1, "0", "规章 10"))).toEqual(["lost in silence", "not complete"]);
});
