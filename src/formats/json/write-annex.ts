import type {Annex} from "../../filing/schema";

/** 审核说明附件 as JSON by docs/schema/annex.json, version 1. */
export const writeAnnex = (annex: Annex): string => `${JSON.stringify(annex, null, 2)}\n`;
