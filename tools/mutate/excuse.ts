/** A change, by what `npm run mutate` calls it, and why it makes no difference. */
export type Excused = {readonly at: string; readonly why: string};

/** Changes of a file that make no difference for one reason. */
export function excuse(file: string, why: string, changes: readonly string[]): readonly Excused[] {
  return changes.map((change) => ({at: `${file}: ${change}`, why}));
}
