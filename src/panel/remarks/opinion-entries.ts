import type {Filing} from "../../filing/filing";
import {statusNames, type FindingMark, type Opinion} from "../../filing/review-table";
import {isAbout, type SignOff, type Remarks} from "../../filing/remarks";
import {sayTime} from "../../filing/remarks-table";
import type {SheetGrid} from "../../hosts/host";
import type {CellEntry} from "../../sheets/cell-entry";
import {reviewSheetsIn} from "../../remarks/remarks-in";
import {reviewEntries} from "../../sheets/review-sheet";

/** What is to be written so that the sheets 审核意见 say what was just said in the panel; all else on them stays. */
export const opinionEntries = (
  sheets: readonly SheetGrid[], before: Remarks, after: Remarks, filing: Filing,
): readonly CellEntry[] => reviewSheetsIn(sheets).flatMap(({name, opinions}) => opinions.flatMap((opinion) => {
  const {mark, row} = opinion;
  if (mark === undefined || !isAbout(mark, filing)) return [];
  const [was, is] = [saidOf(mark, before), saidOf(mark, after)];
  return was.explanation === is.explanation && was.signOff === is.signOff ? []
    : reviewEntries(name, row, valuesOf(opinion, mark, is));
}));

type Said = {readonly explanation?: Remarks["explanations"][number]; readonly signOff?: SignOff};

const saidOf = (mark: FindingMark, {explanations, signOffs}: Remarks): Said => {
  const isOfMark = (one: SignOff): boolean => one.of === mark.of && isAbout(one, mark);
  return {explanation: explanations.findLast(isOfMark), signOff: signOffs.findLast(isOfMark)};
};

function valuesOf(opinion: Opinion, mark: FindingMark, {explanation, signOff}: Said) {
  const values = (signOff ?? explanation)?.values ?? mark.values;
  // What was explained of other figures is not said of these because they were confirmed.
  const status = signOff !== undefined ? "confirmed" : explanation?.values === values ? "explained" : "open";
  const said = explanation?.text ?? opinion.explanation;
  const last = signOff ?? explanation;
  return {
    状态: statusNames[status], 审核说明: said, 审核人: last?.by ?? "", 时间: last === undefined ? "" : sayTime(last.time),
    标识: JSON.stringify({...mark, values, said, written: new Date().toISOString()} satisfies FindingMark),
  };
}
