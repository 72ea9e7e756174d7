/** Marks that turn the order of letters round for what stands behind them: not seen, and no part of any Chinese name. */
export const turningMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name without them: else it would turn round what a sentence, a sheet or a file's name says behind it. */
export const withoutTurns = (name: string): string => name.replace(turningMarks, "");
