import {z} from "zod";

/** How a figure was written, where it is not plainly its number. */
export const writtenSchema = z.object({
  as: z.enum(["number", "blank", "mark", "text"]),
  text: z.string(),
  slips: z.array(z.enum(["fullWidth", "separators", "spaces", "unit", "numberAsText", "date", "scaled"])),
  remark: z.string(),
  unit: z.string(),
  converted: z.string().meta({description: "按所印的货币单位换算后的准确数值，以规定的单位计"}),
  otherUnits: z.array(z.string()).meta({description: "与之矛盾的货币单位；以万件、百人次等计的，这个单位"}),
  displayed: z.string(),
  formula: z.string(),
  stored: z.string().meta({description: "文件中保存的公式结果，与按公式算出的不同；为空的没有保存"}),
  uncomputed: z.object({
    why: z.enum(["function", "name", "link", "circle", "syntax", "text", "steps"]), name: z.string(),
  }).meta({description: "公式不能计算的原因"}),
  mended: z.literal(true).meta({description: "公式的结果保存以后改过的数"}),
  struck: z.string().meta({description: "空白的格中原有、已整个划掉的数"}),
  hidden: z.literal(true),
  stated: z.literal(true).meta({description: "出自正文，没有读到表格"}),
}).partial();

/** How a figure was written, as an exported file keeps it. */
export type WrittenJson = z.infer<typeof writtenSchema>;
