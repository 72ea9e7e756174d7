import type {Host} from "../host";

/** Whole actions, and saves that come between them and never into one. */
export type SavesInTurn = Required<Pick<Host, "inOnePiece">> & {
  /** Save once every job that was begun is over, failed or not; a job that begins meanwhile waits for the save. */
  readonly between: <Result>(save: () => Promise<Result>) => Promise<Result>;
};

/** See {@link SavesInTurn}. */
export function savesInTurn(): SavesInTurn {
  const jobs = new Set<Promise<unknown>>();
  const saves = new Set<Promise<unknown>>();
  const among = <Result>(some: Set<Promise<unknown>>, one: Promise<Result>): Promise<Result> => {
    const over: Promise<unknown> = one.then(() => some.delete(over), () => some.delete(over));
    some.add(over);
    return one;
  };
  return {
    inOnePiece: (job) => among(jobs, saves.size === 0 ? job() : Promise.all(saves).then(job)),
    between: async (save) => {
      while (jobs.size > 0) await Promise.all(jobs);
      return among(saves, save());
    },
  };
}
