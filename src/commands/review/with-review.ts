import type {Filing} from "../../filing/filing";
import {openZip} from "../../office/open-zip";
import {createFileHost} from "../../hosts/file/file-host";
import {reviewFormats, toBytes} from "../../formats/write";
import type {ReviewItem} from "../../remarks/review/review";
import {reviewSheet} from "../../sheets/review";
import {Refusal} from "../command";

/**
 * The workbook with a sheet 审核意见 after its own; nothing that is there is changed. A sheet of an earlier review
 * stays as the record of it. In a format of its own, by the target's name, the review alone.
 * @throws Refusal where Excel would not open the workbook under the target's name
 */
export async function withReview(
  target: string, workbook: Uint8Array, items: readonly ReviewItem[], filing: Filing, now: Date,
): Promise<Uint8Array> {
  const format = reviewFormats.find(({endings}) => endings.some((ending) => target.toLowerCase().endsWith(ending)));
  if (format !== undefined) return toBytes(await format.review(items, filing, now));
  insistOnKind(target, workbook, filing.source);
  const host = await createFileHost(workbook, filing.source);
  await host.insert([reviewSheet(items, filing, now)]);
  return host.save();
}

/** Excel opens no workbook with macros that is named .xlsx, and none without that is named .xlsm. */
function insistOnKind(target: string, workbook: Uint8Array, source: string): void {
  const types = new TextDecoder().decode(openZip(source, workbook).part("[Content_Types].xml"));
  const hasMacros = types.includes("macroEnabled");
  if (!new RegExp(hasMacros ? "\\.xlsx$" : "\\.xlsm$", "i").test(target)) return;
  throw new Refusal(hasMacros
    ? `${source} 带有宏，审核意见写在它的副本里，${target} 请改用 .xlsm 结尾，否则 Excel 打不开。`
    : `${source} 不带宏，审核意见写在它的副本里，${target} 请改用 .xlsx 结尾，否则 Excel 打不开。`);
}
