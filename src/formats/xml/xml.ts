import type {Filing} from "../../filing/filing";
import type {Format} from "../format";

const write = async (filing: Filing): Promise<string> => (await import("./write-xml")).writeXml(filing);

/** Our own XML; other XML is refused as such. */
export const xml: Format = {
  id: "xml",
  name: {"zh-CN": "XML", "en-US": "XML"},
  endings: [".xml"],
  mediaType: "application/xml",
  text: {
    isIt: ({head}) => /^\s*<\?xml/i.test(head),
    read: async ({source, content, asked}) => [(await import("./read-xml")).readXml(source, content, asked)],
  },
  exported: {
    says: {"zh-CN": "XML", "en-US": "XML"},
    isForPrograms: true,
    write,
    copies: [{kind: "text", copy: async (filing) => ({text: await write(filing)})}],
  },
};
