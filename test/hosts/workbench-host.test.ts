import type {Host} from "../../src/hosts/host";
import type {Engine} from "../../src/hosts/workbench/engine";
import {startHeadlessEngine} from "../../src/hosts/workbench/headless-engine";
import {workbenchHost} from "../../src/hosts/workbench/workbench-host";
import {hostContract} from "./contract";

// Univer calculates a tenth of a second after every change.
jest.setTimeout(60_000);

const engines = new Map<Host, Engine>();

hostContract("the workbench host", async () => {
  const engine = startHeadlessEngine();
  const host = workbenchHost(engine);
  engines.set(host, engine);
  return host;
}, (host) => engines.get(host)!.univer.dispose());
