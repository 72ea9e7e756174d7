/** The letters that numbers are written in. */
export const numeralLetters = "[零〇一二两三四五六七八九十百千万]";

/** The number that Chinese numerals write, 十二, 一百零三, 两千; `undefined` where they are none. */
export function numeralValue(text: string): number | undefined {
  const ones = "零一二三四五六七八九";
  const [plain, scales]: [string, Readonly<Record<string, number>>] =
    [text.replaceAll("〇", "零").replaceAll("两", "二"), {十: 10, 百: 100, 千: 1000, 万: 10_000}];
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
