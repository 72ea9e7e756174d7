import {editions} from "../editions/edition";
import type {Cell, Grid} from "./grid";
import {keyOf, labelsOf, remember} from "./labels";

/**
 * The sheets that show by how much the figures of others have changed: what labels they have, the others have too.
 * Where nothing else is there, negative figures are to be seen.
 */
export function changesAmong(grids: readonly Grid[]): readonly Grid[] {
  const changes = grids.filter(isOfChanges);
  if (changes.length === 0) return changes;
  const isThere = new Set(grids.filter((grid) => !grid.hidden && !changes.includes(grid)).flatMap(labelsIn));
  return changes.filter((grid) => labelsIn(grid).every((label) => isThere.has(label)));
}

const labelsIn = ({cells}: Grid): readonly string[] =>
  cells.flatMap(({value, text}) => (typeof value !== "number" && isLabel(text) ? keyOf(text).key : []));

/**
 * Whether a sheet shows by how much figures have changed, and no figures of any year: its name or its title says so,
 * if only by 对比 where it has negative numbers or takes one sheet's from another's, and no years head its columns.
 */
export function isOfChanges({name, cells}: Grid): boolean {
  const said = [name, ...titlesIn(cells)].map((text) => text.replace(/\s+/g, ""));
  return (said.some(saysChange) || (said.some(comparesYears) && cells.some(isChange))) &&
    cells.filter(({text}) => ofYear.test(text.trim())).length < 2;
}

/** The texts alone in their rows at the top; 本年增减 is the heading of a column. */
const titlesIn = (cells: readonly Cell[]): readonly string[] => {
  const top = cells.filter(({row, text}) => row < titleRows && text.trim() !== "");
  return top.filter(({row, text}, at) => text.length <= longestTitle && top[at - 1]?.row !== row &&
    top[at + 1]?.row !== row && !isLabel(text)).map(({text}) => text);
};
const titleRows = 3;
const longestTitle = 60;

const isLabel = remember((text) => editions.some(({id}) => labelsOf(id).find(text).some(({as}) => as === "row" || as === "column")));

/** All that is below such a title has changed by so much, if it has only grown. */
const saysChange = (text: string): boolean => /增减|增长(?:情况|表|数|额|量)|差额|差异(?:情况|表|数)/.test(text);

const comparesYears = (text: string): boolean =>
  /差异|变化|同比|[比较](?:上年|去年|20\d\d年)|(?:对比|比较)(?:表|情况)?$/.test(text);

const isChange = ({value, formula = ""}: Cell): boolean =>
  (typeof value === "number" && value < 0) || difference.test(formula);

/** ='2024年'!B6-'2023年'!B6 */
const difference = /^=[^()]*![$A-Z\d]+-[^()]*![$A-Z\d]+$/i;

/** 本年数, 上年 or 2023年 over a column. */
const ofYear = /^(?:[本今上去]年度?|20\d\d年?度?)(?:数|值|数据)?$/;
