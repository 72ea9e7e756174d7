/** The same with names that are free: one that is taken gets a number, and a long one is cut to make room for it. */
export function freelyNamed<Named extends {readonly name: string}>(
  sheets: readonly Named[], taken: readonly string[],
): readonly Named[] {
  const used = new Set(taken.map(caseless));
  return sheets.map((sheet) => {
    let name = sheet.name.slice(0, longest);
    for (let number = 2; used.has(caseless(name)); number += 1) {
      name = sheet.name.slice(0, longest - String(number).length) + number;
    }
    used.add(caseless(name));
    return {...sheet, name};
  });
}

/** Excel's limit for the name of a sheet; case does not tell names apart. */
const longest = 31;
const caseless = (name: string): string => name.toLowerCase();
