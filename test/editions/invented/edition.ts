import {defineEdition} from "../../../src/editions/define-edition";
import {applications} from "./applications";
import {applicationsRules} from "./applications-rules";
import {crosswalk} from "./crosswalk";
import {disclosure} from "./disclosure";
import {disclosureRules} from "./disclosure-rules";
import {draft} from "../../../src/editions/2021/draft";
import {disputes, disputesRules} from "../../../src/editions/2021/disputes";
import {sixParts} from "../../../src/editions/six-parts";
import {rulesAcrossForms} from "./rules-across-forms";
import {wording} from "./wording";
import {notice} from "./notice";

/** An edition that there is not, as the folder of one would be: 2021 with rows more and a column renamed. */
export const edition2027 = defineEdition({
  id: "2027",
  from: 2027,
  basis: notice,
  variants: [],
  forms: [disclosure, applications, disputes],
  rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...rulesAcrossForms],
  parts: sixParts({draft}),
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
