/** Traditional forms of the characters that occur in official labels, each before its simplified one. */
const pairs =
  "萬万將将鄉乡鎮镇縣县廳厅與与專专業业個个為为舉举產产從从價价眾众會会傳传體体償偿關关內内農农決决況况準准減减劃划務务動动區区單单參参發发責责問问國国圍围報报處处複复復复審审對对導导屬属徵征徑径應应廢废開开強强當当總总執执據据護护" +
  "數数於于時时權权條条構构標标檢检機机沒没濟济點点熱热狀状獲获現现環环電电監监確确祕秘穩稳範范糾纠納纳組组結结統统經经維维網网線线編编繼继續续繳缴織织罰罚職职聯联製制規规計计訓训訪访設设許许訴诉詢询認认請请調调" +
  "談谈議议讀读負负財财費费資资購购輯辑轉转辦办過过違违進进採采錯错門门間间閱阅隱隐險险項项預预領领題题額额類类風风駁驳佈布佔占係系羣群眞真箇个聞闻補补輿舆後后無无營营爲为話话髮发隻只繫系衆众員员種种絡络訟讼檔档";

const simplifiedOf = new Map(
  Array.from({length: pairs.length / 2}, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!] as const),
);
const traditional = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");

/** The text with the traditional characters of official labels simplified; character by character, so lengths stay. */
export const simplified = (text: string): string => text.replace(traditional, (one) => simplifiedOf.get(one)!);
