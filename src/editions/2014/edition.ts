import {defineEdition} from "../define-edition";
import {notice} from "./notice";
import {statistics, statisticsRules} from "./statistics";
import {wording} from "./wording";

/** 国办发〔2014〕32号: one table of statistics. */
export const edition2014 = defineEdition({
  id: "2014",
  from: 2014,
  basis: notice,
  variants: [{id: "beijing", region: "北京", "zh-CN": "北京市格式", "en-US": "Beijing format"}],
  forms: [statistics],
  rules: statisticsRules,
  parts: [],
  wording,
  headlines: {
    compared: [
      "statistics.proactive.total", "statistics.requests.received", "statistics.replies.total", "statistics.review.total",
      "statistics.litigation.total",
    ],
    ranked: [
      "statistics.requests.received", "statistics.proactive.total", "statistics.review.total", "statistics.litigation.total",
    ],
  },
  crosswalk: null,
});
