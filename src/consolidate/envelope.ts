/**
 * What a thread of a consolidation is sent and what it answers: marked as ours, numbered as the request. A library that
 * the thread loads may speak on the same line, so nothing else is believed.
 */
export type Envelope<Content> = {readonly gouji: Errand; readonly n: number; readonly content: Content};

/** What the thread is for: to read files, or to add filings up. */
type Errand = "read" | "add";

/** A message of ours. */
export const enclose = <Content>(gouji: Errand, n: number, content: Content): Envelope<Content> =>
  ({gouji, n, content});

/** A message of ours, whose content is still to be looked at; `undefined` for any other. */
export const open = (errand: Errand, message: unknown): Envelope<unknown> | undefined =>
  isRecord(message) && message.gouji === errand && typeof message.n === "number" && Number.isSafeInteger(message.n) &&
  "content" in message ? {gouji: errand, n: message.n, content: message.content} : undefined;

/** Whether something is an object with names. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
