import {stateCouncil as before} from "../2019/state-council";

/** The bodies of the State Council that make 规章, with those made 直属机构 since 2021. */
export const stateCouncil: readonly string[] = [...before, ...`
国家乡村振兴局 国家金融监督管理总局 国家金融监管总局 金融监管总局 国家信访局 国家知识产权局
`.trim().split(/\s+/)];
