import type {Sheet} from "./book";
import type {Rect} from "./address";

/** An object of Excel's as the wire sees it. A member that is not listed does not exist. */
export type Remote = {
  /** Its class in Excel's API, such as `Range`. */
  readonly type: string;
  /** Lets the client find it again in a later batch. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly objects?: Readonly<Record<string, () => Remote>>;
  /** Methods; those that give an object give a `Remote`. */
  readonly calls?: Readonly<Record<string, (...given: never[]) => unknown>>;
  /** Members of a collection. */
  readonly items?: () => readonly Remote[];
  /** The cells it stands for, where it is a range. */
  readonly area?: Area;
};

export type Scalar = {readonly get: () => unknown; readonly set?: (value: never) => void};

export type Area = {readonly sheet: Sheet; readonly rects: readonly Rect[]};

/** The null object of `…OrNullObject`. */
export const nothing: Remote = {type: "Nothing"};

/** A refusal that goes back over the wire. */
export class WireError extends Error {
  constructor(readonly code: string, message: string = code, readonly status = 400) {
    super(message);
  }
}

export const itemNotFound = (): WireError => new WireError("ItemNotFound", "This object or resource doesn't exist in the workbook.", 404);
export const invalidArgument = (why = "An argument is invalid, missing, or in the wrong format."): WireError => new WireError("InvalidArgument", why);
export const accessDenied = (): WireError => new WireError("AccessDenied", "You cannot perform the requested operation.", 403);
export const alreadyExists = (): WireError => new WireError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const notImplemented = (what: string): WireError => new WireError("NotImplementedByTestHost", what, 501);
