import {casesOf} from "../proof";
import {corpus, judge} from "./corpus";

const sentences = corpus();

/** Every sentence, or every tenth of them. */
const tried = sentences.filter((_, at) => at % Math.ceil(sentences.length / casesOf(sentences.length)) === 0);

test("the corpus has hundreds of sentences of every edition, bystanders among them", () => {
  expect(sentences.length).toBeGreaterThan(250);
  expect([...new Set(sentences.map(({edition}) => edition))].sort()).toEqual(["2014", "2019", "2021"]);
  expect(sentences.filter(({states}) => states.length === 0).length).toBeGreaterThan(40);
});

test.each(tried.map((sentence) => [sentence.edition, sentence.text, sentence] as const))(
  "%s: %s", (_, text, sentence) => {
    const {alarms, missed} = judge(sentence);
    expect([text, alarms, missed]).toEqual([text, [], []]);
  },
);
