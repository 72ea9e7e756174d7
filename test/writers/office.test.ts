import type {Filing} from "../../src/filing/filing";
import {readFiling} from "../../src/readers/read";
import {writeDocx} from "../../src/writers/docx";
import {buildFiling} from "../build";
import {convert, describeWithOffice} from "../soffice";

const blank = {"applications.granted.person": null, "disclosure.fees.amount": "21.6560"};
const parts = new Map([[1, "今年以来，本街道认真做好政府信息公开工作。"], [5, "主动公开的内容还不够全面。"], [6, "没有其他需要报告的事项。"]]);
const filings: readonly (readonly [string, Filing])[] = [
  ["2014", buildFiling({edition: "2014"})],
  ["2019", buildFiling({edition: "2019", parts})],
  ["2021", buildFiling({change: blank, parts})],
];
const valuesOf = ({figures}: Filing) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));

describeWithOffice("a report in Word, opened and saved by LibreOffice", () => {
  test.each(["docx", "pdf"] as const)("keeps every figure, every blank and the text as %s", async (to) => {
    const files = await Promise.all(filings.map(async ([edition, filing]) =>
      ({name: `${edition}.docx`, bytes: await writeDocx(filing)})));
    const saved = convert(files, to);
    for (const [at, [edition, filing]] of filings.entries()) {
      const read = await readFiling(`${edition}.${to}`, saved[at]!);
      expect({edition, ...valuesOf(read)}).toEqual({edition, ...valuesOf(filing)});
      expect({unit: read.unit, year: read.year}).toEqual({unit: filing.unit, year: filing.year});
      for (const [part, text] of filing.parts) expect(read.parts.get(part)?.replace(/\s/g, "")).toContain(text);
    }
  }, 120_000);
});
