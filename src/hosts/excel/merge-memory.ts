import type {Rectangle} from "./cell-groups";
import type {Extent} from "./probe";
import type {Signal} from "./watcher";

/** Merged areas of the sheets as they were last read. */
export type MergeMemory = {
  /** Those of a sheet, or of its title alone, where they are known to be the same still. */
  of(sheetId: string, reading: Extent): readonly Rectangle[] | undefined;
  learn(sheetId: string, reading: Extent, areas: readonly Rectangle[]): void;
  /** What others did: cells typed one by one merge nothing; anything else may. */
  hear(signal: Signal): void;
  /** A reading begins. Without a word of what was changed, as where the user asks for it, all is read anew. */
  begin(): void;
};

/** To ask for merged areas, though it only reads, empties Excel's own undo list (office-js#5918): it is seldom done. */
export function mergeMemory(): MergeMemory {
  const known = new Map<string, Partial<Record<"title" | "whole", readonly Rectangle[]>>>();
  const part = (reading: Extent) => (reading === "title" ? "title" : "whole");
  let hasHeard = false;
  return {
    of: (sheetId, reading) => known.get(sheetId)?.[part(reading)],
    learn: (sheetId, reading, areas) => void known.set(sheetId, {...known.get(sheetId), [part(reading)]: areas}),
    hear: ({kind, sheetId, address, isShift}) => {
      hasHeard = true;
      if (isShift) known.clear();
      else if (kind === "changed" && !isOneCell.test(address ?? "")) known.delete(sheetId);
    },
    begin: () => {
      if (!hasHeard) known.clear();
      hasHeard = false;
    },
  };
}

const isOneCell = /^\$?[A-Z]+\$?\d+$/i;
