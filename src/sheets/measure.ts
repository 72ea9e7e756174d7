/** Width of a text in half-width characters: a Chinese character takes two. */
export const unitsOf = (text: string): number =>
  [...text].reduce((units, character) => units + (character.codePointAt(0)! > 0xff ? 2 : 1), 0);

/** Lines a text takes, wrapped within a width; `width` in half-width characters of 10.5 points. */
export function linesOf(text: string, width: number, size: number): number {
  const characters = Math.max(1, Math.floor((width * 10.5) / size / 2));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(unitsOf(part) / 2 / characters)), 0);
}

/** Height of so many lines, in points. Fonts that stand in for 宋体 on other systems are taller, hence the 1.45. */
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * 1.45 + 3.5);
