/**
 * A text without what stands at both ends of it and is of a kind. An expression such as `/\s+$/` looks for the end from
 * every place in it, which takes forever where white space goes on.
 */
export function stripped(text: string, isOuter: RegExp): string {
  let [from, to] = [0, text.length];
  while (from < to && isOuter.test(text.charAt(from))) from += 1;
  while (to > from && isOuter.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A text of several lines as one, without the white space around where they were broken. */
export function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]+/);
  return lines.length === 1 ? text
    : lines.map((line, at) => at === 0 ? line.trimEnd() : at === lines.length - 1 ? line.trimStart() : line.trim()).join("");
}
