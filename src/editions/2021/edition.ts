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

/** 国办公开办函〔2021〕30号: the report in six parts, with three forms. */
export const edition2021 = defineEdition({
  id: "2021",
  from: 2021,
  basis: "国办公开办函〔2021〕30号",
  variants: [],
  forms: [disclosure, applications, disputes],
  rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...rulesAcrossForms],
  parts,
  wording,
  headlines: {
    compared: [
      "applications.received.total", "applications.carriedIn.total", "applications.handled.total",
      "applications.granted.total", "applications.partlyGranted.total", "applications.carriedOut.total",
      "disputes.review.total", "disputes.directLitigation.total",
    ],
    ranked: [
      "applications.received.total", "applications.handled.total", "disputes.review.total",
      "disputes.directLitigation.total",
    ],
  },
  crosswalk,
});
