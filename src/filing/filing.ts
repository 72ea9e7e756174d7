import {editionOf, type EditionId, showable, type Variant} from "../editions/edition";
import type {Level} from "../editions/rule";
import type {Figure} from "./figure";
import type {LeftOpen} from "./left-open";
import type {Place} from "./place";
import type {Unmatched} from "./unmatched";
import type {Opinion} from "./review-table";
import type {Remarks} from "./remarks";

export type {Unmatched, UnmatchedReason} from "./unmatched";

/** What one unit reported for one year, as far as a source shows it. */
export type Filing = {
  /** Name of the file or of the workbook it was read from. */
  readonly source: string;
  /** Which sheets or which heading of the source it stands on; absent where the source holds no other filing. */
  readonly part?: string;
  /** It stands beside the source's own tables, on a hidden sheet or in a list of what others reported. */
  readonly aside?: true;
  /** 填报单位; empty where the source does not name it. */
  readonly unit: string;
  /** Report year (统计年度); `null` where the source does not say. */
  readonly year: number | null;
  readonly edition: EditionId;
  /** The regional version of the forms that the source uses. */
  readonly variant?: Variant;
  /** Level of the unit where it is known; otherwise rules judge by the name. */
  readonly level?: Level;
  /** Figures by indicator id. A figure that the source does not show has no entry: absent is not blank. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** What stands among the tables and was not understood. Never dropped. */
  readonly unmatched: readonly Unmatched[];
  /** Pieces that were not understood either, and that somebody marked as no figures. */
  readonly setAside?: readonly Unmatched[];
  /** Numbers among the tables that are known to be none of this year's figures. */
  readonly beside?: readonly NumbersBeside[];
  /** Rows that the form of the edition has and the source's table has not. */
  readonly missingRows: readonly MissingRow[];
  /** Figures that the report states in sentences. */
  readonly prose: readonly Statement[];
  /** What its notes and sentences say that a number holds besides, or leaves out. */
  readonly notes?: readonly Note[];
  /** The report's own text, by part (一 to 六 → 1 to 6), where the source has it. */
  readonly parts: ReadonlyMap<number, string>;
  /** What of its text outside these parts is left open, as above the first of them. */
  readonly leftOpen?: readonly LeftOpen[];
  /** The number printed before each part's title (“三”), where one is. */
  readonly partNumbers?: ReadonlyMap<number, string>;
  /** Each part's title as printed, where it is not the prescribed one. */
  readonly partTitles?: ReadonlyMap<number, string>;
  /** The period that the text says it covers (2024年1月1日至12月31日), as printed. */
  readonly period?: string;
  /** The date under the text, as 2025-01-15. */
  readonly signed?: string;
  /** How the text cites the notice of an earlier edition, as printed. */
  readonly cites?: string;
  /** What was said and signed of it, where the source is a workbook that keeps it. */
  readonly remarks?: Remarks;
  /** What stands on the last sheet 审核意见 about it, where the source is a workbook that has one. */
  readonly review?: readonly Opinion[];
};

/** The figures that the source shows, in the order in which the forms print them, sums of headings behind them. */
export const inPrintedOrder = ({edition, figures}: Filing): readonly (readonly [string, Figure])[] =>
  showable(editionOf(edition)).flatMap(({id}) => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [[id, figure] as const];
  });

/** Numbers under one heading, or in one row, that says of them that they are last year's, a change, a remark. */
export type NumbersBeside = {
  /** As printed: 上年数, 增减, 备注. */
  readonly heading: string;
  readonly count: number;
  /** Of the first of them. */
  readonly place: Place;
};

/** A row that the table lacks, by the ids of its form and of the row. */
export type MissingRow = {readonly form: string; readonly row: string};

/** A figure stated in a sentence of the report. */
export type Statement = {
  /** The indicators whose sum it speaks of. */
  readonly ids: readonly string[];
  /** What else it may speak of, where usage differs: each a sum. */
  readonly or?: readonly (readonly string[])[];
  /**
   * Said without a number: nothing (未收到申请), or that all of it is done (均已办结). No exact number: about so many
   * (1400余件), or so many of it beside those told before (上年结转5件全部办结).
   */
  readonly says?: "nil" | "all" | "about" | "part";
  /** What may be meant by about so many. */
  readonly between?: {readonly least: number; readonly most?: number};
  /** What the figure may be more by: 收到25件，其中24件已办结 leaves open how much of last year's was closed as well. */
  readonly besides?: readonly string[];
  readonly value: number;
  /** The unit as printed (件, 万元); of a share that is all the sentence states, `%`. */
  readonly unit: string;
  /** The share of the whole that the sentence goes on to state, in per cent as printed: `19.15`. */
  readonly share?: string;
  readonly quote: string;
  readonly place: Place;
};

/** A sentence, or a note below a table, by which a number holds something besides, or leaves it out: 其中修订16件. */
export type Note = {
  /** The words of the source. */
  readonly text: string;
  readonly place: Place;
  /** How much it speaks of, with the unit as printed; empty where there is none. */
  readonly counts: readonly {readonly value: number; readonly unit: string}[];
  /** The figures that its words may speak of; none where they name none. */
  readonly ids: readonly string[];
};
