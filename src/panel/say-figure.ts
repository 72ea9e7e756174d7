/** A figure with its thousands apart; a blank, and one that is not there, in the words given. */
export const sayFigure = (
  value: number | null | undefined, {blank, absent}: {readonly blank: string; readonly absent: string},
): string => value === undefined ? absent : value === null ? blank
  : value.toLocaleString("en-US", {maximumFractionDigits: 6});
