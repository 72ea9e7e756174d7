import {defineEdition} from "../define-edition";
import {applications} from "./applications";
import {applicationsRules} from "./applications-rules";
import {crosswalk} from "./crosswalk";
import {disclosure} from "./disclosure";
import {disclosureRules} from "./disclosure-rules";
import {disputes} from "./disputes";
import {disputesRules} from "./disputes-rules";
import {parts} from "./parts";
import {rulesAcrossForms} from "./rules-across-forms";
import {wording} from "./wording";

/** 国办公开办函〔2019〕60号: the report in six parts, with three forms. */
export const edition2019 = defineEdition({
  id: "2019",
  from: 2019,
  basis: "国办公开办函〔2019〕60号",
  variants: [
    {id: "beijing", region: "北京", "zh-CN": "北京市格式", "en-US": "Beijing format"},
    {id: "hubei", region: "湖北", "zh-CN": "湖北省格式", "en-US": "Hubei format"},
  ],
  forms: [disclosure, applications, disputes],
  rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...rulesAcrossForms],
  parts,
  wording,
  headlines: {
    compared: [
      "applications.received.total", "applications.carriedIn.total", "applications.handled.total",
      "applications.granted.total", "applications.partlyGranted.total", "applications.other.total",
      "applications.carriedOut.total",
      "disputes.review.total", "disputes.directLitigation.total",
    ],
    ranked: [
      "applications.received.total", "applications.handled.total", "disputes.review.total",
      "disputes.directLitigation.total",
    ],
  },
  crosswalk,
});
