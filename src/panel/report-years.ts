/** The report years to choose from, the latest first; with a year that is none of them where it is in use. */
export function reportYears(inUse?: number): readonly number[] {
  const latest = new Date().getFullYear();
  const years = Array.from({length: latest - earliest + 1}, (_, ago) => latest - ago);
  return inUse === undefined || years.includes(inUse) ? years : [inUse, ...years];
}

/** The first report year of the first edition. */
const earliest = 2014;
