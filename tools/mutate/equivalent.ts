/** Changes of a room that make no difference, by what `npm run mutate` calls them, each with the reason. */
export const equivalent: Readonly<Record<string, readonly {readonly at: string; readonly why: string}[]>> = {};
