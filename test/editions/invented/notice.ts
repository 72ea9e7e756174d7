import {basis} from "../../../src/editions/basis";

/** The letter that prescribes it. */
export const notice = basis("某某函〔2027〕1号", "Letter [2027] No. 1");
