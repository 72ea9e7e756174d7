import type {Filing} from "../../filing/filing";
import type {Format} from "../format";

const writeFragment = async (filing: Filing): Promise<string> =>
  (await import("./write-html")).writeHtmlFragment(filing);

/** Web pages: saved, saved with their pictures in a single file, or as the clipboard holds them. */
export const html: Format = {
  id: "html",
  name: {"zh-CN": "网页", "en-US": "web pages"},
  endings: [".html", ".htm", ".mhtml", ".mht"],
  mediaType: "text/html",
  text: {
    isIt: ({head}) => isArchive(head) || (/^\s*</.test(head) && tag.test(head)),
    read: async ({source, head, content, asked}) => isArchive(head)
      ? (await import("./read-mhtml")).readMhtml(source, content, asked)
      : (await import("./read-html")).readHtml(source, content, asked),
  },
  exported: {
    says: {"zh-CN": "网页表格（粘贴到门户网站）", "en-US": "Web tables (to paste into the portal)"},
    endings: [".html", ".htm"],
    write: async (filing) => (await import("./write-html")).writeHtml(filing),
    copies: [{
      kind: "table",
      copy: async (filing) => {
        const html = await writeFragment(filing);
        return {text: html, html};
      },
    }, {
      kind: "source",
      copy: async (filing) => ({text: await writeFragment(filing)}),
    }],
  },
};

/** A web archive is written like an e-mail. */
const isArchive = (head: string): boolean =>
  mailHead.test(head) && /^Content-Type:\s*(?:multipart|text\/html)/im.test(head);

const mailHead = /^\s*(?:MIME-Version|From|Date|Subject|Snapshot-Content-Location|Content-Type):[^\n]*\r?\n/i;

const tag = /<(?:!doctype\s+html|html|head|body|table|tbody|tr|td|div|p|span|meta|style|section|article)\b/i;
