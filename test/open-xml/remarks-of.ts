import type {Filing} from "../../src/filing/filing";
import {noRemarks, type Remarks} from "../../src/filing/remarks";
import {editionOf} from "../../src/editions/edition";
import {reconcile} from "../../src/reconcile/reconcile";
import {draw, explain, signOff, signOffForm} from "../../src/remarks/standing";

/** What was said of a filing: something of every kind, with characters that XML cannot hold or must not be given. */
export function remarksOf(filing: Filing): Remarks {
  const hand = {by: "填报员 <甲> & 乙", time: new Date("2025-01-20T01:00:00Z"), says: "“问题”\u0001 <1 & 2>"};
  const found = reconcile(filing).filter(({verdict}) => verdict === "broken");
  const explained = found.reduce((remarks, finding, at) =>
    explain(remarks, finding, filing, ` 第 ${at + 1} 条：\n“因为” <机构合并> & _x000D_ \u000b `, hand), noRemarks);
  const [id] = [...filing.figures].find(([, {value}]) => value !== null)!;
  const drawn = draw(signOff(explained, found[0]!, filing, hand), id, 1, filing, "取自上年", hand);
  const {forms} = editionOf(filing.edition);
  return {
    ...forms.reduce((remarks, form) => signOffForm(remarks, form.id, filing, hand), drawn),
    overrides: [{by: "", time: hand.time.toISOString(), reason: "先行公布", errors: 1, warnings: 2}],
  };
}
