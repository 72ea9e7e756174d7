import type {Place} from "./place";

/** A piece of the source that reads like part of a table and fits nowhere. */
export type Unmatched = {readonly text: string; readonly place: Place; readonly why: UnmatchedReason};

/** Why a piece fits nowhere. */
export type UnmatchedReason =
  /** A label that no form has. */
  | "label"
  /** More or fewer values than the row has columns, so that no value has a certain place. */
  | "count"
  /** A value without a label. */
  | "value"
  /** A second value for a figure that has one. */
  | "twice"
  /** A figure whose row or column is not certain: a label lost or printed twice, or sums that do not fit. */
  | "doubt"
  /** Figures of a row that lacks a cell, or whose cells slid: each may stand under another's heading. */
  | "short"
  /** A sum of a ledger's units that is not what they come to. */
  | "sum"
  /**
   * The name of a sheet, what stands beside 填报单位 or 统计年度, or another title over the tables, of another unit or year
   * than the title.
   */
  | "name"
  /** Figures that the source which was filled in or added up does not show. */
  | "lacking";
