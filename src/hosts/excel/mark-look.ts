import type {Mark} from "../host";
import {markFormula} from "./mark-formula";

/** Make a new conditional format one of our marks. It lies over the cell's own format, which stays as it is. */
export function dressMark({custom}: Excel.ConditionalFormat, severity: Mark["severity"]): void {
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
