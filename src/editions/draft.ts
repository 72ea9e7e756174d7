/**
 * How a part of the report is drafted from its tables: paragraphs of sentences, each of clauses. A figure is named in
 * braces, a sum by `+`, a group by `*`: 不予公开{applications.refused.*.total}件.
 */
export type PartDraft = readonly ParagraphDraft[];

/** A paragraph; where all that it names is 0 it says `nil` instead. */
export type ParagraphDraft = {readonly sentences: readonly SentenceDraft[]; readonly nil?: string};

/** A sentence; where all that its clauses name is 0 it says `nil` instead, which may be nothing. */
export type SentenceDraft = {readonly clauses: readonly ClauseDraft[]; readonly nil?: string};

/** A clause; where what it names is 0 it says `nil` or nothing. A list says what is not 0, behind its `lead`. */
export type ClauseDraft =
  | string
  | {readonly says: string; readonly nil: string}
  | {readonly lead: string; readonly list: readonly string[]};

/** The applications and disputes, which editions in parts ask for alike but for what 其他处理 is made of. */
export const draftOfRequests = (others: string): PartDraft => [
  {
    nil: "本年未收到政府信息公开申请，无上年结转申请，也无结转下年度继续办理的申请",
    sentences: [
      {
        clauses: [
          {says: "本年新收政府信息公开申请{applications.received.total}件", nil: "本年未收到政府信息公开申请"},
          {says: "上年结转政府信息公开申请{applications.carriedIn.total}件", nil: "无上年结转的政府信息公开申请"},
        ],
        nil: "本年未收到政府信息公开申请，无上年结转的政府信息公开申请",
      },
      {
        clauses: [{
          lead: "新收的申请中，",
          list: [
            "自然人申请{applications.received.person}件",
            "法人或其他组织申请{applications.received.business+applications.received.research+applications.received.publicWelfare+applications.received.legalService+applications.received.otherOrganisation}件",
          ],
        }],
      },
      {
        clauses: [
          "本年办结政府信息公开申请{applications.handled.total}件",
          {
            lead: "其中",
            list: [
              "予以公开{applications.granted.total}件", "部分公开{applications.partlyGranted.total}件",
              "不予公开{applications.refused.*.total}件", "无法提供{applications.unavailable.*.total}件",
              "不予处理{applications.notProcessed.*.total}件", `其他处理{${others}}件`,
            ],
          },
        ],
      },
      {
        clauses: ["结转下年度继续办理{applications.carriedOut.total}件"],
        nil: "无结转下年度继续办理的政府信息公开申请",
      },
    ],
  },
  {
    nil: "未发生因政府信息公开引起的行政复议、行政诉讼",
    sentences: [
      {
        clauses: [
          "因政府信息公开被申请行政复议{disputes.review.total}件",
          {
            lead: "其中",
            list: [
              "结果维持{disputes.review.upheld}件", "结果纠正{disputes.review.corrected}件",
              "其他结果{disputes.review.other}件", "尚未审结{disputes.review.pending}件",
            ],
          },
        ],
        nil: "未发生因政府信息公开引起的行政复议",
      },
      {
        clauses: [
          "因政府信息公开被提起行政诉讼{disputes.directLitigation.total+disputes.litigationAfterReview.total}件",
          {
            lead: "其中",
            list: [
              "未经复议直接起诉{disputes.directLitigation.total}件", "复议后起诉{disputes.litigationAfterReview.total}件",
            ],
          },
        ],
        nil: "未发生因政府信息公开引起的行政诉讼",
      },
    ],
  },
];
