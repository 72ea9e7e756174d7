import {editionFor} from "../editions/edition";
import type {Filing} from "../filing/filing";
import type {PanelWords} from "./words/zh-CN";

/** Whose tables they are: `某某街道办事处 · 2024 年度`, with the edition where it is not the one the year requires. */
export const sayTables = ({unit, year, edition}: Pick<Filing, "unit" | "year" | "edition">, words: PanelWords): string => [
  unit === "" ? words.noUnit : unit,
  year === null ? words.noYear : words.yearOf(year),
  ...(year !== null && editionFor(year)?.id === edition ? [] : [words.edition(edition)]),
].join(" · ");
