import {columnLetters} from "../../filing/place";
import {
  type Opinion, opinionsOfRows, type ReviewHeading, reviewHeadings, severityNames, statusNamed, textUnder,
} from "../../filing/review-table";
import type {ReviewRow} from "../../recognise/aside";
import {isName, refuseExplanation} from "../refuse-explanation";

/** An opinion on its row of a sheet. */
export type ReturnedOpinion = Opinion & {readonly row: number};

/**
 * What people wrote on a row of a sheet 审核意见, wherever on it. Words beside their column are the explanation where
 * there is none; whatever is not read is a line of its own, with the place where it stands.
 */
export function opinionsOn(printed: ReviewRow, sheet: string, written: string | undefined): readonly ReturnedOpinion[] {
  const row = inTheirColumns(printed);
  const text = textUnder(row.texts);
  const strayed = strayedOn(row);
  const more = {row: row.row, at: text("位置"), ...(written === undefined ? {} : {written})};
  const lineOf = (says: string, column: number): ReturnedOpinion => ({
    says, suggestion: "", status: "open", explanation: "", by: "", time: "", ...more,
    at: `${sheet}!${columnLetters(column)}${row.row + 1}`,
  });
  const unreadAt = (words: string, column: number): ReturnedOpinion => {
    const line = lineOf("", column);
    return {...line, isUnread: true, says: `${line.at} 写有“${words}”，没有读作对第 ${row.row + 1} 行的说明。`};
  };
  const [opinion] = opinionsOfRows([row.texts]);
  if (opinion === undefined) {
    const isSigned = text("审核说明") !== "" && columnOf(row, "问题") >= 0 && [...text("审核人")].length <= longestName;
    const beside = (isSigned ? ["审核说明"] as const : ["审核说明", "审核人", "时间"] as const)
      .map((heading) => ({column: columnOf(row, heading), words: text(heading)}));
    const lines = [...beside, ...strayed].filter(({words}) => words !== "");
    return lines.filter((one, at) => lines.findIndex(({column}) => column === one.column) === at)
      .map(({column, words}, at) => (columnOf(row, "问题") < 0 ? unreadAt(words, column)
        : {...lineOf(words, column), ...(isSigned && at === 0 && {by: text("审核人"), time: text("时间")})}));
  }
  const isFree = opinion.explanation === "" && statusNamed(text("状态")) !== undefined;
  const [first, ...others] = isFree ? strayed : [];
  return [
    {
      ...opinion, ...more, says: ownSentence(opinion.says, text("性质")),
      ...(first !== undefined && {explanation: first.words, ...(first.isBy && {by: ""})}),
    },
    ...(isFree ? others : strayed).map(({column, words}) => unreadAt(words, column)),
  ];
}

/** A row on which the name was written where the explanation is due, and that under the name. */
function inTheirColumns(row: ReviewRow): ReviewRow {
  const text = textUnder(row.texts);
  const [name, words] = [text("审核说明"), text("审核人")];
  const isCrossed = /^[\p{Script=Han}·]{2,4}$/u.test(name) && refuseExplanation(name, []) === "short" && isName(name)
    && !/^[\p{Script=Han}·]{2,6}(?:$|[\s(（、,，])/u.test(words) && refuseExplanation(words, []) === undefined && isName(words);
  return isCrossed ? {...row, texts: row.texts.map((one, at) =>
    reviewHeadings[at] === "审核说明" ? words : reviewHeadings[at] === "审核人" ? name : one)} : row;
}

type Strayed = {readonly column: number; readonly words: string; readonly isBy?: true};

/** Words that people wrote where the sheet has its own, where a name or a status is due, or beside the table. */
function strayedOn(row: ReviewRow): readonly Strayed[] {
  const text = textUnder(row.texts);
  const found = ownWords.map(([heading, ownOf]) => ({
    column: columnOf(row, heading), words: text(heading).slice(ownOf(text(heading)).length).trim(),
    ...(heading === "审核人" && {isBy: true} as const),
  }));
  const says = text("问题");
  const added = says.slice(ownSentence(says, text("性质")).length).trim();
  return [
    {column: columnOf(row, "问题"), words: added}, ...found,
    ...row.elsewhere.map(({column, text}) => ({column, words: text.trim()})),
  ].filter(({words}) => words !== "" && !isMark(words));
}

/** What knows findings again speaks to no one, even where its heading is gone. */
const isMark = (words: string): boolean => words.startsWith("{\"");

/** The sentence on a finding, without what people wrote behind it: it ends with what it asks for. */
function ownSentence(says: string, severity: string): string {
  if (!Object.values(severityNames).includes(severity)) return says;
  let end = 0;
  for (const [sentence] of says.matchAll(/(?:“[^”]*”|[^“。])*。/gy)) {
    end += sentence.length;
    if (/(?<!申)请|建议/.test(sentence.replace(/“[^”]*”/g, ""))) return says.slice(0, end) + (note.exec(says.slice(end))?.[0] ?? "");
  }
  return says;
}

/** What the source itself says of the difference stands behind that. */
const note = /^[^“。]*写明“.*?”，正是所差的 [\d.]+，可采用为审核说明。/s;

const columnOf = ({columns}: ReviewRow, heading: ReviewHeading): number =>
  columns[reviewHeadings.indexOf(heading)] ?? -1;

/** What a column holds by itself, as far as it begins with that; what follows was written by people. */
const ownWords: readonly (readonly [ReviewHeading, (text: string) => string])[] = [
  ["序号", beginningWith(/^(?:[(（]?\d*[)）]?[、.．]?$|\d+[、.．)）])/)],
  ["性质", beginningWith(new RegExp(`^(?:${Object.values(severityNames).join("|")}|意见)$`))],
  ["位置", beginningWith(/^(?:.*![A-Z]{1,3}\d+|表格 \d+ 第 \d+ 行第 \d+ 列|第 \d+ 行|[\w.[\]]+)$/)],
  ...(["左值", "右值", "差额"] as const).map((heading) => [heading, beginningWith(/^[-−\d.,]*$/)] as const),
  // A suggestion of ours is one sentence, behind the reviewer's opinion and what may be taken for an explanation.
  ["建议", beginningWith(new RegExp("^(?:审核意见：(?:属实，请更正|说明可采纳)[^。]*。)?(?:审核说明可写：“.*?”。)?" +
    "(?:[^。]*(?:应为 [^。]*（现为[^。]*|改动少数几处[^。]*|须核对原始数据)。)?", "s"))],
  ["状态", (text) => (statusNamed(text) === undefined ? "" : text)],
  ["审核人", (text) => ([...text].length > longestName ? "" : text)],
  ["时间", (text) => (text.replace(/[\d\s年月日号时分秒上下午:：/\-.—]/g, "") === "" ? text : "")],
  ["标识", (text) => (isMark(text) ? text : "")],
  ["与上次审核相比", beginningWith(new RegExp(`^(?:(?:${[
    "首次审核", "新增", "未更正", "标为已更正，仍不相符", "说明或确认不完整，仍待处理", "数值已改，仍不相符", "已更正", "有空白，暂不能判断",
    "本次没有审核这一项", "审核人填写",
  ].join("|")})(?:，原说明和确认失效)?|说明未采纳：[^。]*。)`))],
];

function beginningWith(own: RegExp) {
  return (text: string): string => own.exec(text)?.[0] ?? "";
}

/** A name with an office; what is longer is no name. */
const longestName = 20;
