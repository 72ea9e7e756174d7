import {statistics} from "./2014/statistics";
import {statisticsRules} from "./2014/rules";
import {applications as applications2019} from "./2019/applications";
import {applicationsRules as applicationsRules2019} from "./2019/applications-rules";
import {disclosure as disclosure2019} from "./2019/disclosure";
import {disclosureRules as disclosureRules2019} from "./2019/disclosure-rules";
import {disputes as disputes2019} from "./2019/disputes";
import {disputesRules as disputesRules2019} from "./2019/disputes-rules";
import {applications} from "./2021/applications";
import {applicationsRules} from "./2021/applications-rules";
import {disclosure} from "./2021/disclosure";
import {disclosureRules} from "./2021/disclosure-rules";
import {disputes} from "./2021/disputes";
import {disputesRules} from "./2021/disputes-rules";
import {acrossForms} from "./across";
import type {EditionId, Form, Variant} from "./form";
import {indicatorsOf, type Indicator} from "./indicator";
import type {Rule} from "./rule";

/** Everything one national layout prescribes. */
export type Edition = {
  readonly id: EditionId;
  /** First and last report year (统计年度) it applies to; no last year means still in force. */
  readonly from: number;
  readonly to?: number;
  /** The notice that prescribes it. */
  readonly basis: string;
  readonly variants: readonly Variant[];
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  /** Every figure of every variant, in printed order. */
  readonly indicators: readonly Indicator[];
};

const edition = (definition: Omit<Edition, "indicators">): Edition => ({
  ...definition,
  indicators: definition.forms.flatMap((form) => indicatorsOf(form)),
});

/** The three editions, oldest first. */
export const editions: readonly Edition[] = [
  edition({
    id: "2014", from: 2014, to: 2018, basis: "国办发〔2014〕32号", variants: ["beijing"],
    forms: [statistics],
    rules: statisticsRules,
  }),
  edition({
    id: "2019", from: 2019, to: 2020, basis: "国办公开办函〔2019〕60号", variants: ["beijing", "hubei"],
    forms: [disclosure2019, applications2019, disputes2019],
    rules: [...disclosureRules2019, ...applicationsRules2019, ...disputesRules2019, ...acrossForms],
  }),
  edition({
    id: "2021", from: 2021, basis: "国办公开办函〔2021〕30号", variants: [],
    forms: [disclosure, applications, disputes],
    rules: [...disclosureRules, ...applicationsRules, ...disputesRules, ...acrossForms],
  }),
];

/** The edition of that name. */
export const editionOf = (id: EditionId): Edition => editions.find((edition) => edition.id === id)!;

/** The edition a report year requires; `undefined` for years before 2014. */
export const editionFor = (year: number): Edition | undefined =>
  editions.find(({from, to}) => from <= year && (to === undefined || year <= to));
