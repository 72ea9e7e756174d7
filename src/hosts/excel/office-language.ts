/// <reference types="office-js" />
import type {Language} from "../../filing/language";

/** The language that Excel itself is shown in: Chinese of any kind, or else English. */
export const officeLanguage = (): Language =>
  /^zh/i.test(globalThis.Office?.context?.displayLanguage ?? "zh-CN") ? "zh-CN" : "en-US";
