import type {Filing} from "../../filing/filing";
import {editionOf} from "../../editions/edition";
import type {Entry} from "../../hosts/host";

/** A cell of 上年结转 that is blank, and what last year carried over into it. */
export type CarryIn = {readonly id: string; readonly entry: Entry; readonly value: number};

/** 结转下年度继续办理 of last year for every blank cell of 上年结转 that is filled in by hand. */
export const carryIns = (filing: Filing, last: Filing): readonly CarryIn[] => editionOf(filing.edition).indicators
  .filter(({form, rowId}) => form === "applications" && rowId === "carriedIn")
  .flatMap(({id, columnId}): CarryIn[] => {
    const [cell, carried] = [filing.figures.get(id), last.figures.get(`applications.carriedOut.${columnId}`)];
    if (cell?.as !== "blank" || cell.formula !== undefined || cell.place.in !== "sheet") return [];
    if (carried?.value === undefined || carried.value === null) return [];
    const {sheet, row, column} = cell.place;
    return [{id, value: carried.value, entry: {sheet, row, column, value: carried.value}}];
  });
