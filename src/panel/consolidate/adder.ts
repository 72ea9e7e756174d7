import "../../../assets/built-ins.js";
import {addUp} from "./add-up";

// A Web Worker that adds up the filings it is given, and makes sheets and files of them.
const take = addUp((answer) => self.postMessage(answer));
self.addEventListener("message", ({data}: MessageEvent<unknown>) => void take(data));
