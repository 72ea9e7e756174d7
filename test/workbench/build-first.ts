import type {Config} from "@jest/types";
import {findBrowser} from "../browser";
import {productionBuild} from "./production-build";

/** Begins the production build before the first test of a whole run, so that it stands when the browser tests come. */
function buildFirst({nonFlagArgs, testPathPatterns}: Config.GlobalConfig): void {
  const isWhole = nonFlagArgs.length === 0 && testPathPatterns.patterns.length === 0;
  // What is wrong with the sources is said by the tests that need them built.
  if (isWhole && findBrowser() !== undefined) void productionBuild().catch(() => undefined);
}

// Jest takes what the module is, or its default export.
module.exports = buildFirst;
