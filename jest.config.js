module.exports = {
  testEnvironment: "node",
  maxWorkers: "100%",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  transform: {"\\.m?[jt]sx?$": "@swc/jest"},
  // What comes as ES modules only: hucre and some of what Univer depends on.
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(hucre|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)"],
};
