/// <reference types="office-js" />
import {HostTrouble, type HostTroubleCause} from "../host";
import type {Patience} from "./edit-mode";

/** What this host needs of Microsoft's client library: global variables of its script. */
export type OfficeGlobals = {readonly Excel: typeof Excel; readonly Office: typeof Office};

/** Runs a batch against the workbook; as `batchRunner` gives it. */
export type RunBatch = RunAct & {readonly atOnce: RunAct};
export type RunAct = <Result>(act: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

/**
 * Runs batches against the workbook that the pane belongs to, whichever has the focus. While a cell is edited they
 * wait; a batch is then run anew from its beginning, so what it writes is in its last round trip. What rests on an
 * earlier batch is run `atOnce`, and does not wait: see `lookingAgain`.
 * Not by `Excel.run`: that keeps a reference to every range and spends a second round trip to release them.
 */
export function batchRunner(
  {Excel}: Pick<OfficeGlobals, "Excel">, typing: Pick<Patience, "outlast" | "atOnce">,
): RunBatch {
  const runner = (how: Patience["outlast"]): RunAct => (act) => how(async () => {
    try {
      return await act(new Excel.RequestContext());
    } catch (error) {
      throw troubleIn(error);
    }
  });
  return Object.assign(runner(typing.outlast), {atOnce: runner(typing.atOnce)});
}

/** What an error of Office's means to the user. Our own pass as they are; so do slips in our code. */
function troubleIn(error: unknown): unknown {
  const {code, message = "", debugInfo} = (error ?? {}) as OfficeError;
  if (error instanceof HostTrouble || typeof code !== "string") return error;
  return new HostTrouble(causes[code] ?? "unknown", {code, message, location: debugInfo?.errorLocation ?? ""});
}

type OfficeError = {
  readonly code?: unknown;
  readonly message?: string;
  readonly debugInfo?: {readonly errorLocation?: string};
};

const causes: Readonly<Record<string, HostTroubleCause>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protectedSheet",
  ConnectionFailure: "disconnected",
  InvalidOrTimedOutSession: "disconnected",
  Timeout: "disconnected",
  HostRestartNeeded: "disconnected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  RequestAborted: "busy",
};

/** Whether Office refused for a reason of its own, which another way may go round. */
export const isUnforeseen = (error: unknown): boolean => error instanceof HostTrouble && error.why === "unknown";

/** Whether Office refused with this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof HostTrouble && error.detail.code === code;

/** A sheet's id where it is known from a reading, or else its name: Excel takes either. */
export type SheetKey = (name: string) => string;

/** The first so many sheets, reached one from the other, as their names are not known; null objects past the last. */
export function sheetsInOrder({workbook}: Excel.RequestContext, count: number): readonly Excel.Worksheet[] {
  let sheet = workbook.worksheets.getFirst();
  const sheets = [sheet];
  while (sheets.length < count) {
    sheet = sheet.getNextOrNullObject();
    sheets.push(sheet);
  }
  return sheets;
}
