/**
 * The formula of a cell, or `undefined` where it has none: Excel gives the content of such a cell in its place,
 * and a text may begin with “=” as well, as '=A1 does.
 */
export const formulaIn = (said: unknown, value: unknown): string | undefined =>
  typeof said === "string" && said.startsWith("=") && said !== value ? said : undefined;
