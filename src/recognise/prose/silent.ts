import type {Token} from "./token";

/**
 * Up to where a sentence goes on that counts nothing, says nothing of what is not or of all, and names nothing that is
 * counted: most of what a report tells.
 */
export function silentUntil(text: string, from: number): number {
  const stop = text.indexOf("。", from);
  const to = stop < 0 ? text.length : stop;
  return to - from < shortest || mayMatter.test(text.slice(from, to)) ? from : to;
}

const shortest = 12;
const mayMatter = new RegExp("[\\d零〇壹贰叁肆伍陆柒捌玖拾未没无均皆]|不[涉存发产予同属掌]|全部|都|悉数|逐一|" +
  "[一二两三四五六七八九十百千万几余][件条项次篇期份个人名起宗例部封位家户批单笔万亿]|" +
  "申请|复议|诉讼|起诉|许可|处罚|强制|规范性|规章|收费|采购|举报|投诉|管理服务");

/**
 * 收到申请64件，内容集中在企业登记等方面，均已办结: whether a clause says only what they were about, before one of all of them, or of
 * some: 涉及企业登记的，均予以公开.
 */
export function onlyAbout(clause: readonly Token[], next: Token | undefined): "all" | "some" | undefined {
  const matters = clause.flatMap((token) => token.is === "unknown" ? [token] : []);
  const isSo = next?.is === "each" && matters.length > 0 && clause.some(isAbout) && clause.every(({is}) => !tells.has(is));
  return !isSo ? undefined : matters.some(({describes}) => describes) ? "some" : "all";
}

const isAbout = (token: Token): boolean =>
  token.is === "narrows" || (token.is === "unknown" && /^(?:主要)?(?:集|围绕|聚焦)/.test(token.text));

const tells: ReadonlySet<Token["is"]> = new Set<Token["is"]>([
  "number", "otherNumber", "not", "each", "among", "others", "own", "year", "season", "voids", "plans", "channel", "percent", "when",
]);
