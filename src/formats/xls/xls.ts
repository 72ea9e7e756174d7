import type {Format} from "../format";

/** Workbooks of Excel before 2007, and of WPS: their binary files, and the XML of 2003. */
export const xls: Format = {
  id: "xls",
  name: {"zh-CN": "Excel", "en-US": "Excel"},
  endings: [".xls", ".et"],
  mediaType: "application/vnd.ms-excel",
  bytes: {
    // Before version 5, Excel put its records into a file without a container.
    isIt: ({head}) => /^(?:\xd0\xcf\x11\xe0|\x09[\x00\x02\x04\x08][\x04-\x08]\x00)/.test(head),
    read: async ({source, content, ...reading}) => (await import("./read-xls")).readXls(source, content, reading),
  },
  text: {
    isIt: ({head}) =>
      /^\s*</.test(head) && /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i.test(head),
    read: async ({source, content, ...reading}) => (await import("./read-xml-workbook")).readXmlWorkbook(source, content, reading),
  },
};
