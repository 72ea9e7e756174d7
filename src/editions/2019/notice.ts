import {basis} from "../basis";

/** The letter that prescribes the report. */
export const notice = basis("国办公开办函〔2019〕60号", "Guo Ban Gong Kai Ban Han [2019] No. 60");
