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
