import type {Format} from "../format";

/** PDF documents with text; of scanned ones, their reader says what to do. */
export const pdf: Format = {
  id: "pdf",
  name: {"zh-CN": "PDF", "en-US": "PDF"},
  endings: [".pdf"],
  mediaType: "application/pdf",
  bytes: {
    isIt: ({head}) => head.includes("%PDF-"),
    read: async ({source, content, asked}) => (await import("./read-pdf")).readPdf(source, content, asked),
  },
};
