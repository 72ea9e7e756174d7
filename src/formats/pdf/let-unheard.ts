/**
 * Have it be no matter that nobody hears of pages which pdfjs looks for beyond those that a document says it has: where
 * one of them is damaged, Node would end the whole process for that, some time after all was read. So this holds for
 * good; whatever else nobody hears of ends the process as ever.
 */
export function letUnheard(): void {
  const {process: program} = globalThis as {readonly process?: Partial<Program>};
  if (program?.listeners?.(event).includes(hear) === false) program.on?.(event, hear);
}

const event = "unhandledRejection";

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

const hear: Listener = (reason, promise) => {
  const isAlone = (globalThis as unknown as {readonly process: Program}).process.listeners(event).length === 1;
  if (!isOfPdfjs(reason)) {
    if (isAlone) throw reason;
  } else if (!isAlone) promise.catch(() => undefined);
};

const isOfPdfjs = (reason: unknown): boolean => {
  const {name = ""} = (reason ?? {}) as {readonly name?: string};
  return /^(?:XRef(?:Entry|Parse)Exception|MissingDataException|FormatError)$/.test(name);
};

/** What there is of Node's process. */
type Program = {
  readonly on: (event: string, listener: Listener) => void;
  readonly listeners: (event: string) => readonly unknown[];
};
