import {editionOf, type EditionId, type Indicator} from "../../editions/edition";

/** The figures beside, above and below a figure in its table. */
export function neighboursOf(id: string, edition: EditionId): readonly string[] {
  const known = tables.get(edition) ?? inTables(edition);
  tables.set(edition, known);
  return known.get(id) ?? [];
}

const tables = new Map<EditionId, ReadonlyMap<string, readonly string[]>>();

function inTables(edition: EditionId): ReadonlyMap<string, readonly string[]> {
  const {indicators} = editionOf(edition);
  const blocks = grouped(indicators, ({form, block}) => `${form} ${block}`);
  const neighbours = new Map<string, readonly string[]>();
  for (const block of blocks) {
    const rows = grouped(block, ({rowId}) => rowId);
    rows.forEach((row, at) => row.forEach(({id}, column) => {
      const around = [row[column - 1], row[column + 1], rows[at - 1]?.[column], rows[at + 1]?.[column]];
      neighbours.set(id, around.flatMap((one) => one?.id ?? []));
    }));
  }
  return neighbours;
}

function grouped(all: readonly Indicator[], key: (one: Indicator) => string): readonly (readonly Indicator[])[] {
  const groups = new Map<string, Indicator[]>();
  for (const one of all) groups.set(key(one), [...groups.get(key(one)) ?? [], one]);
  return [...groups.values()];
}
