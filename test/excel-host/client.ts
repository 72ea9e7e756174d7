/// <reference types="office-js" />
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Platform} from "./session";

/** Microsoft's client library, loaded from the installed package and run as it is. */
export type Client = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Put what answers its batches under it. */
  readonly connect: (wire: Wire) => void;
};

/** The other end of the wire. */
export type Wire = {
  /** The answer, or the number of an error that Excel gives in place of one. */
  readonly send: (body: string) => Promise<{readonly body: string} | {readonly failure: number}>;
  /** Gives the way for events to reach the client. */
  listen: (deliver: (message: EventMessage) => void) => void;
  readonly supports: (set: string, version: string) => boolean;
  readonly platform: () => Platform;
  /** The file as Office gives it, in slices. */
  readonly file: () => Uint8Array | undefined;
  /** What the add-in keeps in the document beside its parts; absent where the host has none. */
  readonly settings?: Map<string, unknown>;
};

export type EventMessage = {
  readonly entries: readonly {
    readonly messageCategory: 65536;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
    readonly isRemoteOverride: boolean;
  }[];
};

/** Microsoft's script for each place where Excel runs, as office.js chooses it. */
const scripts: Readonly<Record<Platform, string>> =
  {windows: "excel-win32-16.01", mac: "excel-mac-16.00", web: "excel-web-16.00", ipad: "excel-ios-16.00"};

const source = (platform: Platform) =>
  readFileSync(join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", `${scripts[platform]}.js`), "utf8");
const compiled = new Map<Platform, (window: object) => void>();

/** A client of its own: what the file takes for global variables are members of a window of its own. */
export function loadClient(platform: Platform = "windows"): Client {
  const window = browser();
  const run = compiled.get(platform) ??
    new Function("window", `with (window) {${source(platform)}}`) as (window: object) => void;
  compiled.set(platform, run);
  run(window);
  const {Excel: excel, OSF, OfficeExtension, Microsoft} = window as Record<string, Record<string, unknown>>;
  const {WebExtension} = Microsoft!.Office as {WebExtension: typeof Office};
  // The client says only once where it wants to hear of events: whoever is connected later is told, too.
  const events: Events = {};
  return {
    Excel: excel as unknown as typeof Excel,
    Office: WebExtension,
    connect: (wire) => connect(OSF!, OfficeExtension!, wire, events),
  };
}

type Callback = (result: unknown) => void;

type Events = {handler?: (message: EventMessage) => void};

function connect(
  OSF: Record<string, unknown>, OfficeExtension: Record<string, unknown>, wire: Wire, events: Events,
): void {
  if (events.handler !== undefined) wire.listen(events.handler);
  const {DDA} = OSF as {DDA: Record<string, unknown>};
  DDA.RichApi = {
    executeRichApiRequestAsync: async (message: unknown[], done: Callback) => {
      const answer = await wire.send(message[4] as string);
      done(
        "failure" in answer
          ? {status: "failed", error: {code: answer.failure, message: `error ${answer.failure}`}}
          : {status: "succeeded", value: {data: [200, [], answer.body]}},
      );
    },
    richApiMessageManager: {
      register: (handler: (message: EventMessage) => void) => {
        events.handler = handler;
        wire.listen(handler);
        return Promise.resolve();
      },
    },
  };
  const context = {
    get platform() {
      return {windows: "PC", mac: "Mac", web: "OfficeOnline", ipad: "iOS"}[wire.platform()];
    },
    requirements: {
      isSetSupported: (set: string, version: string | number = "1.1") => wire.supports(set, String(version)),
    },
    document: {
      getFileAsync: (_type: string, options: {sliceSize?: number}, done: Callback) =>
        done(fileOf(wire.file(), options.sliceSize ?? 4_194_304)),
      settings: wire.settings && settingsIn(wire.settings),
    },
  };
  OSF._OfficeAppFactory = {
    ...(OSF._OfficeAppFactory as object),
    getContext: () => context,
    getHostInfo: () => ({hostType: "excel", hostPlatform: "web", flags: 0}),
  };
  // The client's own check of requirement sets, which it ships switched off.
  (OfficeExtension.CommonUtility as Record<string, unknown>)._doApiNotSupportedCheck = true;
}

/** What is set is there at once, and in the document once it is saved. */
function settingsIn(saved: Map<string, unknown>): object {
  const own = new Map(saved);
  return {
    get: (name: string) => own.get(name) ?? null,
    set: (name: string, value: unknown) => void own.set(name, value),
    saveAsync: (done?: Callback) => {
      for (const [name, value] of own) saved.set(name, value);
      done?.({status: "succeeded"});
    },
  };
}

function fileOf(bytes: Uint8Array | undefined, sliceSize: number): unknown {
  if (bytes === undefined) return {status: "failed", error: {code: 5001, message: "An internal error has occurred."}};
  return {
    status: "succeeded",
    value: {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync: (index: number, done: Callback) =>
        done({
          status: "succeeded",
          value: {index, data: [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)]},
        }),
      closeAsync: (done?: Callback) => done?.({status: "succeeded"}),
    },
  };
}

/** The little of a browser that the file touches while it loads. */
function browser(): Record<string, unknown> {
  const nothing = () => {};
  const element = () => ({setAttribute: nothing, appendChild: nothing, style: {}});
  const location = {
    protocol: "https:",
    href: "https://add-in.example/",
    search: "",
    hash: "",
    host: "add-in.example",
    origin: "https://add-in.example",
  };
  const window: Record<string, unknown> = {
    Promise,
    setTimeout,
    clearTimeout,
    console,
    performance,
    location,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    navigator: {userAgent: "test", platform: "test"},
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: nothing,
      URL: location.href,
    },
  };
  const globals = {
    Excel: undefined,
    OfficeExtension: undefined,
    Office: undefined,
    OSF: undefined,
    Microsoft: undefined,
    OfficeCore: undefined,
  };
  return Object.assign(window, globals, {window, self: window, top: window, parent: window});
}
