import type {MemoryHost} from "./memory-host";

/**
 * What is done to the workbook of a host from now on, in its order; a pair of brackets is one action, which no save
 * comes into.
 */
export function watched(host: MemoryHost): string[] {
  const done: string[] = [];
  const {insert, write, keepRecord} = host;
  const told = <Given extends readonly unknown[], Result>(what: string, call: (...given: Given) => Promise<Result>) =>
    (...given: Given) => {
      done.push(what);
      return call(...given);
    };
  Object.assign(host, {
    insert: told("sheets", insert), write: told("cells", write), keepRecord: told("record", keepRecord),
    inOnePiece: (job: () => Promise<unknown>) => {
      done.push("(");
      return job().finally(() => done.push(")"));
    },
  });
  return done;
}
