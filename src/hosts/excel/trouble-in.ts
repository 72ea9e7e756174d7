import {HostTrouble, type HostTroubleCause} from "../host";

/** What an error of Office's means to the user. Our own pass as they are; so do slips in our code. */
export function troubleIn(error: unknown): unknown {
  const {code, message = "", debugInfo} = (error ?? {}) as OfficeError;
  if (error instanceof HostTrouble || typeof code !== "string") return error;
  return new HostTrouble(causes[code] ?? "unknown", {code, message, location: debugInfo?.errorLocation ?? ""});
}

type OfficeError = {
  readonly code?: unknown;
  readonly message?: string;
  readonly debugInfo?: {readonly errorLocation?: string};
};

/** Whether Office refused with this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof HostTrouble && error.detail.code === code;

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
