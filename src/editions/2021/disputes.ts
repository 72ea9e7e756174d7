import {form, heading, line} from "../form";

/** 第四部分　政府信息公开行政复议、行政诉讼情况 */
export const disputes = form({
  id: "disputes",
  part: "四",
  title: "政府信息公开行政复议、行政诉讼情况",
  short: "复议诉讼情况",
  english: {title: "Part 4 · Reviews and litigation", short: "Disputes"},
  source: "国办公开办函〔2021〕30号，附件第四部分",
  unit: "件",
  layout: "sideBySide",
  blocks: [
    {
      rows: [
        line("review", "行政复议", "administrative reviews"),
        heading("行政诉讼",
          line("directLitigation", "未经复议直接起诉", "lawsuits without prior review"),
          line("litigationAfterReview", "复议后起诉", "lawsuits after review")),
      ],
      columns: [
        line("upheld", "结果维持", "upheld"),
        line("corrected", "结果纠正", "corrected"),
        line("other", "其他结果", "other outcome"),
        line("pending", "尚未审结", "pending"),
        line("total", "总计", "total"),
      ],
    },
  ],
});
