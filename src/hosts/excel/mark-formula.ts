import type {Mark} from "../host";

/** Always true, and says whose it is: found again in a file opened later, on a copied sheet, in a pasted cell. */
export const markFormula = (severity: Mark["severity"]): string => `=LEN("gouji.${severity}")>0`;

/** Of which severity a conditional format with this formula is, where it is one of our marks. */
export const severityIn = (formula: string): Mark["severity"] | undefined =>
  /^=?LEN\("gouji\.(error|warning|hint)"\)>0$/i.exec(formula.replaceAll(" ", ""))?.[1]?.toLowerCase() as
    Mark["severity"] | undefined;
