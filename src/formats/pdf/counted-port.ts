/**
 * The way between the two halves of pdfjs where both work in this thread: what one posts the other gets, in turn. No
 * piece of a page is sent before the last is taken. Beyond `most` operators and the like since the last `restart`
 * nothing is passed on, so that the halves stop; `over` rejects.
 */
export class CountedPort {
  readonly over: Promise<never>;
  private readonly listeners = new Set<Listener>();
  private readonly delivered = Promise.resolve();
  private refuse: () => void = () => undefined;
  private left: number;

  constructor(private readonly most: number, reason: () => Error) {
    this.left = most;
    this.over = new Promise((_, reject) => {
      this.refuse = () => reject(reason());
    });
    // Whoever waits for something else too hears of it there.
    this.over.catch(() => undefined);
  }

  restart(): void {
    this.left = this.most;
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    this.left -= weightOf(message);
    if (this.left < 0) return this.refuse();
    const event = {data: structuredClone(message, transfer === undefined ? undefined : {transfer})};
    void this.delivered.then(() => {
      for (const listener of this.listeners) listener(event);
    });
  }

  addEventListener(_: string, listener: Listener, options?: {readonly signal?: AbortSignal} | null): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}

/** Operators of a page's drawing, a thousand at most, or what it takes to send anything. */
const weightOf = (message: unknown): number =>
  20 + ((message as {readonly chunk?: {readonly fnArray?: {readonly length: number}}}).chunk?.fnArray?.length ?? 0);

type Listener = (event: {readonly data: unknown}) => void;
