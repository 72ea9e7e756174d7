import {addUp} from "./add-up";
import type {Request} from "./start-adder";

// A Web Worker that adds up the filings it is given, and makes sheets and files of them.
const take = addUp((answer) => self.postMessage(answer));
self.addEventListener("message", ({data}: MessageEvent<Request>) => void take(data));
