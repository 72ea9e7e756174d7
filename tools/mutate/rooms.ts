/** What is changed of a room, and by which tests a change has to be noticed. What no function does is data, which tables guard. */
export type Room = {
  readonly folder: string;
  readonly except?: RegExp;
  /** Folders and files of tests: the room's own, and those of others that rely on it. */
  readonly tests: readonly string[];
};

export const rooms: Readonly<Record<string, Room>> = {
  editions: {
    folder: "src/editions", except: /^src\/editions\/(?:\d|registered\.ts|names\.ts)/,
    tests: ["test/editions", "test/reconcile/rules", "test/reconcile/report.test", "test/recognise/rows-as-published", "test/commands/template"],
  },
  filing: {
    folder: "src/filing", except: /schema|\/words\//,
    tests: [
      "test/filing", "test/recognise/money-units", "test/recognise/count-units", "test/formats/json", "test/commands/archive",
      "test/remarks/review", "test/consolidate/sheets",
    ],
  },
  reconcile: {folder: "src/reconcile", except: /\/words\//, tests: ["test/reconcile"]},
  text: {folder: "src/recognise/text", tests: ["test/recognise"]},
  remarks: {
    folder: "src/remarks", except: /\/words\//,
    tests: ["test/remarks", "test/formats/json", "test/commands/review", "test/commands/compare", "test/commands/files"],
  },
  consolidate: {
    folder: "src/consolidate", except: /\/words\//, tests: ["test/consolidate", "test/commands/consolidate", "test/commands/trace-and-return"],
  },
};
