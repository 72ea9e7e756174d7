import {ReadError} from "../filing/read-error";
import {largestText} from "../filing/effort";
import type {Format} from "./format";

/** Text as it is copied from anywhere. Any text is it. */
export const text: Format = {
  id: "txt",
  name: {"zh-CN": "文本", "en-US": "text"},
  endings: [".txt"],
  mediaType: "text/plain",
  text: {
    isIt: () => true,
    read: async ({source, content, asked}) => {
      if (content.length > largestText) throw new ReadError(source, "tooLarge", {bytes: content.length, limit: largestText});
      return (await import("../recognise/several/read-texts")).readTexts(source, content, asked);
    },
  },
  mayListUnits: true,
};
