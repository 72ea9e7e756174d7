import {z} from "zod";
import {edition} from "./schema-terms";

const remark = z.object({
  matter: z.string().meta({description: "事项：当时的校核结果，或表名"}),
  by: z.string().meta({description: "姓名；没有填写的为空"}),
  time: z.iso.datetime(),
});

const explained = remark.extend({text: z.string()});

/** 审核说明附件: what was said and signed of one filing, to go with its export. */
export const annexSchema = z.object({
  format: z.literal("gouji-annex"),
  version: z.literal(1),
  unit: z.string().meta({description: "填报单位"}),
  year: z.int().nullable().meta({description: "统计年度"}),
  edition,
  basis: z.string().meta({description: "版式的依据"}),
  time: z.iso.datetime().meta({description: "附件的生成时间"}),
  explanations: z.array(explained).meta({description: "审核说明"}),
  signOffs: z.array(remark).meta({description: "审核确认"}),
  returned: z.array(explained).optional().meta({description: "审核人退回的，及其意见（可为空）；没有退回的不列出"}),
  drawn: z.array(explained).meta({description: "从别处提取的数及其来源"}),
  overrides: z.array(z.object({
    by: z.string(), time: z.iso.datetime(), reason: z.string(), errors: z.int(), warnings: z.int(),
  })).meta({description: "强制导出：当时的强制性问题、未说明的核实性问题各几处"}),
}).meta({description: "审核说明附件"});

/** An annex as its schema describes it. */
export type Annex = z.infer<typeof annexSchema>;
