import {rulesAt} from "../../editions/rule-at";
import {numberOr} from "../../filing/figure";
import type {Filing} from "../../filing/filing";
import type {CellEntry} from "../../sheets/cell-entry";

/** A blank cell that a rule gives last year's figure, as 上年结转 is last year's 结转下年度继续办理. */
export type CarryIn = {readonly id: string; readonly entry: CellEntry; readonly value: number};

/** Last year's figure for every blank cell that must be equal to it and is filled in by hand. */
export const carryIns = (filing: Filing, last: Filing): readonly CarryIn[] => rulesAt(filing.edition, filing.variant)
  .filter(({rule, left, right}) => rule.is === "equal" && rule.severity === "error" &&
    left.length === 1 && right.length === 1 && !left[0]!.last && right[0]!.last)
  .flatMap(({left: [own], right: [before]}): CarryIn[] => {
    const [cell, carried] = [filing.figures.get(own!.id), last.figures.get(before!.id)];
    if (cell?.as !== "blank" || cell.formula !== undefined || cell.place.in !== "sheet") return [];
    const value = numberOr(null, carried);
    if (value === null) return [];
    const {sheet, row, column} = cell.place;
    return [{id: own!.id, value, entry: {sheet, row, column, value}}];
  });
