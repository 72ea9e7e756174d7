/**
 * The same with names that are free: one that is taken gets a number, as `numbered` writes it, and a long one is cut
 * to make room for it.
 */
export function freelyNamed<Named extends {readonly name: string}>(
  sheets: readonly Named[], taken: readonly string[], numbered: (number: number) => string = String,
): readonly Named[] {
  const used = new Set(taken.map(caseless));
  return sheets.map((sheet) => {
    let name = sheet.name.slice(0, longest);
    for (let number = 2; used.has(caseless(name)); number += 1) {
      const end = numbered(number);
      name = sheet.name.slice(0, longest - end.length) + end;
    }
    used.add(caseless(name));
    return {...sheet, name};
  });
}

/** Excel's limit for the name of a sheet; case does not tell names apart. */
const longest = 31;
const caseless = (name: string): string => name.toLowerCase();
