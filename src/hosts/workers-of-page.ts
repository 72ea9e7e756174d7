declare global {
  interface Window {
    /** What workers run, as functions: webpack.config.js writes them beside the workers' own files. */
    goujiWorkers?: Readonly<Record<string, () => void>>;
  }
}

/**
 * Let every worker start from a blob of the page, so that the page's policy binds it: a worker that comes from the site
 * goes by what the site says of its file, which is nothing. From the disk a browser starts none in another way at all.
 */
export function holdWorkersToPolicy(): void {
  if (typeof Worker !== "function") return;
  window.Worker = location.protocol === "file:" ? WorkerFromDisk as unknown as typeof Worker : WorkerFromSite;
}

const BrowserWorker = globalThis.Worker;

/** What `Worker` stands for on a site. Without workers, as in tests, nothing asks for it. */
const WorkerFromSite = typeof BrowserWorker === "function" ? class extends BrowserWorker {
  constructor(address: URL | string, options?: WorkerOptions) {
    super(loaderOf(new URL(address, document.baseURI).href), options);
  }
} : BrowserWorker;

const loaders = new Map<string, string>();

/**
 * The address of a blob that loads a worker's program, which then looks for its other parts beside itself: webpack takes
 * the place of a worker for the place of its files.
 */
function loaderOf(address: string): string {
  const quoted = JSON.stringify(address);
  const loader = loaders.get(address) ?? blobOf(`Object.defineProperty(self, "location", {value: new URL(${quoted})});
importScripts(${quoted});`);
  loaders.set(address, loader);
  return loader;
}

const blobOf = (program: string): string => URL.createObjectURL(new Blob([program], {type: "text/javascript"}));

/** As much of a `Worker` as the panel asks for; what is sent before its program has come waits. */
class WorkerFromDisk extends EventTarget {
  private worker: Worker | undefined;
  private waiting: unknown[] = [];
  private isOver = false;

  constructor(address: URL) {
    super();
    programOf(address).then((program) => this.start(program), (error: unknown) => this.fail(String(error)));
  }

  postMessage(message: unknown): void {
    if (this.worker === undefined) this.waiting.push(message);
    else this.worker.postMessage(message);
  }

  terminate(): void {
    this.isOver = true;
    this.worker?.terminate();
  }

  private start(program: string): void {
    if (this.isOver) return;
    const worker = new BrowserWorker(program);
    worker.addEventListener("message", ({data}: MessageEvent<unknown>) => {
      this.dispatchEvent(new MessageEvent("message", {data}));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.fail(event.message);
    });
    this.worker = worker;
    for (const message of this.waiting.splice(0)) worker.postMessage(message);
  }

  private fail(message: string): void {
    if (!this.isOver) this.dispatchEvent(new ErrorEvent("error", {message, cancelable: true}));
  }
}

const programs = new Map<string, Promise<string>>();

/** The address of a worker's program as a blob, which is made once for all workers of a kind. */
function programOf({href}: URL): Promise<string> {
  const name = /([a-z]+)\.[\da-f]+\.js$/.exec(href)?.[1] ?? "";
  const known = programs.get(name) ?? load(name);
  programs.set(name, known);
  return known;
}

const load = (name: string): Promise<string> => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = `${name}.from-disk.js`;
  script.onload = () => {
    const program = window.goujiWorkers?.[name];
    if (program === undefined) reject(new Error(`${script.src} holds no ${name}`));
    else resolve(blobOf(`(${String(program)})()`));
  };
  script.onerror = () => reject(new Error(`${script.src} is not there`));
  document.head.append(script);
});
