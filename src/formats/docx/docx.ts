import type {ReviewFormat} from "../format";

/** Word documents. */
export const docx: ReviewFormat = {
  id: "docx",
  name: {"zh-CN": "Word", "en-US": "Word"},
  endings: [".docx"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  bytes: {
    isIt: async ({source, head, content}) =>
      head.startsWith("PK") && (await import("../../office/package-type")).isDocx(source, content),
    read: async ({source, content, asked}) => (await import("./read-docx")).readDocx(source, content, asked),
  },
  exported: {
    says: {"zh-CN": "Word 年度报告（.docx）", "en-US": "Annual report in Word (.docx)"},
    write: async (filing) => (await import("./write-docx")).writeDocx(filing),
    copies: [{
      kind: "report",
      copy: async (filing) => {
        const html = (await import("../html/write-html")).writeHtmlReport(filing);
        return {text: html, html};
      },
    }],
  },
  annex: async (annex) => (await import("./write-docx")).writeAnnexDocx(annex),
  review: async (items, filing, now) => (await import("./write-docx")).writeReviewDocx(items, filing, now),
};
