/**
 * What is shown of a figure where there may be too little room for its text, as in Excel: decimals that no number
 * format asked for, as in a general one, are rounded off, and else signs stand in its place. A figure that is cut would
 * be read as another one.
 */
export function fittedFigure(text: string, isGeneral: boolean, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const decimals = isGeneral ? /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0 : 0;
  for (let kept = decimals - 1; kept >= 0; kept--) {
    const rounded = Number(Number(text).toFixed(kept));
    // What is small is not nothing.
    if (rounded !== 0 && fits(String(rounded))) return String(rounded);
  }
  return signs.find(fits) ?? "#";
}

const signs = ["###", "##", "#"];
