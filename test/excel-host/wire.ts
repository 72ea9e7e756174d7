import {nothing, WireError, type Remote} from "./remote";

/** A batch as the client sends it. */
export type Batch = {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Given;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
};

type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Given;
  /** Not to be kept between batches. */
  readonly D?: boolean;
};

type Given = {readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[]};

/** What goes back. On an error the actions before it stay done; those after it are not run. */
export type Answer = {
  readonly Results?: readonly Result[];
  readonly ProcessedResults?: {readonly Results: readonly Result[]};
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
};

type Result = {readonly ActionId: number; readonly Value: unknown};

/** The workbook behind the wire. */
export type Backend = {
  readonly root: () => Remote;
  readonly create: (type: string) => Remote;
  readonly reference: (id: string) => Remote;
  /** Told of every member before it is used. */
  readonly onUse: (use: {readonly type: string; readonly member: string; readonly how: "get" | "set" | "call"}) => void;
};

const act = {instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9} as const;
const path = {root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7} as const;

/** Run a batch, in order. */
export function answer(backend: Backend, batch: Batch): Answer {
  const results: Result[] = [];
  const traces: number[] = [];
  const known = new Map<number, Remote>();

  const resolve = (id: number): Remote => {
    const found = known.get(id) ?? open(batch.ObjectPaths[id]!);
    known.set(id, found);
    return found;
  };

  function open({ObjectPathType, Name, ParentObjectPathId, ArgumentInfo}: ObjectPath): Remote {
    if (ObjectPathType === path.root) return backend.root();
    if (ObjectPathType === path.create) return backend.create(Name);
    if (ObjectPathType === path.reference) return backend.reference(Name);
    if (ObjectPathType === path.nothing) return nothing;
    const parent = resolve(ParentObjectPathId!);
    if (parent === nothing) return nothing;
    if (ObjectPathType === path.property) return openObject(parent, camel(Name));
    return call(parent, ObjectPathType === path.indexer ? "getItem" : camel(Name), given(ArgumentInfo)) as Remote;
  }

  const given = (info: Given | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, at) => unwrap(value, info?.ReferencedObjectPathIds?.[at]));

  /** Client objects come as path ids: alone, in arrays, or wrapped in plain objects. */
  function unwrap(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return resolve(id);
    if (Array.isArray(value)) return value.map((one, at) => unwrap(one, Array.isArray(id) ? id[at] : undefined));
    if (value === null || typeof value !== "object") return value;
    return "_ObjectPathId" in value
      ? resolve(value._ObjectPathId as number)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unwrap(one, undefined)]));
  }

  function openObject(remote: Remote, member: string): Remote {
    const found = remote.objects?.[member] ?? missing(remote, member);
    backend.onUse({type: remote.type, member, how: "get"});
    return found();
  }

  function call(remote: Remote, member: string, values: unknown[]): unknown {
    const found = remote.calls?.[member] ?? missing(remote, member);
    backend.onUse({type: remote.type, member, how: "call"});
    return found(...(values as never[]));
  }

  function get(remote: Remote, member: string): unknown {
    const found = remote.scalars?.[member] ?? missing(remote, member);
    backend.onUse({type: remote.type, member, how: "get"});
    return found.get();
  }

  function set(remote: Remote, member: string, value: unknown): void {
    const scalar = remote.scalars?.[member] ?? missing(remote, member);
    if (scalar.set === undefined) throw new WireError("InvalidArgument", `${remote.type}.${member} is read-only`);
    backend.onUse({type: remote.type, member, how: "set"});
    scalar.set(value as never);
  }

  /** Properties by their paths, such as `name` or `format/fill/color`; `*` or none is every scalar. */
  function load(remote: Remote, paths: readonly string[]): unknown {
    if (remote === nothing) return null;
    const loaded: Record<string, unknown> = {...remote.identity?.()};
    const heads = new Map<string, string[]>();
    for (const one of paths.length === 0 ? ["*"] : paths) {
      const [head, ...rest] = one.split(/[/.]/);
      const member = camel(head!);
      heads.set(member, [...(heads.get(member) ?? []), ...(rest.length === 0 ? [] : [rest.join("/")])]);
    }
    for (const [member, rest] of heads) {
      if (member === "*") {
        for (const scalar of Object.keys(remote.scalars ?? {})) loaded[pascal(scalar)] = get(remote, scalar);
      } else {
        loaded[pascal(member)] = remote.objects?.[member]
          ? loadAny(openObject(remote, member), rest)
          : get(remote, member);
      }
    }
    return loaded;
  }

  function loadAny(remote: Remote, paths: readonly string[], {Skip = 0, Top}: Action["QueryInfo"] = {}): unknown {
    if (remote.items === undefined) return load(remote, paths);
    const items = remote.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {_Items: items.map((item, at) => ({_Index: at, ...(load(item, paths) as object)}))};
  }

  function perform({ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo, ObjectState}: Action): unknown {
    const remote = resolve(ObjectPathId);
    if (ActionType === act.instantiate) {
      const keep = batch.AutoKeepReference && !batch.ObjectPaths[ObjectPathId]!.D && remote.calls?._KeepReference;
      if (keep) keep();
      return remote === nothing ? null : (remote.identity?.() ?? {});
    }
    if (ActionType === act.query)
      return loadAny(remote, [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])], QueryInfo);
    // What is done to a null object does nothing: Microsoft's own samples rely on it.
    if (remote === nothing) return {_IsNull: true};
    if (ActionType === act.method) return call(remote, camel(Name), given(ArgumentInfo)) ?? null;
    if (ActionType === act.set) return set(remote, camel(Name), given(ArgumentInfo)[0]) ?? null;
    if (ActionType === act.update) {
      Object.entries(ObjectState ?? {}).forEach(([member, value]) => set(remote, camel(member), value));
      return null;
    }
    throw new WireError("NotImplementedByTestHost", `action type ${ActionType}`, 501);
  }

  /** As Excel says it: `PageLayout.orientation`, `ChartCollection.add`. */
  function locationOf({ObjectPathId, Name}: Action): string {
    const of = batch.ObjectPaths[ObjectPathId];
    const owner = Name ? ObjectPathId : of?.ParentObjectPathId;
    return [known.get(owner ?? 0)?.type ?? of?.Name, Name || of?.Name].filter(Boolean).join(".");
  }

  for (const [at, action] of batch.Actions.entries()) {
    if (action.ActionType === act.trace) {
      traces.push(action.Id);
      results.push({ActionId: action.Id, Value: null});
      continue;
    }
    try {
      results.push({ActionId: action.Id, Value: perform(action)});
    } catch (error) {
      const {code, message, status} =
        error instanceof WireError
          ? error
          : new WireError("NotImplementedByTestHost", `fault of the test host: ${(error as Error).stack}`, 501);
      const where = locationOf(action);
      return {
        Error: {Code: code, Message: message, ActionIndex: at, Location: where, HttpStatusCode: status},
        TraceIds: traces,
        ProcessedResults: {Results: results},
      };
    }
  }
  return {Results: results, TraceIds: traces};
}

function missing(remote: Remote, member: string): never {
  throw new WireError("NotImplementedByTestHost", `${remote.type}.${member} is not implemented by the test host`, 501);
}

const camel = (name: string): string => (name.startsWith("_") ? name : name[0]!.toLowerCase() + name.slice(1));
const pascal = (name: string): string => (name.startsWith("_") ? name : name[0]!.toUpperCase() + name.slice(1));
