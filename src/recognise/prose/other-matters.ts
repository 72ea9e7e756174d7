import type {Statement} from "../../filing/filing";
import {endOf} from "./numbers";
import {isCase} from "./vocabulary";

/** What a text states from one place to another, in a number or without. */
type Said = {
  readonly statement: Pick<Statement, "ids" | "value" | "says">;
  readonly from: number; readonly to: number; readonly number: number | undefined;
};

/**
 * Without the reviews and lawsuits that the text behind tells to be of other matters than the form's, all of them
 * (行政诉讼12件，与信息公开无关) or but for some (行政复议57件，涉及信息公开的3件).
 */
export function withoutOtherMatters<T extends Said>(said: readonly T[], text: string): readonly T[] {
  const left = said.filter((one) =>
    !isOfOtherMatters(one, text) && !areNoApplications(one, text) && !isAppealed(one, text) &&
    !isOfInstance(one, text) && !isInNameOf(one, text));
  if (left.length === said.length) return said;
  // 行政复议4件，属于信息公开的1件，被维持: not all 4.
  const others = said.filter((one) => !left.includes(one));
  const values = new Set(others.map(({statement}) => statement.value));
  // 行政复议2件(涉及信息公开0件)，均已结案.
  const isOfAll = ({statement: {says, ids}, from}: Said): boolean => says === "all" && ids.every(isCase) &&
    others.some(({to}) => to <= from && !text.slice(to, from).includes("。"));
  return left.filter((one) => !isOfAll(one) &&
    (one.number !== undefined || !isOfCases(one.statement) || !values.has(one.statement.value)));
}

/** 一审判决驳回，原告已上诉: not what became of it. */
const isAppealed = ({statement: {ids}, to}: Said, text: string): boolean => ids.every((id) => isLine.test(id)) &&
  appeal.test(text.slice(to, to + 40));

/** 行政诉讼(一审)3件、(二审)1件: the form may count the cases or what was heard of them. */
function isOfInstance({statement: {ids, says}, from, to}: Said, text: string): boolean {
  if (says === "nil" || !ids.every((id) => isCase(id) && !id.includes(".review."))) return false;
  const before = text.slice(Math.max(0, from - farthest), from);
  const near = text.slice(to, to + farthest);
  const sentence = before.slice(before.lastIndexOf("。") + 1) + text.slice(from, to) + near.slice(0, endOf(sentences, near, 0));
  return instances.test(sentence);
}

const instances = /\(一审(?:案件)?\)[^。]*\((?:二审|再审)(?:案件)?\)|\(一审(?:案件)?\)[、,]二审[^。]*\d/;

/** 印发规范性文件8件，其中以市政府名义印发2件: how many are its own is not told. */
const isInNameOf = ({statement: {ids}, to}: Said, text: string): boolean => ids.every((id) => id.endsWith(".issued")) &&
  inNameOf.test(text.slice(to, to + 60));

const inNameOf = /^,?其中[^。;]{0,24}以(?![本我])[^。;,]{2,12}名义/;

const isLine = /itigation[A-Za-z]*\.(?:upheld|corrected|other)$/;
const appeal = /^[,、][^,。;\d]{0,8}上诉(?![^。]{0,16}(?:二审|再审|终审))/;

/** 接收申请9件，无一件属于政府信息公开申请; 受理申请136件，合格133件: of what is approved. */
function areNoApplications({statement: {ids, value, says}, from, to}: Said, text: string): boolean {
  if (value === 0 || says === "nil" || !ids.every((id) => id.includes(".received."))) return false;
  const near = text.slice(to, to + farthest);
  const isOfForm = ofInformation.test(text.slice(from, to));
  if (isOfForm && !near.includes("未")) return false;
  const behind = near.slice(0, endOf(sentences, near, 0));
  if (isOfForm) return notTaken.test(behind);
  return noneOfForm.test(behind) || notTaken.test(behind) || approved.test(behind);
}

const isOfCases = ({ids, value}: Said["statement"]): boolean => value !== 0 && ids.every(isCase);

function isOfOtherMatters({statement, from, to}: Said, text: string): boolean {
  if (!isOfCases(statement) || statement.says === "nil") return false;
  const before = text.slice(Math.max(0, from - farthest), from);
  const sentence = before.slice(before.lastIndexOf("。") + 1) + text.slice(from, to);
  const near = text.slice(to, to + farthest);
  const behind = near.slice(0, endOf(sentences, near, 0));
  if (allElse.test(behind)) return !ofInformation.test(sentence);
  if (rateOfAll.test(behind)) return !ofInformation.test(sentence) && !asInForm.test(sentence + behind);
  if (ofInformation.test(clauseAtEnd.exec(sentence.slice(-farthest))?.[0] ?? "")) return false;
  const noun = someOfForm.exec(behind)?.[1] ?? noneOfMatter.exec(behind)?.[1];
  if (noun === undefined) return false;
  return noun === "" || statement.ids.some((id) => id.includes(".review.")) === (noun === "复议");
}

const ofInformation = /信息公开|政务公开|依申请公开|公开申请/;

const clauseAtEnd = /[^,;]*$/;

/** A sentence, and what the next says of the above. */
const sentences = /[^。]*(?:。(?:上述|以上|前述|这些|该)[^。]*)?/y;
/** No farther is looked, however long a sentence goes on. */
const farthest = 120;

const information = "(?:政府)?信息公开";
const allElse = new RegExp(
  `(?:与|和|跟)${information}[^,。;\\d发引]{0,6}(?:无关|不相关|没有关[系联])` +
  `|(?:[均都皆]?(?:不|并不|未|并未)(?:涉及?|属于?|是|系)|无一[件例起宗]?(?:涉及?|属于?|是)?)因?${information}(?!引|发|申)(?:类|方面|领域|事项|工作|范畴|案件|的)*(?=[,。;)]|$)` +
  `|(?:均|都|皆|全部)(?:不|未|非)[^,。;\\d]{0,4}${information}` +
  `|(?:^|[,。;(]|[均都皆为是系])非${information}` +
  "|(?:均|都|皆|全部)(?:为|系|是|属于?)[^,。;\\d]{0,16}其[他它](?:类|事由|原因)?(?:案件|诉讼|复议|争议)");

/** Of all that a body is sued for, but where they are told apart as the form does: 直接起诉7件，复议后起诉2件. */
const rateOfAll = /(?:败诉|胜诉|出庭应诉|出庭)率/;
const asInForm = /复议后(?:再|又)?(?:提起|起诉|诉讼)/;

/** 其中信息公开诉讼31件; 涉及政府信息公开的分别为3件、2件. */
const noneOfForm = new RegExp(
  "(?:无一[件例起宗]?|没有一[件例起宗]|[均都皆]?(?:不|并不|并非|均非))(?:涉及?|属于?|是|为|系|构成)*" +
  `(?:依申请公开|${information})(?:的?申请|事项|范畴|范围)?(?=[,。;)]|$)`);

/** 公开申请1件，未作为政府信息公开申请登记. */
const notTaken = /未(?:作为|按照?|纳入)[^,。;]{0,4}(?:政府)?信息公开申请/;

const approved = new RegExp(
  "^[,、;]?(?:其中,?)?(?:已|经|予以|全部|审[核批查]|评[审估]|上报)*" +
  "(?:合格|通过(?![^,。;、\\d]{0,6}(?:[网邮线信]|平台|渠道|方式|现场|当面|窗口|政务))|批准|准予|核准|核发|发证|发放|认定|登记|批复|兑[付现]|拨付|办证|缓检)" +
  "[^,。;、\\d]{0,6}\\d");

/** 行政诉讼3件，均为征收补偿类，无信息公开类诉讼. */
const noneOfMatter = new RegExp(
  `[,;](?:没有|无|未发生)(?:[一任][起件何])?(?:涉及?|因|属于?)?${information}(?:类|方面|领域|工作)?(?:引发|引起)?的?(?:行政)?(复议|诉讼|(?=案件))`);

const someOfForm = new RegExp(
  `(?:[(,;](?:其中)?[与同和](?=${information}[^,。;:()\\d]{0,2}(?:有关|相关)的?\\d)|其中,?(?:有|涉及?|因|属于?|属|为)?|[(,;、](?:涉及?|属于?)|[,;、中](?=[^,。;\\d]{2,6}类\\d))${information}` +
  "[^,。;:()\\d]{0,8}?(复议|诉讼|)[^,。;:()\\d复诉]{0,8}\\d");
