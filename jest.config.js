const {availableParallelism} = require("node:os");

module.exports = {
  // Machines are busy: what is slow is seen in the benches.
  testTimeout: 300_000,
  testEnvironment: "<rootDir>/test/shared-realm/environment.js",
  testRunner: "<rootDir>/test/shared-realm/runner.js",
  // One more than the machine has cores: tests wait for browsers, LibreOffice and the spreadsheet's own clock.
  maxWorkers: availableParallelism() + 1,
  globalSetup: "<rootDir>/test/build-first.ts",
  testSequencer: "<rootDir>/test/slowest-first.js",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // Where a test has globals of its own, they are looked up through an interceptor, at a fifth of all time; what is handed in is not.
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Object", "Set"],
  moduleNameMapper: {"^@fluentui/react-icons$": "<rootDir>/test/icons.js"},
  transform: {
    "\\.m?[jt]sx?$": "@swc/jest",
    "\\.bcmap$": "<rootDir>/test/character-map.js",
    "/(?:react-components/lib-commonjs|zod/v4/locales)/index\\.cjs$": "<rootDir>/test/lazy-parts.js",
  },
  // What comes as ES modules only: hucre, the readers of pages and PDFs, and some of what Univer depends on.
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(@fluentui/react-components|zod/v4/locales|hucre|htmlparser2|entities|dom(elementtype|handler|utils|-serializer)|pdfjs-dist|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)"],
};
