import {editions} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {readFiling} from "../../src/formats/read";
import {writeDocx} from "../../src/formats/docx/write-docx";
import {buildFiling} from "../build";
import {describeWithOffice, inOffice} from "../soffice";

const parts = new Map([[1, "今年以来，本街道认真做好政府信息公开工作。"], [5, "主动公开的内容还不够全面。"], [6, "没有其他需要报告的事项。"]]);
/** Some figures blank; the report of edition 2014 is its table alone. */
const filings = editions.map(({id: edition, forms, indicators}): readonly [string, Filing] => [edition, buildFiling({
  edition, ...(forms.length > 1 && {parts}),
  change: Object.fromEntries(indicators.filter(({only}, at) => !only && at % 9 === 4).map(({id}) => [id, null])),
})]);
const valuesOf = ({figures}: Filing) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));

describeWithOffice("a report in Word, opened and saved by LibreOffice", () => {
  const endings = ["docx", "pdf"] as const;
  const saved = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const written = await Promise.all(filings.map(async ([edition, filing]) =>
      ({edition, name: `${edition}.docx`, bytes: await writeDocx(filing)})));
    const works = endings.flatMap((to) => written.map((one) => ({...one, to})));
    inOffice(works).forEach((bytes, at) => saved.set(`${works[at]!.edition}.${works[at]!.to}`, bytes));
  });

  test.each(endings)("keeps every figure, every blank and the text as %s", async (to) => {
    for (const [edition, filing] of filings) {
      const read = await readFiling(`${edition}.${to}`, saved.get(`${edition}.${to}`)!);
      expect({edition, ...valuesOf(read)}).toEqual({edition, ...valuesOf(filing)});
      expect({unit: read.unit, year: read.year}).toEqual({unit: filing.unit, year: filing.year});
      for (const [part, text] of filing.parts) expect(read.parts.get(part)?.replace(/\s/g, "")).toContain(text);
    }
  });
});
