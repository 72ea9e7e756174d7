import type {Config} from "@jest/types";
import {findBrowser} from "./browser";
import {productionBuild} from "./production-build";

/** Begins the production builds before the first test of a whole run, so that they stand when their tests come. */
function buildFirst({nonFlagArgs, testPathPatterns}: Config.GlobalConfig): void {
  const isWhole = nonFlagArgs.length === 0 && testPathPatterns.patterns.length === 0;
  // What is wrong with the sources is said by the tests that need them built.
  if (isWhole) void productionBuild("cli").then(() => findBrowser() && productionBuild("pages")).catch(() => undefined);
}

// Jest takes what the module is, or its default export.
module.exports = buildFirst;
