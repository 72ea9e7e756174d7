import type {CellAt, CellEntry} from "../../sheets/sheet-spec";
import {computeTotal, totalIn} from "../../sheets/sum-formula";
import {valueOf} from "./pasted-table";

/** A copied text, and the cell that it is meant for. */
export type MeantFor = CellAt & {readonly text: string};

/** A cell as a paste finds it. */
export type CellThere = {
  readonly value: number | string | boolean | null;
  /** With its leading “=”. */
  readonly formula?: string;
  /** It may be typed into. */
  readonly isOpen: boolean;
  /** A total of the form, which its formula gives. */
  readonly isTotal: boolean;
  /** What typing the value would be answered with; `undefined` where it is taken. */
  readonly refusal: (value: number | string) => TypingRefusal | undefined;
};

/** Why typing is refused, as it is said beside the cell. */
type TypingRefusal = {readonly title: string; readonly text: string};

/** What a paste comes to, before anything is done. Nothing that was copied is in none of these but what is blank. */
export type PastePlan = {
  /** Into blank cells, and totals that do not add up as they were copied. */
  readonly writes: readonly CellEntry[];
  /** Into cells that hold something else. */
  readonly over: readonly CellEntry[];
  /** Cells that hold the very same already, totals among them. */
  readonly same: number;
  /** Copied totals that are not what their parts come to. */
  readonly totals: readonly (CellAt & {readonly copied: number; readonly computed: number | ""})[];
  /** What typing refuses too. */
  readonly refused: readonly (MeantFor & {readonly refusal: TypingRefusal})[];
  /** Meant for cells of the printed form, or for none. */
  readonly lost: readonly MeantFor[];
};

/** Tell what becomes of each copied text; `mayReplace`: cells that hold something else are given it too. */
export function planPaste(
  copied: readonly MeantFor[], cellAt: (at: CellAt) => CellThere | undefined, mayReplace: boolean,
): PastePlan {
  const meant = copied.flatMap((one) => {
    const value = valueOf(one.text);
    return value === null ? [] : [{one, value, there: cellAt(one)}];
  });
  const copiedInto = new Map(meant.flatMap(({one, value, there}) => {
    const stays = there === undefined || there.refusal(value) !== undefined ||
      (!mayReplace && !there.isTotal && isFilled(there) && there.value !== value);
    return stays ? [] : [[keyOf(one), value] as const];
  }));
  /** What the cell will hold. */
  const after = (at: CellAt, known: ReadonlySet<string> = new Set()): number | string | boolean | null => {
    const there = cellAt(at);
    return copiedInto.get(keyOf(at)) ?? (there?.formula === undefined || known.has(keyOf(at)) ? there?.value ?? null
      : computedAt(at, there.formula, new Set([...known, keyOf(at)])));
  };
  const computedAt = ({sheet}: CellAt, formula: string, known: ReadonlySet<string>): number | "" | null => {
    const total = totalIn(formula);
    return total === undefined ? null : computeTotal(total, (row, column) => after({sheet, row, column}, known));
  };

  const plan = {
    writes: [] as CellEntry[], over: [] as CellEntry[], same: 0, totals: [] as PastePlan["totals"][number][],
    refused: [] as PastePlan["refused"][number][], lost: [] as MeantFor[],
  };
  for (const {one, value, there} of meant) {
    const {sheet, row, column, text} = one;
    const at = {sheet, row, column};
    const refusal = there?.refusal(value);
    const computed = there?.isTotal === true ? computedAt(at, there.formula ?? "", new Set([keyOf(at)])) : null;
    if (there === undefined || (!there.isOpen && computed === null)) {
      if (String(there?.value ?? "").trim() !== text.trim()) plan.lost.push(one);
    } else if (refusal !== undefined) {
      plan.refused.push({...one, refusal});
    } else if (computed !== null) {
      if (computed === value) plan.same++;
      else if (typeof value === "number") plan.totals.push({...at, copied: value, computed});
    } else if (there.formula === undefined && there.value === value) {
      plan.same++;
    } else {
      const entry = {...at, value, ...formatOf(text, value)};
      if (isFilled(there)) plan.over.push({...entry, ...(there.formula !== undefined && {replaceFormula: true})});
      else plan.writes.push(entry);
    }
  }
  const kept = plan.totals.map(({sheet, row, column, copied: value}): CellEntry =>
    ({sheet, row, column, value, replaceFormula: true}));
  return {...plan, writes: [...plan.writes, ...kept]};
}

const isFilled = ({value, formula}: CellThere): boolean => value !== null || formula !== undefined;

const keyOf = ({sheet, row, column}: CellAt): string => `${row} ${column} ${sheet}`;

/** Decimals stand as they were copied: 21.6560. */
function formatOf(text: string, value: number | string): Pick<CellEntry, "numberFormat"> {
  const decimals = typeof value === "number" ? /\.(\d*0)$/.exec(text.trim().normalize("NFKC"))?.[1] : undefined;
  return decimals === undefined ? {} : {numberFormat: `0.${"0".repeat(decimals.length)}`};
}
