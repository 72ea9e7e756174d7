declare global {
  interface Window {
    /** What workers run, as functions: webpack.config.js writes them beside the workers' own files. */
    goujiWorkers?: Readonly<Record<string, () => void>>;
  }
}

/**
 * Where the page was opened from the disk, a browser starts no worker from a file there: then `Worker` stands for one
 * whose program comes as a script of the page, and is handed on as a blob. On a server nothing changes.
 */
export function letWorkersStartFromDisk(): void {
  if (location.protocol === "file:" && typeof Worker === "function") window.Worker = WorkerFromDisk as unknown as typeof Worker;
}

const BrowserWorker = globalThis.Worker;

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
    else resolve(URL.createObjectURL(new Blob([`(${String(program)})()`], {type: "text/javascript"})));
  };
  script.onerror = () => reject(new Error(`${script.src} is not there`));
  document.head.append(script);
});
