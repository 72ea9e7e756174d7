import "../../../assets/built-ins.js";
import {readInTurn} from "./read-in-turn";

// A Web Worker that reads and checks the files it is given, so that the panel never waits.
const take = readInTurn((answer) => self.postMessage(answer));
self.addEventListener("message", ({data}: MessageEvent<unknown>) => void take(data));
