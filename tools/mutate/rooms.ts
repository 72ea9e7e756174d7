/** What is changed of a room, and by which tests a change has to be noticed. What no function does is data, which tables guard. */
export type Room = {
  readonly folder: string;
  readonly except?: RegExp;
  /** Folders and files of tests: the room's own, and those of others that rely on it. */
  readonly tests: readonly string[];
  /** Files of tests among them that have an environment of their own, in which nothing is tried. */
  readonly without?: RegExp;
};

export const rooms: Readonly<Record<string, Room>> = {
  editions: {
    // What a draft says is data in a function; what is drafted from it is told and read back by test/narrative.
    folder: "src/editions", except: /^src\/editions\/(?:\d|registered\.ts|names\.ts|draft\.ts)/,
    tests: ["test/editions", "test/reconcile/rules"], without: /invented|shapes/,
  },
  filing: {
    folder: "src/filing", except: /schema|\/words\//,
    tests: ["test/filing"],
  },
  reconcile: {folder: "src/reconcile", except: /\/words\//, tests: ["test/reconcile"]},
  text: {folder: "src/recognise/text", tests: ["test/recognise/text", "test/recognise"]},
  remarks: {
    folder: "src/remarks", except: /\/words\//,
    tests: ["test/remarks"],
  },
  consolidate: {
    folder: "src/consolidate", except: /\/words\//, tests: ["test/consolidate"],
  },
};
