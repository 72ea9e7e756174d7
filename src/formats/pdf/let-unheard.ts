/**
 * Do a work of pdfjs. It looks for pages beyond those that a document says it has, and hears nothing of them: where one
 * of them is damaged, Node would end the whole process for that. Whatever else nobody hears of ends it as ever.
 */
export async function letUnheard<T>(work: () => Promise<T>): Promise<T> {
  if (works === 0) program()?.on?.(event, hear);
  works += 1;
  try {
    return await work();
  } finally {
    // Node tells of a promise when all that was begun before is done.
    setTimeout(() => {
      works -= 1;
      if (works === 0) program()?.off?.(event, hear);
    });
  }
}

let works = 0;

const event = "unhandledRejection";

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

const hear: Listener = (reason, promise) => {
  const isAlone = program()?.listenerCount?.(event) === 1;
  if (!isOfPdfjs(reason)) {
    if (isAlone) throw reason;
  } else if (!isAlone) promise.catch(() => undefined);
};

const isOfPdfjs = (reason: unknown): boolean => {
  const {name = ""} = (reason ?? {}) as {readonly name?: string};
  return /^(?:XRef(?:Entry|Parse)Exception|MissingDataException|FormatError)$/.test(name);
};

/** What there is of Node's process. */
type Program = Readonly<Record<"on" | "off", (event: string, listener: Listener) => void>> & {
  readonly listenerCount: (event: string) => number;
};

const program = (): Partial<Program> | undefined =>
  (globalThis as {readonly process?: Partial<Program>}).process;
