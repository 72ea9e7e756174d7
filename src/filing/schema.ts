import {z} from "zod";
import type {Variant} from "../editions/edition";
import {variantNames} from "../editions/names";
import {count, edition, indicator, number, severity} from "./schema-terms";
import {writtenSchema} from "./written-figure";

export {annexSchema} from "./annex-schema";

/** Whose a filing is. */
const whose = {
  source: z.string(),
  unit: z.string().meta({description: "填报单位；来源没有写明的为空"}),
  year: z.int().nullable().meta({description: "统计年度"}),
  edition,
};

/** How much of a source was read. */
const account = {
  part: z.string().nullable().meta({description: "来源中的哪几张工作表或者哪个标题之下；来源只有一份的为 null"}),
  complete: z.boolean().meta({description: "各表都已读全，没有未读懂的内容；空白、“/”不影响"}),
  coverage: z.record(z.string(), z.object({expected: count, read: count, blank: count, absent: count}))
    .meta({description: "各表规定的项数：读到的（包括所填不是数字的）、空白或者“/”等的、没有读到的"}),
};

/** What a source says of one unit and year: figures by id, each with its place in words. */
const filingSchema = z.object({
  ...whose,
  figures: z.record(indicator, number).meta({description: "公布为空的是 null，所填不是数字的也是，并列入 unmatched；来源没有显示的不列出"}),
  cells: z.record(indicator, z.string()).meta({description: "各数值的位置，例如 三、申请情况!C7"}),
  unmatched: z.array(z.object({
    text: z.string(), place: z.string(), why: z.enum(["label", "count", "value", "twice", "doubt", "short", "sum", "name", "lacking", "notANumber", "moneyUnitUnclear", "countUnit"]),
  })).meta({description: "没有读懂的内容，包括所填不是数字（notANumber）、货币单位相互矛盾（moneyUnitUnclear）、件数不是逐件计（countUnit）的格"}),
  beside: z.array(z.object({heading: z.string(), count, place: z.string()})).optional()
    .meta({description: "表中写明不是本年数的栏、行（上年数、增减、备注）：其中几个数没有读入，第一个在哪里；没有的不列出"}),
  prose: z.array(z.object({
    ids: z.array(indicator), or: z.array(z.array(indicator)).optional().meta({description: "另一种读法所指的指标；ids 是几个指标之和时总是写出，没有的为空"}),
    says: z.enum(["nil", "all", "about", "part"]).optional()
      .meta({description: "没有写数字：写的是没有、全部办结；不是确数：写的是约数、另计的一部分"}),
    between: z.object({
      least: z.number().meta({description: "至少"}), most: z.number().optional().meta({description: "至多，没有写的不限"}),
    }).optional().meta({description: "约数（1400余件）可以是多少"}), besides: z.array(indicator).optional().meta({description: "只说其中一部分的，表中可以多出的数所在的指标"}),
    value: z.number(), unit: z.string(), share: z.string().optional(),
    quote: z.string(), place: z.string(),
  })).meta({description: "正文中用文字写明的数值"}),
});

/** `gouji read --json`: an entry a filing. */
export const readSchema = z.array(z.object({...whose, ...account, ...filingSchema.shape}));

/** A filing checked. */
const checkedSchema = z.object({
  ...whose, ...account,
  undecided: count.meta({description: "暂不能判断的勾稽关系的条数"}),
  undecidedFor: z.object({notRead: count, notANumber: count, blank: count, lastYear: count, other: count})
    .meta({description: "其中：因没有读到、因所填不是数字、因空白、因上年数、因其他原因（单位级别不明等）"}),
  counts: z.object({error: count, warning: count, hint: count}).meta({description: "不成立的条数"}),
  findings: z.array(z.object({
    rule: z.string(),
    severity,
    verdict: z.enum(["broken", "undecided"]).meta({description: "不成立、因有空格等暂不能判断"}),
    cells: z.array(indicator),
    left: number,
    right: number,
    difference: number,
    message: z.string(),
    suspects: z.array(z.object({
      cell: indicator, place: z.string().meta({description: "它的位置，例如 三、申请情况!C7"}), value: number, why: z.string(),
    })),
    said: z.object({
      standing: z.enum(["explained", "confirmed", "lapsed", "refused"]).meta({description: "已说明、已确认、数值已改而失效、没有采纳"}),
      explanation: z.string().meta({description: "审核说明"}),
      refused: z.string().nullable().meta({description: "没有采纳的原因"}),
    }).optional().meta({description: "工作簿中对这一处的说明和确认；没有的不列出"}),
  })),
});

/** `gouji check --json`: an entry a filing. */
export const checkSchema = z.array(checkedSchema);

const differing = z.array(z.object({
  id: indicator,
  this: number.optional().meta({description: "本件；没有显示的不列出"}),
  other: number.optional().meta({description: "另一件；没有显示的不列出"}),
  is: z.enum(["number", "blank", "text", "absent"]).meta({description: "数不同、一方空白、文字不同、一方没有显示"}),
}));

/** `gouji review --json`. */
export const reviewSchema = z.object({
  findings: z.array(checkedSchema.shape.findings.element.omit({
    rule: true, severity: true, verdict: true, said: true,
  }).extend({
    rule: z.string().nullable().meta({description: "审核人自己填写的意见为 null"}),
    severity: severity.nullable(),
    since: z.enum([
      "first", "new", "remains", "claimed", "refused", "changed", "mended", "undecided", "unchecked", "own",
    ]).meta({description: "首次审核；新增；未更正；标为已更正而未更正；说明或确认不完整；数已改仍不相符；已更正；暂不能判断；本次未核；审核人填写"}),
    status: z.enum(["open", "explained", "corrected", "confirmed"]).meta({description: "待处理、已说明、已更正、已确认"}),
    suggestion: z.string(),
    explanation: z.string().meta({description: "审核说明"}),
    by: z.string(),
    time: z.string(),
  })),
  differences: differing.meta({description: "送审的与公布的不一致之处"}),
  otherReport: z.string().optional().meta({description: "所给的公布材料为什么不像是同一份报告"}),
  versions: z.object({
    differences: differing, solved: z.array(z.string()), made: z.array(z.string()),
  }).optional().meta({description: "与上一稿相比：改动的数，因此解决的和新增的问题"}),
  written: z.string().nullable(),
});

/** `gouji compare --json`. A figure that its source does not show, or that nothing compares with, is left out. */
export const compareSchema = z.object({
  rows: z.array(z.object({
    id: indicator,
    last: number.optional(),
    this: number.optional(),
    change: number,
    match: z.enum(["exact", "partial", "none"]).meta({description: "可比、部分可比、不可比"}),
  })),
  findings: checkedSchema.shape.findings,
});

/** `gouji consolidate --json`. */
export const consolidateSchema = z.object({
  year: z.int().nullable().meta({description: "统计年度"}),
  edition,
  units: z.array(z.object({
    unit: z.string().meta({description: "填报单位，名册中有的用名册中的名称"}),
    source: z.string(),
    named: z.string().meta({description: "文件中写明的填报单位"}),
    code: z.string(),
    level: z.string(),
    year: z.int().nullable(),
    edition,
    standing: z.enum([
      "counted", "whole", "mayBeWhole", "older", "undecided", "excluded", "empty", "wrongYear", "noYear", "wrongEdition", "noUnit",
      "doubtfulUnit", "unknownUnit",
    ]).meta({description: "已汇总；上报的汇总表；疑为汇总表，待确认；重报中未采用的；重报待定；已确认不汇总；没有填写任何数字；年度不符；无年度；版式不符；无单位；单位存疑；名册中没有"}),
    maybe: z.array(z.string()).meta({description: "可能是的单位"}),
    counts: z.object({error: count, warning: count, hint: count}),
    explained: count.meta({description: "核实性问题中已说明或已确认的处数"}),
    problems: z.array(z.string()),
    unmatched: count,
    complete: z.boolean().meta({description: "各表都已读全，没有未读懂的内容"}),
    converted: z.array(indicator).meta({description: "按所印的货币单位换算后汇总的数值"}),
  })),
  missing: z.array(z.object({
    unit: z.string(), code: z.string(), level: z.string(), parent: z.string(),
    maybe: z.array(z.string()).meta({description: "可能属于该单位的文件，还可能属于许多别的单位"}),
  })).meta({description: "缺报：没有一个文件像是该单位的"}),
  duplicates: z.array(z.object({
    unit: z.string(), used: z.string().nullable().meta({description: "采用的文件；null 为待确认，没有汇总"}),
    others: z.array(z.string()),
    why: z.enum(["newer", "identical", "ask", "own", "complete", "decided"])
      .meta({description: "暂用较新的、数值相同、无法判断新旧、采用指定的本级文件、暂用读全了的、已确认"}),
    differing: z.array(z.object({id: indicator, values: z.record(z.string(), number)})),
  })).meta({description: "重报"}),
  doubtful: z.array(z.object({
    source: z.string(),
    named: z.string().meta({description: "文件中写明的填报单位"}),
    why: z.string().meta({description: "待确认的原因，同 units 的 standing；counted 为已汇总，但要确认是不是另一个单位的"}),
    proposals: z.array(z.object({
      unit: z.string(), code: z.string(),
      why: z.enum(["sameName", "shortName", "fileName", "part", "code", "folder", "nearName"])
        .meta({description: "同名、简称或全称、文件名、工作表名或标题、代码、文件夹名、名称相近"}),
      says: z.string(),
    })).meta({description: "可能是的单位及依据，最可能的在前；都没有采用"}),
  })).meta({description: "待确认的文件"}),
  unreadable: z.array(z.object({source: z.string(), why: z.string(), maybe: z.array(z.string())}))
    .meta({description: "未能读取，--last 的文件夹、压缩包中的也在内；maybe 为看文件名、文件夹名像是哪些尚未报送的单位的"}),
  ignored: z.array(z.object({source: z.string(), why: z.string()})).meta({description: "文件夹中没有汇总的：以前的汇总结果、图片、临时文件，这次的输出所写的文件"}),
  figures: z.record(indicator, number).meta({description: "汇总数；各单位都为空的是 null"}),
  blanks: z.record(indicator, z.object({blank: count, absent: count}))
    .meta({description: "各汇总数中，为空的和没有列出的单位数"}),
  differences: z.array(z.object({
    unit: z.string(), id: indicator, reported: number, sum: number,
    difference: number.meta({description: "上报的汇总数减去汇总数"}),
    suspects: z.array(z.object({unit: z.string(), value: number, why: z.enum(["leftOut", "twice", "blank"])}))
      .meta({description: "可能的原因：漏计、重复计入、该单位为空"}),
  })).meta({description: "差额表"}),
  findings: checkedSchema.shape.findings.meta({description: "汇总表本身的校核"}),
  groups: z.array(z.object({
    by: z.enum(["kind", "level"]).meta({description: "按单位类型、按级别"}), name: z.string(), units: count,
    figures: z.record(indicator, number),
  })).meta({description: "按类型、级别的合计，一份数据在两种分法中各计一次"}),
  outstanding: z.array(z.object({
    unit: z.string(), source: z.string(), id: indicator,
    against: z.enum(["last", "peers"]).meta({description: "与上年相比、与同类单位相比"}), says: z.string(),
  })).meta({description: "突出的数，不一定有错"}),
  ranking: z.array(z.object({
    id: indicator, name: z.string(),
    units: z.array(z.object({
      rank: z.int(), unit: z.string(), code: z.string(), source: z.string(), value: number,
      share: number.meta({description: "占合计的百分比；没有意义的是 null"}),
    })).meta({description: "从大到小，数值相同的名次相同；没有数值的不在其中"}),
  })).optional().meta({description: "--rank：按指标排名"}),
  returned: z.array(z.object({unit: z.string(), source: z.string(), written: z.array(z.string())})).optional()
    .meta({description: "--returns：退回意见，工作簿和 Word 文档"}),
});

/** `gouji template --json`. */
export const templateSchema = z.union([
  z.object({written: z.string(), sheets: z.array(z.string())}),
  z.object({written: z.array(z.string())}).meta({description: "--units：一个单位一个工作簿"}),
]);

/** `gouji export --json`. */
export const exportSchema = z.object({written: z.string(), format: z.string()});

/** The exported file: a whole filing, read back exactly. */
export const fileSchema = filingSchema.extend({
  format: z.literal("gouji"),
  version: z.literal(1),
  variant: z.enum(Object.keys(variantNames("zh-CN")) as Variant[]).optional(),
  level: z.enum(["state", "province", "city", "county", "township", "department"]).optional(),
  written: z.record(indicator, writtenSchema).meta({description: "原样：备注、单位、小数位数、“/”等"}),
  missingRows: z.array(z.object({form: z.string(), row: z.string()})),
  parts: z.record(z.string().regex(/^[1-9]\d*$/), z.string()).meta({description: "报告正文，按部分的序号"}),
  leftOpen: z.array(z.object({sentence: z.string(), mark: z.string()})).optional().meta({description: "各部分以外留有待核记号的语句，原样"}),
  partNumbers: z.record(z.string().regex(/^[1-9]\d*$/), z.string()).optional().meta({description: "各部分标题前的序号，原样"}),
  partTitles: z.record(z.string().regex(/^[1-9]\d*$/), z.string()).optional().meta({description: "与规定不同的各部分标题，原样"}),
  period: z.string().optional().meta({description: "正文写明的统计期限，原样"}),
  signed: z.string().regex(/^\d{4}-\d\d-\d\d$/).optional().meta({description: "落款日期"}),
  cites: z.string().optional().meta({description: "正文引用的已被取代的格式，原样"}),
});

/** `index.json` of an archive: a folder of exported filings, as `gouji archive` writes it. */
export const archiveSchema = z.object({
  format: z.literal("gouji-archive"),
  version: z.literal(1),
  filings: z.array(z.object({
    unit: z.string().meta({description: "填报单位"}),
    year: z.int().meta({description: "统计年度"}), edition,
    file: z.string().meta({description: "导出的 .json 文件，相对于 index.json"}),
  })),
});

/** `gouji archive --json`. */
export const archivedSchema = z.object({
  written: z.string(),
  filings: archiveSchema.shape.filings,
  passedOver: z.array(z.object({file: z.string(), why: z.string()})).meta({description: "没有编入的文件及原因"}),
});

/** What the schemas describe, as types. */
export type ReadJson = z.infer<typeof readSchema.element>;
export type ConsolidateJson = z.infer<typeof consolidateSchema>;
export type ReviewJson = z.infer<typeof reviewSchema>;
export type CheckJson = z.infer<typeof checkedSchema>;
export type FileJson = z.infer<typeof fileSchema>;
