import {basis} from "../basis";

/** The notice that prescribes the table. */
export const notice = basis("国办发〔2014〕32号", "Guo Ban Fa [2014] No. 32");
