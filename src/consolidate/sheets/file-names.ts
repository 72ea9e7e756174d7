/** Takes out of a text the folder that all files have in common: it tells none apart, and is only this machine's. */
export function fileNames(sources: readonly string[]): (text: string) => string {
  const [first = ""] = sources;
  const same = [...first].findIndex((character, at) => sources.some((source) => source[at] !== character));
  const folder = (same < 0 ? first : first.slice(0, same)).replace(/[^\\/]*$/, "");
  return (text) => (/[^\\/]/.test(folder) ? text.replaceAll(folder, "") : text);
}
