import type {Grid} from "./grid";

/**
 * Whether a sheet shows by how much figures have changed, and no figures of any year: its name or its title says so,
 * it has negative numbers or takes one sheet's from another's, and no years head its columns.
 */
export const isOfChanges = ({name, cells}: Grid): boolean =>
  [name, ...cells.flatMap(({row, text}) => row < titleRows && text.length <= longestTitle ? text : [])]
    .some(saysChange) &&
  cells.some(({value, formula = ""}) => (typeof value === "number" && value < 0) || difference.test(formula)) &&
  cells.filter(({text}) => ofYear.test(text.trim())).length < 2;

const saysChange = (text: string): boolean => /增减|差额|差异|变化|同比|[比较](?:上年|去年|20\d\d年)|(?:对比|比较)(?:表|情况)?$/.test(text.replace(/\s+/g, ""));
const titleRows = 3;
const longestTitle = 60;

/** ='2024年'!B6-'2023年'!B6 */
const difference = /^=[^()]*![$A-Z\d]+-[^()]*![$A-Z\d]+$/i;

/** 本年数, 上年 or 2023年 over a column. */
const ofYear = /^(?:[本今上去]年度?|20\d\d年?度?)(?:数|值|数据)?$/;
