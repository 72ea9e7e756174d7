import {writeXlsx} from "hucre/xlsx";
import {workbookOf} from "../../src/commands/review";
import type {Filing} from "../../src/filing/filing";
import {writeJson} from "../../src/formats/json/write-json";
import type {Grid} from "../../src/recognise/grid";
import {odsOf} from "../formats/ods/written";
import {foreignSheet} from "../recognise/foreign-sheet";
import {ledgerOf} from "../recognise/ledger-of";
import {sheetOf} from "../recognise/several/laid-out";

/** In what files a made-up district's units report. */
export type Medium = {
  readonly ending: string;
  readonly one: (filing: Filing) => Promise<Uint8Array>;
  /** Several units in one file: on a sheet each, and in a row each. */
  readonly onSheets: (filings: readonly Filing[]) => Promise<Uint8Array>;
  readonly inRows: (filings: readonly Filing[]) => Promise<Uint8Array>;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const jsonOf = (filing: Filing): Promise<Uint8Array> => Promise.resolve(encode(writeJson(filing)));

const listOf = (filings: readonly Filing[]): Promise<Uint8Array> =>
  Promise.resolve(encode(`[${filings.map(writeJson).join(",\n")}]`));

/** Grids as a workbook that another program writes. */
export const foreignBook = async (grids: readonly Grid[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({sheets: grids.map(foreignSheet)}));

export const odsOfOne = (filing: Filing): Promise<Uint8Array> => Promise.resolve(odsOf([sheetOf(filing, "统计表", titleOf(filing))]));

export const media = {
  workbooks: {
    ending: ".xlsx", one: workbookOf,
    onSheets: (filings) => foreignBook(filings.map((one) => sheetOf(one, one.unit, titleOf(one)))),
    inRows: (filings) => foreignBook([ledgerOf(filings, "joined", `${filings[0]!.year}年度政府信息公开数据台账`)]),
  },
  json: {ending: ".json", one: jsonOf, onSheets: listOf, inRows: listOf},
} as const satisfies Readonly<Record<string, Medium>>;

const titleOf = ({unit, year}: Filing): string => `${unit}${year}年政府信息公开工作年度报告统计表`;
