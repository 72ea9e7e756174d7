import type {Filing} from "../../src/filing/filing";
import type {Format} from "../../src/formats/format";

const first = "账单 1";

const write = async (filing: Filing): Promise<string> =>
  `${first}\n${(await import("../../src/formats/json/write-json")).writeJson(filing)}`;

/** A format that is not there: it stands for the next one. Its files begin with a line of their own, JSON follows. */
export const bill: Format = {
  id: "bill",
  name: {"zh-CN": "账单", "en-US": "bills"},
  endings: [".bill", ".bil"],
  mediaType: "text/x-bill",
  text: {
    isIt: ({head}) => head.startsWith(first),
    read: async ({source, content}) =>
      [(await import("../../src/formats/json/read-json")).readJson(source, content.slice(first.length))],
    tables: async () => [],
  },
  exported: {
    says: {"zh-CN": "账单（逐项列出）", "en-US": "Bill"},
    write,
    copies: [{kind: "text", copy: async (filing) => ({text: await write(filing)})}],
  },
  annex: async ({unit}) => `${first}\n${unit}`,
  review: async (items) => items.map(({says}) => says).join("\n"),
};

/** The list with it, as `jest.mock` wants a module. */
export const withBill = (): object => {
  const actual = jest.requireActual<{formats: readonly Format[]}>("../../src/formats/index");
  return Object.defineProperty({...actual, formats: [bill, ...actual.formats]}, "__esModule", {value: true});
};
