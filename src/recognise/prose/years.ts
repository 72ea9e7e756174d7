/** A text in which every name of a year is one letter, and where its letters stood before. */
export type OneLetter = {readonly text: string; readonly places: readonly number[]};

/** The letters that stand for years: the one before, the report's own, the one after, any other. */
export const yearLetters = {last: "\ue000", own: "\ue001", next: "\ue002", other: "\ue003"} as const;

/**
 * Put one letter in the place of each name of a year, and none in that of marks around titles: 去年, 上一年度 and, in a
 * report of 2023, 2022年 are the same.
 * @param year the report's own; `null` where it is not known, so that no number of a year is any other's
 */
export function inOneLetter(source: string, year: number | null): OneLetter {
  let text = "";
  const places: number[] = [];
  const put = (letters: string, from: number): void => {
    for (let at = 0; at < letters.length; at++) places.push(from + at);
    text += letters;
  };
  let done = 0;
  for (const found of source.matchAll(named)) {
    put(source.slice(done, found.index), done);
    if (!isMark.test(found[0])) {
      places.push(found.index);
      text += letterOf(found[0], year);
    }
    done = found.index + found[0].length;
  }
  put(source.slice(done), done);
  places.push(source.length);
  return {text, places};
}

/** 《条例》 is 条例. */
const isMark = /[《》〈〉]/;
const named = /[《》〈〉]|(?:19|20)\d\d年?度?[-—–~至到](?:19|20)\d\d年度?(?!均|报)|(?:19|20)\d\d(?:年度?(?!均|报)|(?=[-—~至]20\d\d年))|(?:上一?|去|下一?|次|明|今|本|来|当)年度?(?!来|均|报|轻|内)/g;

function letterOf(name: string, year: number | null): string {
  const [digits, until] = name.match(/\d{4}/g) ?? [];
  if (until !== undefined && until !== digits) return yearLetters.other;
  if (digits === undefined) {
    return /^[上去]/.test(name) ? yearLetters.last : /^[今本当]/.test(name) ? yearLetters.own : yearLetters.next;
  }
  if (year === null) return yearLetters.own;
  const off = Number(digits) - year;
  return off === 0 ? yearLetters.own : off === -1 ? yearLetters.last : off === 1 ? yearLetters.next : yearLetters.other;
}
