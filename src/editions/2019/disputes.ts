import {form, heading, line} from "../form";

/** 第四部分　政府信息公开行政复议、行政诉讼情况 */
export const disputes = form({
  id: "disputes",
  edition: "2019",
  part: "四",
  title: "政府信息公开行政复议、行政诉讼情况",
  source: "国办公开办函〔2019〕60号，附件第四部分",
  unit: "件",
  flat: true,
  blocks: [
    {
      rows: [
        line("review", "行政复议"),
        heading("行政诉讼",
          line("directLitigation", "未经复议直接起诉"),
          line("litigationAfterReview", "复议后起诉")),
      ],
      columns: [
        line("upheld", "结果维持"),
        line("corrected", "结果纠正"),
        line("other", "其他结果"),
        line("pending", "尚未审结"),
        line("total", "总计"),
      ],
    },
  ],
});
