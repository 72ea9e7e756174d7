import {z} from "zod";
import type {Consolidation} from "./consolidate";
import {decidedSourceOf, type DecidedSource, type Decision, finderAmong} from "./decisions";
import {isAsked} from "./duplicates";
import {sayDuplicate, sayQuestion} from "./notices";
import {isOpen} from "./standing";

const decidedSource = {
  source: z.string().meta({description: "文件，带所在的文件夹；多份的带工作表名或标题"}),
  digest: z.string().optional().meta({description: "作出确认时文件中的内容的摘要：内容改了，要重新确认；没有写的，下次汇总时补上"}),
};
const said = {by: z.string().default("").meta({description: "姓名"}), time: z.string().default("")};
const content = [
  z.strictObject({says: z.literal("unit"), unit: z.string().min(1).meta({description: "是哪个单位的"})}),
  z.strictObject({says: z.literal("year"), year: z.int().meta({description: "是哪一年度的"})}),
  z.strictObject({says: z.literal("counts"), over: z.array(z.strictObject(decidedSource)).meta({description: "采用这份，不用这些"})}),
  z.strictObject({says: z.enum(["own", "whole"]).meta({description: "本级的数、含下级的汇总数"})}),
  z.strictObject({says: z.literal("excluded").meta({description: "不汇总"})}),
] as const;
const [ofUnit, ofYear, ofCount, ofScope, ofExclusion] = content;

/** The file of decisions that command line and panel keep. */
export const decisionsSchema = z.strictObject({
  format: z.literal("gouji-decisions"),
  version: z.literal(1),
  decisions: z.array(z.discriminatedUnion("says", [
    ofUnit.extend({...decidedSource, ...said}), ofYear.extend({...decidedSource, ...said}),
    ofCount.extend({...decidedSource, ...said}), ofScope.extend({...decidedSource, ...said}),
    ofExclusion.extend({...decidedSource, ...said}),
  ])),
  open: z.array(z.strictObject({
    ...decidedSource, question: z.string(), choices: z.array(z.discriminatedUnion("says", content)),
  })).optional().meta({description: "还没有确认的：把 source、digest 和选定的一项一起移到 decisions 中"}),
});

/**
 * Decisions as they were kept, from their JSON. Where a part of it is none of ours, which: what somebody wrote into the
 * file beside them would be lost when it is written anew, and of a key that is given twice one value.
 */
export function parseDecisions(
  {value, repeated: [again]}: {readonly value: unknown; readonly repeated: readonly {readonly path: string}[]},
): {readonly decisions: readonly Decision[]} | {readonly wrong: string} {
  if (again !== undefined) return {wrong: again.path};
  const parsed = decisionsSchema.safeParse(value);
  if (parsed.success) return {decisions: parsed.data.decisions};
  const [first] = parsed.error.issues;
  const path = [...first?.path ?? [], ...(first?.code === "unrecognized_keys" ? first.keys.slice(0, 1) : [])];
  return {wrong: path.join(".") || "最外层"};
}

/**
 * Decisions as they are kept, each bound to what its filing holds, with what is still open of a consolidation and the
 * answers that there are.
 */
export function decisionsText(
  decisions: readonly Decision[], result?: Pick<Consolidation, "placed" | "duplicates" | "year">,
): string {
  const find = finderAmong((result?.placed ?? []).map(({submission}) => submission));
  const bound = <One extends DecidedSource>(one: One): One => {
    const found = find(one);
    return found === undefined || found === "changed" ? one : {...one, digest: decidedSourceOf(found).digest};
  };
  const file = {
    format: "gouji-decisions", version: 1,
    decisions: decisions.map((one) => (one.says === "counts" ? {...bound(one), over: one.over.map(bound)} : bound(one))),
    ...(result !== undefined && {open: openIn(result)}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function openIn({placed, duplicates, year}: Pick<Consolidation, "placed" | "duplicates" | "year">) {
  const leaveOut = {says: "excluded"} as const;
  const ofYear = year === null ? [] : [{says: "year" as const, year}];
  return [
    ...duplicates.filter(isAsked).flatMap((duplicate) => {
      const all = [...(duplicate.used === undefined ? [] : [duplicate.used]), ...duplicate.others];
      return all.map((one) => ({
        ...decidedSourceOf(one), question: `${duplicate.unit}：${sayDuplicate(duplicate)}`,
        choices: [{says: "counts" as const, over: all.filter((other) => other !== one).map(decidedSourceOf)}],
      }));
    }),
    ...placed.filter((one) => isOpen(one) && one.standing !== "undecided").map((one) => ({
      ...decidedSourceOf(one.submission), question: sayQuestion(one, {year}) ?? "",
      choices: one.standing === "mayBeWhole" ? [{says: "own" as const}, {says: "whole" as const}, leaveOut]
        : one.standing === "noYear" || one.standing === "wrongYear" ? [...ofYear, leaveOut]
        : [...one.proposals.map(({unit}) => ({says: "unit" as const, unit})), leaveOut],
    })),
  ];
}
