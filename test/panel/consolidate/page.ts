import {consolidate} from "../../../src/filing/consolidation/consolidate";
import {toConsolidateJson} from "../../../src/filing/consolidation/to-json";
import {sayReadError} from "../../../src/filing/say-read-error";
import {readFiles} from "../../../src/panel/consolidate/read-files";

/** What the test asks the page to do with the files of its input. */
const page = {
  async consolidate() {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration)));
    observer.observe({type: "longtask"});
    let seen = 0;
    const started = performance.now();
    const {submissions, failures} = await readFiles(files(), {onProgress: ({done}) => (seen = done)});
    const milliseconds = performance.now() - started;
    const unreadable = failures.map((error) => ({source: error.source, why: sayReadError(error)}))
      .sort((a, b) => (a.source < b.source ? -1 : 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    const json = toConsolidateJson(consolidate(submissions), unreadable);
    return {json, seen, longest: Math.max(0, ...tasks), milliseconds};
  },
  async cancel() {
    const stop = new AbortController();
    let seen = 0;
    const reading = readFiles(files(), {signal: stop.signal, onProgress: ({done}) => {
      seen = done;
      if (done === 5) stop.abort(new Error("stopped"));
    }});
    const why = await reading.then(() => "read to the end", (error: Error) => error.message);
    return {seen: `${why} after ${seen}`};
  },
};

const files = (): readonly File[] => [...document.querySelector("input")!.files!];

Object.assign(window, {page});
