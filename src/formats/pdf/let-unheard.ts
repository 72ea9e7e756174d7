/**
 * Do a work of pdfjs. It looks for pages beyond those that a document says it has, and hears nothing of them: where one
 * of them is damaged, Node would end the whole process for that. Whatever else nobody hears of ends it as ever.
 */
export async function letUnheard<T>(work: () => Promise<T>): Promise<T> {
  const {process: program} = globalThis as {readonly process?: Partial<Program>};
  const hear = (reason: unknown, promise: Promise<unknown>): void => {
    if (isOfPdfjs(reason)) promise.catch(() => undefined);
    else if (program?.listenerCount?.(event) === 1) throw reason;
  };
  program?.on?.(event, hear);
  try {
    return await work();
  } finally {
    // Node tells of a promise when all that was begun before is done.
    setTimeout(() => program?.off?.(event, hear));
  }
}

const event = "unhandledRejection";

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

/** What there is of Node's process. */
type Program = Readonly<Record<"on" | "off", (event: string, listener: Listener) => void>> & {
  readonly listenerCount: (event: string) => number;
};

const isOfPdfjs = (reason: unknown): boolean =>
  /^(?:XRef(?:Entry|Parse)Exception|MissingDataException|FormatError)$/.test((reason as {readonly name?: string} | undefined)?.name ?? "");
