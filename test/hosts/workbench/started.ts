import type {Engine} from "../../../src/hosts/workbench/engine";
import {startHeadlessEngine} from "../../../src/hosts/workbench/headless-engine";

// A browser has it, or Univer brings it; Node has not, and an engine that is told of a screen asks for it.
globalThis.requestIdleCallback ??= (work) => Number(setTimeout(work, 0, {didTimeout: false, timeRemaining: () => 0}));

/** All that a test started: an engine that is left to itself keeps its timers, and the whole run from ending. */
const engines: Engine[] = [];

/** Start a spreadsheet without a screen, which ends with the test. */
export const started = (...how: Parameters<typeof startHeadlessEngine>): Engine => {
  const engine = startHeadlessEngine(...how);
  engines.push(engine);
  return engine;
};

afterEach(() => engines.splice(0).forEach(({univer}) => univer.dispose()));
