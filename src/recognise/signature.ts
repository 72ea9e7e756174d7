import {remember} from "./labels";
import {simplified} from "./normalise";

/**
 * Whether a text begins what is signed below a table, or beside its title: 填表人：, 联系电话, （盖章）, 制表：. The numbers of such
 * a line are telephones and dates.
 */
export const isSignature = remember((text): boolean =>
  text.length <= longest && signing.test(simplified(text.normalize("NFKC")).replace(/\s+/g, "")));

/** Names, telephone, date on one line; longer texts are sentences. */
const longest = 120;

const duty = "填[报表写]|制表|编制|统计|审[核批签定]|复核|校[核对]|经[办手]|签[发批]|联系|报送|上报|录入|汇总";
const signing = new RegExp(`^\\(?(?:${[
  "(?:单位|部门|机构|机关|统计|主管|分管|主要|填[报表]|制表|科室|处室)*(?:负责人|责任人|领导)(?!数|次|同志)",
  `(?:${duty})人(?!数|次|员数)`,
  "(?:联系|办公|咨询|固定|移动)?(?:电话|手机|座机|传真)(?:号码)?(?=[:\\d(]|$)|(?:联系方式|电子邮箱|邮箱|邮编|邮政编码)(?=[:\\d(]|$)",
  `(?:${duty}|报出)?(?:日期|时间)(?=[:\\d]|$)`,
  "(?:单位|部门|机关)?(?:盖章|公章|签章|印章)(?:处)?\\)?:?$",
  `(?:${duty}|签字|签名)(?:\\([^()]{0,8}\\))?:`,
].join("|")})`, "u");

/** A cell of a table as far as it tells who signs: one that means something in a form is none. */
type SignedCell = {readonly row: number; readonly text: string; readonly meanings: readonly unknown[]};

/** The rows that begin with who signs, or that are a date in pieces: their numbers are none of a table's. */
export function signedRows(cells: readonly SignedCell[]): ReadonlySet<number> {
  const mayBe = ({text, meanings}: SignedCell): boolean => meanings.length === 0 && (text === "月" || isSignature(text));
  const rows = new Map(cells.filter(mayBe).map(({row}) => [row, [] as SignedCell[]]));
  for (const cell of cells) rows.get(cell.row)?.push(cell);
  return new Set([...rows].filter(([, here]) => here.every(({meanings}) => meanings.length === 0) &&
    (isSignature(here[0]?.text ?? "") || isDateInPieces(here.map(({text}) => text)))).map(([row]) => row));
}

/** 2025 | 年 | 1 | 月 | 10 | 日 */
const isDateInPieces = (texts: readonly string[]): boolean =>
  texts.length <= 6 && /^(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?$/.test(texts.join("").replace(/\s+/g, ""));
