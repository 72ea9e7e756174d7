import type {Random} from "./random";

/** A report without tables: its figures stand in sentences. `{id}` is a figure, `#` any other number. */
const sentences: readonly (readonly string[])[] = [
  ["%Y年主动公开政府信息{proactive.total}条，主动公开规范性文件{proactive.normativeDocuments}件。",
    "全年主动公开政府信息数{proactive.total}条，较去年增长#%，其中主动公开规范性文件数{proactive.normativeDocuments}条。",
    "截至%Y年底，累计公开政府信息#条，其中%Y年主动公开政府信息{proactive.total}条。"],
  ["通过不同渠道和方式公开政府信息的情况，包括政府公报公开{channels.gazette}条；政府网站公开{channels.website}条；政务微博公开{channels.weibo}条；政务微信公开{channels.wechat}条；其他方式公开{channels.other}条。",
    "其中，政府网站公开政府信息{channels.website}条，占总数的6#.50%；政务微博公开政府信息{channels.weibo}条，占总数的0.5#%；政务微信公开政府信息{channels.wechat}条；其他方式公开政府信息{channels.other}条，占总数的2#.72%。"],
  ["回应公众关注热点或重大舆情{responses.hotTopics}次；参加或举办新闻发布会{responses.pressConferences}次，其中主要负责同志参加新闻发布会{responses.pressConferencesByLeaders}次；政府网站在线访谈{responses.onlineInterviews}次，其中主要负责同志参加政府网站在线访谈{responses.onlineInterviewsByLeaders}次；政策解读稿件发布{responses.policyInterpretations}篇；微博微信回应事件{responses.weiboWechat}次；其他方式回应事件{responses.other}次。",
    "全年召开新闻发布会{responses.pressConferences}场次，网友留言#条，回应公众关注热点{responses.hotTopics}次。"],
  ["%Y年度共收到政府信息公开申请{requests.received}件，其中当面申请{requests.inPerson}件，传真申请{requests.fax}件，网络申请{requests.online}件，信函申请{requests.letter}件。",
    "全区申请总数为{requests.received}件，其中区政府#件，区属单位#件。申请方式中，当面申请{requests.inPerson}件，占总数的19.1#%；通过网络提交申请{requests.online}件，占总数的2#.38%；以信函形式申请{requests.letter}件，占总数的60.4#%。",
    "共受理依申请公开{requests.received}件，比%P年减少#件，下降#%。"],
  ["申请办结{requests.closed}件，其中按时办结{requests.closedOnTime}件，延期办结{requests.closedExtended}件。",
    "已办结{requests.closed}件，其中延期办结{requests.closedExtended}件。"],
  ["共答复{replies.total}件，属于已主动公开范围{replies.alreadyPublic}件，同意公开{replies.granted}件，同意部分公开{replies.partlyGranted}件，不同意公开{replies.refused}件，不属于本行政机关公开{replies.notThisAuthority}件，申请信息不存在{replies.nonexistent}件，告知作出更改补充{replies.correctionRequested}件，告知通过其他途径办理{replies.otherChannel}件。"],
  ["“不同意公开”{replies.refused}项：其中，涉及国家秘密{refused.stateSecret}项；涉及商业秘密{refused.commercialSecret}项；涉及个人隐私{refused.personalPrivacy}项；危及国家安全、公共安全、经济安全和社会稳定{refused.securityAndStability}项；非《条例》所指政府信息{refused.notGovernmentInformation}项；法律法规规定的其他情形{refused.otherLegal}项。"],
  ["收到政府信息公开行政复议案件{review.total}件，其中维持具体行政行为{review.upheld}件，被依法纠错{review.corrected}件，其他情形{review.other}件。",
    "%Y年因政府信息公开引发行政复议{review.total}件、行政诉讼{litigation.total}件。"],
  ["与政府信息公开有关的行政诉讼案件{litigation.total}件，其中维持具体行政行为或者驳回原告诉讼请求{litigation.upheld}件，被依法纠错{litigation.corrected}件，其他情形{litigation.other}件。"],
  ["收到举报投诉{complaints.total}件。", "接到与政府信息公开有关举报{complaints.total}件，经核实#件失实。"],
  ["政府信息公开工作专门机构数{capacity.offices}个，设置政府信息公开查阅点{capacity.readingPoints}个，从事政府信息公开工作人员{capacity.staff}人，其中专职人员{capacity.fullTime}人，兼职人员{capacity.partTime}人。",
    "设立政府信息公开专门机构{capacity.offices}个，查阅点{capacity.readingPoints}个；工作人员{capacity.staff}人，其中兼职人员数{capacity.partTime}人。"],
  ["召开政府信息公开工作会议或专题会议{meetings.held}次，举办各类培训班{training.sessions}次，接受培训人员{training.trainees}人次。",
    "全年开展调研活动#次，举办培训班{training.sessions}期，接受培训{training.trainees}人次，参与群众#人次。"],
];

const decoys = [
  "全年拆除违法建设#处，处理网友找错#次，受理电话投诉#件，满意率9#%。",
  "发放宣传材料#份，接待来访群众#批#人次，办理行政许可#件、行政处罚#件。",
  "制定工作要点#项，公开条目#项，完成人大建议、政协提案#件，公开率100%。",
  "共收到本单位内部公文#件，制发文件#件，审核规范性文件#件次。",
];

/** A narrative and the figures that it states. */
export function narrate(
  year: number, random: Random,
): {readonly text: string; readonly figures: ReadonlyMap<string, number>} {
  const figures = new Map<string, number>();
  const say = (sentence: string): string => sentence
    .replace(/%Y/g, String(year)).replace(/%P/g, String(year - 1)).replace(/%N/g, String(year + 1))
    .replace(/\{([^}]*)\}/g, (_, id: string) => {
      const key = `statistics.${id}`;
      if (!figures.has(key)) figures.set(key, random.below(random.pick([2, 30, 4000])));
      return String(figures.get(key));
    })
    .replace(/#/g, () => String(1 + random.below(random.pick([9, 60]))));
  const lines = sentences.filter(() => random.chance(0.85)).flatMap((some) => [
    ...random.chance(0.3) ? [say(random.pick(decoys))] : [], say(random.pick(some)),
  ]);
  return {text: [`东湖区人民政府${year}年政府信息公开工作年度报告`, "一、总体情况", ...lines, "六、存在的问题", say(decoys[0]!)].join("\n"), figures};
}
