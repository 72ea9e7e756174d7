import {noRemarks, remarkRows, remarksOfRows} from "../../src/filing/remarks";
import {reconcile} from "../../src/reconcile/reconcile";
import {accept, explain, gateOf, returnOf, sendBack, standingOf} from "../../src/remarks/standing";
import {buildFiling} from "../build";

const filing = buildFiling({unit: "云溪街道办事处"});
/** A subdistrict that made 规章. */
const [doubt] = gateOf(reconcile(filing), filing, noRemarks).unexplained;
const hand = (by: string, minute: number) => ({by, time: new Date(2025, 0, 20, 9, minute), says: "规章一行"});
const explained = explain(noRemarks, doubt!, filing, "因机构合并接收了一批文件", hand("填报员", 0));

test("what is sent back is open again, whatever explained it before, until it is explained or accepted anew", () => {
  expect(standingOf(doubt!, filing, explained)).toBe("explained");
  const returned = sendBack(explained, doubt!, filing, " 请附批文 ", hand("审核员", 1));
  expect(standingOf(doubt!, filing, returned)).toBe("open");
  expect(gateOf([doubt!], filing, returned).unexplained).toEqual([doubt]);
  expect(returnOf(doubt!, filing, returned)).toMatchObject({by: "审核员", text: "请附批文"});
  const again = explain(returned, doubt!, filing, "两个部门合并，批文已附在后面", hand("填报员", 2));
  expect(standingOf(doubt!, filing, again)).toBe("explained");
  const accepted = accept(returned, doubt!, filing, "", hand("审核员", 2));
  expect(standingOf(doubt!, filing, accepted)).toBe("confirmed");
  expect(accepted.returned).toBeUndefined();
});

test("what is sent back lapses with its figures", () => {
  const returned = sendBack(noRemarks, doubt!, filing, "", hand("审核员", 1));
  const other = buildFiling({unit: "云溪街道办事处", change: {[doubt!.figures[0]!]: 77}});
  const same = reconcile(other).find(({rule, verdict}) => rule === doubt!.rule && verdict === "broken")!;
  expect(returnOf(doubt!, filing, returned)).toBeDefined();
  expect(returnOf(same, other, returned)).toBeUndefined();
});

test("the sheet 审核说明 keeps what was sent back, and what was said of what was accepted", () => {
  const said = accept(sendBack(explained, doubt!, filing, "请附批文", hand("审核员", 1)), doubt!, filing, "同意", hand("审核员", 2));
  const returned = sendBack(said, doubt!, filing, "再核", hand("审核员", 3));
  for (const remarks of [said, returned]) expect(remarksOfRows(remarkRows(remarks))).toEqual(remarks);
});
