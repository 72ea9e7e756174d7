import {basename, dirname, resolve} from "node:path";
import type {Filing} from "../filing/filing";
import {headingOfName} from "../recognise/heading";

/**
 * What the names of a file and its folder seem to say of who and when, where the file itself does not: a sentence that
 * says it is no more than that, and how to say it oneself. Nothing where the file says it, or holds several filings.
 */
export function proposeHeading(path: string, filings: readonly Filing[]): string | undefined {
  const [filing, ...others] = filings;
  if (path === "-" || filing === undefined || others.length > 0) return undefined;
  const [file, folder] = [headingOfName(basename(path)), headingOfName(basename(dirname(resolve(path))))];
  const unit = filing.unit === "" ? file.unit || folder.unit : "";
  const year = filing.year === null ? file.year ?? folder.year : null;
  if (unit === "" && year === null) return undefined;
  const seems = [unit === "" ? "" : `填报单位“${unit}”`, year === null ? "" : `${year} 年度`].filter((one) => one !== "");
  const options = [unit === "" ? "" : `--unit ${unit}`, year === null ? "" : `--year ${year}`].filter((one) => one !== "");
  return `提示：${basename(path)} 中没有写明${unit === "" ? "年度" : year === null ? "填报单位" : "填报单位和年度"}。` +
    `从文件名、文件夹名看像是${seems.join("、")}，没有采用；确是的，用 ${options.join(" ")} 指定。`;
}
