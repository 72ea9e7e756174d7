import type {Mark} from "../host";

/** What the sheets themselves tell of marks. */
export type FoundMarks = {
  readonly marks: readonly FoundMark[];
  /** Names, by id, of the sheets whose protection allows no formats. */
  readonly closed: ReadonlyMap<string, string>;
  /** Names, by id, of the sheets whose conditional formats Excel did not give, or was not asked for. */
  readonly unread: ReadonlyMap<string, string>;
};

/** A mark of ours that is on a sheet. */
export type FoundMark = {readonly sheetId: string; readonly id: string; readonly severity: Mark["severity"]};

/** A sheet, its protection loaded, whose conditional formats were asked for. */
export type AskedSheet = {readonly sheet: Excel.Worksheet; readonly formats?: Excel.ConditionalFormatCollection};

/** Ask for the conditional formats of a sheet with their formulas. */
export function loadFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const {conditionalFormats} = sheet.getRange();
  conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return conditionalFormats;
}

/** Our marks among the sheets' conditional formats: ours say so in their formula, wherever they were copied to. */
export const foundMarks = (asked: readonly AskedSheet[]): FoundMarks => ({
  marks: asked.flatMap(marksOn),
  closed: namesOf(asked.filter(isClosed)),
  unread: namesOf(asked.filter(({formats}) => formats === undefined)),
});

const namesOf = (asked: readonly AskedSheet[]): ReadonlyMap<string, string> =>
  new Map(asked.map(({sheet}) => [sheet.id, sheet.name]));

const marksOn = ({sheet, formats}: AskedSheet): readonly FoundMark[] =>
  (formats?.items ?? []).flatMap(({id, type, customOrNullObject}) => {
    const severity =
      type === "Custom" && !customOrNullObject.isNullObject ? severityIn(customOrNullObject.rule.formula) : undefined;
    return severity === undefined ? [] : [{sheetId: sheet.id, id, severity}];
  });

const isClosed = ({sheet: {protection}}: AskedSheet): boolean =>
  protection.protected && protection.options?.allowFormatCells !== true;

/** Always true, and says whose it is: found again in a file opened later, on a copied sheet, in a pasted cell. */
const markFormula = (severity: Mark["severity"]): string => `=LEN("gouji.${severity}")>0`;

/** Of which severity a conditional format with this formula is, where it is one of our marks. */
const severityIn = (formula: string): Mark["severity"] | undefined =>
  severities.find((severity) => plain(markFormula(severity)) === plain(formula));

const plain = (formula: string): string => formula.replaceAll(" ", "").replace(/^=/, "").toLowerCase();

/** From the lightest to the gravest. */
export const severities: readonly Mark["severity"][] = ["hint", "warning", "error"];

/** Make a new conditional format one of our marks. It lies over the cell's own format, which stays as it is. */
export function formatAsMark({custom}: Excel.ConditionalFormat, severity: Mark["severity"]): void {
  const {fill, ink, line, emphasis} = looks[severity];
  custom.rule.formula = markFormula(severity);
  custom.format.fill.color = fill;
  custom.format.font.color = ink;
  if (emphasis === "bold") custom.format.font.bold = true;
  if (emphasis === "underline") custom.format.font.underline = "Single";
  if (emphasis === "italic") custom.format.font.italic = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = custom.format.borders.getItem(edge);
    border.style = line;
    border.color = ink;
  }
}

type Look = {
  readonly fill: string;
  readonly ink: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly emphasis: "bold" | "underline" | "italic";
};

/** A line and a letter of its own for each severity: colour is never the only sign. */
const looks: Readonly<Record<Mark["severity"], Look>> = {
  error: {fill: "#FDE7E9", ink: "#C50F1F", line: "Continuous", emphasis: "bold"},
  warning: {fill: "#FFF1D6", ink: "#8A4600", line: "Dash", emphasis: "underline"},
  hint: {fill: "#E5F1FB", ink: "#0F548C", line: "Dot", emphasis: "italic"},
};
