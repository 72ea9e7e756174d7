/** What of a cell its font strikes out, or in part raises as the sign of a note; Excel does not tell which part. */
export type Struck = "all" | "part" | "none";
export type StruckAt = (row: number, column: number) => Struck;

/** To be loaded with a range: one answer for all its cells, `null` where they differ. */
export const fontAsked = ["strikethrough", "superscript", "subscript"].map((one) => `format/font/${one}`).join();

/** What stands above its line as a whole is read as it is. */
export const struckBy = ({strikethrough, superscript, subscript}: FontAnswer): Struck =>
  strikethrough === true ? "all" : [strikethrough, superscript, subscript].every((one) => typeof one === "boolean") ? "none" : "part";

type FontAnswer = Partial<Record<"strikethrough" | "superscript" | "subscript", boolean>>;
