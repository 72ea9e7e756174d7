/** The letters that numbers are written in. */
export const numeralLetters = "[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]";

/** The number that Chinese numerals write, 十二, 一百零三, 两千; `undefined` where they are none. */
export function numeralValue(text: string): number | undefined {
  const ones = "零一二三四五六七八九";
  const [plain, scales]: [string, Readonly<Record<string, number>>] =
    [text.replace(/[〇两壹贰叁肆伍陆柒捌玖拾佰仟]/g, (one) => capitals.charAt(capitals.indexOf(one) + 1)), {十: 10, 百: 100, 千: 1000, 万: 10_000}];
  if (!/^[零一二三四五六七八九十百千万]+$/.test(plain)) return undefined;
  if (!/[十百千万]/.test(plain)) return plain.length === 1 ? ones.indexOf(plain) : Number([...plain].map((one) => ones.indexOf(one)).join(""));
  let [sum, section, last] = [0, 0, 0];
  for (const one of plain) {
    const scale = scales[one];
    if (scale === undefined) last = ones.indexOf(one);
    else if (scale === 10_000) [sum, section, last] = [sum + (section + last || 1) * scale, 0, 0];
    else [section, last] = [section + (last || 1) * scale, 0];
  }
  return sum + section + last;
}

/** Each letter before the usual one. */
const capitals = "〇零两二壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千";
