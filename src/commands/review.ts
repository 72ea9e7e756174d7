import type {Filing} from "../filing/filing";
import {differences} from "../reconcile/differences";
import {locate} from "../reconcile/locate/locate";
import {reconcile} from "../reconcile/reconcile";
import {checkPublication} from "../remarks/review/publication";
import {review as reviewOf, reviewable, suggester} from "../remarks/review/review";
import {toReviewJson} from "../remarks/review/review-json";
import {versionsOf} from "../remarks/review/versions";
import {type Command, replace} from "./command";
import {warnOfDoubts} from "./compare";
import {describeReview} from "./review/describe-review";
import {insistOnSameEdition} from "./review/insist-on-same-edition";
import {reviewFormats} from "../formats/write";
import {xlsx} from "../formats/xlsx/xlsx";
import {readReviewed} from "./review/reviewed";
import {withReview} from "./review/with-review";
import {readSource} from "./source";

/** `gouji review FILE`: what is wrong, where most likely, what was said of it, and the sheet 审核意见 in a copy. */
export const review: Command = {
  name: "review",
  usage: `gouji review 文件 [--last 上年文件] [--published 公布的文件] [--before 上一稿] [-o 文件${[xlsx, ...reviewFormats].map(({endings: [usual]}) => usual).join("|")} [--replace]] [--json]`,
  says: "审核一份统计表，写出审核意见；再次审核时接续上次的意见",
  files: [1, 1],
  options: {
    last: {type: "string", names: "source", says: "上年的统计表，用于校核跨年度关系"},
    published: {type: "string", names: "source", says: "公布的网页、Word 或 PDF，逐项核对是否与送审的一致"},
    before: {type: "string", names: "source", says: "上一稿，列出改动的数，以及因此解决和新增的问题"},
    output: {
      type: "string", short: "o", names: "target", endings: () => [...xlsx.endings, ...reviewFormats.flatMap(({endings}) => endings)],
      says: "要写入的工作簿：原件的副本，加上“审核意见”表；" +
        reviewFormats.map(({name, endings}) => `以 ${endings.join("、")} 结尾的，写成 ${name["zh-CN"]} 文档`).join("；"),
    },
    replace,
  },
  async run({files: [file], options}, terminal) {
    const reading = async (path: string | boolean | undefined): Promise<Filing | undefined> =>
      typeof path === "string" ? readSource(path, terminal) : undefined;
    const {filing, workbook} = await readReviewed(file!, terminal);
    const last = await reading(options.last);
    const published = await reading(options.published);
    const before = await reading(options.before);
    if (last !== undefined) warnOfDoubts(filing, last, terminal);
    for (const other of [published, before]) if (other !== undefined) insistOnSameEdition(filing, other, terminal);

    const now = new Date();
    const findings = [
      ...reconcile(filing, last), ...(published === undefined ? [] : checkPublication(filing, published)),
    ];
    const shown = reviewable(findings);
    const items = reviewOf({
      findings, shown, filing, hasPublished: published !== undefined, earlier: filing.review, now,
      suggest: suggester(locate(findings, filing, last), filing),
    });
    const written = typeof options.output === "string" ? options.output : null;
    if (written !== null) await terminal.write(written, await withReview(written, workbook, items, filing, now));
    const versions = before && versionsOf(filing, before, findings, reconcile(before, last));
    return {
      json: toReviewJson(filing, last, {
        findings, items, versions, written, differences: published === undefined ? [] : differences(filing, published),
      }),
      text: describeReview(filing, items, versions, written),
      errorsFound: shown.some(({severity}) => severity === "error"),
    };
  },
};
