import {z} from "zod";
import {editions} from "../editions/edition";

/** A layout, by its id. */
export const edition = z.enum(editions.map(({id}) => id)).meta({description: "版式"});
/** How grave a finding is. */
export const severity = z.enum(["error", "warning", "hint"]).meta({description: "强制性、核实性、提示"});
/** A figure: null where it is blank. */
export const number = z.number().nullable();
/** How many. */
export const count = z.int().nonnegative();
/** What a figure stands for, by its id. */
export const indicator = z.string().meta({description: "指标，例如 applications.received.person"});
