import type {Filing} from "../../filing/filing";
import type {Format} from "../format";

const write = async (filing: Filing): Promise<string> => (await import("./write-json")).writeJson(filing);

/** Our own JSON, of which an export says all and others may say less. */
export const json: Format = {
  id: "json",
  name: {"zh-CN": "JSON", "en-US": "JSON"},
  endings: [".json"],
  mediaType: "application/json",
  text: {
    // Not 【打印】 in square brackets, with which a copied page may begin.
    isIt: ({head}) => /^\s*(?:\{|\[\s*(?:$|[[\]{"\d-]))/.test(head),
    read: async ({source, content, asked}) => (await import("./read-json")).readJsonFilings(source, content, asked),
  },
  exported: {
    says: {"zh-CN": "JSON", "en-US": "JSON"},
    isForPrograms: true,
    write,
    copies: [{kind: "text", copy: async (filing) => ({text: await write(filing)})}],
  },
  annex: async (annex) => (await import("./write-json")).writeAnnex(annex),
};
