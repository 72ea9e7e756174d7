import {basis} from "../basis";

/** The letter that prescribes the report. */
export const notice = basis("国办公开办函〔2021〕30号", "Guo Ban Gong Kai Ban Han [2021] No. 30");
