/** Records of old workbooks, written byte by byte. */
export type Version = 2 | 3 | 4 | 5 | 8;

export const short = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number): readonly number[] => [...short(value), ...short(value >>> 16)];

export const record = (type: number, content: readonly number[]): readonly number[] =>
  [...short(type), ...short(content.length), ...content];

/** The records of a workbook with one sheet, “a”, without a container; `names` stand before the sheet. */
export function records(version: Version, cells: readonly number[], names: readonly number[] = []): Uint8Array {
  const beginning = (kind: number): readonly number[] => version < 5
    ? record({2: 0x0009, 3: 0x0209, 4: 0x0409}[version as 2 | 3 | 4], [...short(version * 0x100), ...short(kind), 0, 0])
    : record(0x0809, [...short(version === 8 ? 0x0600 : 0x0500), ...short(kind), 0, 0, 0, 0]);
  const end = record(0x000a, []);
  const sheet = [...beginning(0x10), ...cells, ...end];
  // Before version 5, a file is a sheet.
  if (version < 5) return Uint8Array.from([...beginning(0x10), ...names, ...cells, ...end]);
  const before = (at: number): readonly number[] => [
    ...beginning(0x05), ...record(0x0085, [...long(at), 0, 0, 1, ...(version === 8 ? [0] : []), 0x61]),
    ...names, ...end,
  ];
  return Uint8Array.from([...before(before(0).length), ...sheet]);
}

/** A cell's formula and what it came to; `behind` are the values of its arrays. */
export function formula(
  version: Version, row: number, column: number, value: number | readonly number[], tokens: readonly number[],
  behind: readonly number[] = [],
): readonly number[] {
  const stored = typeof value === "number" ? [...new Uint8Array(Float64Array.of(value).buffer)] : value;
  return record({2: 0x0006, 3: 0x0206, 4: 0x0406, 5: 0x0006, 8: 0x0006}[version], [
    ...short(row), ...short(column), ...(version === 2 ? [0, 0, 0] : [0, 0]), ...stored,
    ...(version === 2 ? [0] : version < 5 ? [0, 0] : [0, 0, 0, 0, 0, 0]), ...counted(version, tokens), ...behind,
  ]);
}

export const counted = (version: Version, tokens: readonly number[]): readonly number[] =>
  version === 2 ? [tokens.length, ...tokens] : [...short(tokens.length), ...tokens];

/** A cell by its place, relative both ways. */
export const cell = (version: Version, row: number, column: number): readonly number[] => version === 8
  ? [0x44, ...short(row), ...short(column | 0xc000)] : [0x44, ...short(row | 0xc000), column];

/** An area in the class of references. */
export const area = (version: Version, top: number, left: number, bottom: number, right: number): readonly number[] =>
  version === 8 ? [0x25, ...short(top), ...short(bottom), ...short(left | 0xc000), ...short(right | 0xc000)]
    : [0x25, ...short(top | 0xc000), ...short(bottom | 0xc000), left, right];

export const text = (version: Version, letters: string): readonly number[] =>
  [0x17, letters.length, ...(version === 8 ? [0] : []), ...Buffer.from(letters, "latin1")];
