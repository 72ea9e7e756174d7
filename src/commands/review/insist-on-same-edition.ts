import type {Filing} from "../../filing/filing";
import {doubtsOfOther} from "../../reconcile/differences";
import {Refusal, type Terminal} from "../command";

/**
 * Say on the side where two sources may not be one report.
 * @throws Refusal where their editions differ: there is nothing to set side by side.
 */
export function insistOnSameEdition(filing: Filing, other: Filing, terminal: Terminal): void {
  const doubts = doubtsOfOther(filing, other);
  if (doubts.includes("edition")) {
    throw new Refusal(`${other.source} 是 ${other.edition} 版式，${filing.source} 是 ${filing.edition} 版式，` +
      "不能逐项核对。请确认是同一年度的报告。");
  }
  if (doubts.includes("year")) {
    terminal.note(`提示：${other.source} 是 ${other.year} 年度的，${filing.source} 是 ${filing.year} 年度的，请确认是同一份报告。`);
  }
  if (doubts.includes("unit")) {
    terminal.note(`提示：${other.source} 是“${other.unit}”的，与填报单位“${filing.unit}”不同，请确认是同一份报告。`);
  }
}
