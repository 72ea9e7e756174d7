/** What an edition, a form or a rule rests on: an official document, a place in it, or what is known of reports. */
export type Basis = {readonly "zh-CN": string; readonly "en-US": string};

/** As it is called in the official language, and in English. */
export const basis = (official: string, english: string): Basis => ({"zh-CN": official, "en-US": english});

/** A place in a document. */
export const placeIn = (document: Basis, official: string, english: string): Basis =>
  basis(`${document["zh-CN"]}，${official}`, `${document["en-US"]}, ${english}`);

/** What a place in a document says of itself, in brackets. */
export const remarked = (place: Basis, official: string, english: string): Basis =>
  basis(`${place["zh-CN"]}（${official}）`, `${place["en-US"]} (${english})`);

/** More than one document. */
export const both = (one: Basis, other: Basis): Basis =>
  basis(`${one["zh-CN"]}；${other["zh-CN"]}`, `${one["en-US"]}; ${other["en-US"]}`);

/** What no notice says in so many words, whatever the edition. */
export const known = {
  procedure: basis("案件流程", "how cases proceed"),
  listed: basis("表内列示", "as the table lists them"),
  mistakes: basis("已公布年度报告的常见差错", "mistakes common in published reports"),
  usualShare: basis("已公布年度报告的通常范围（0—23%）", "the usual range in published reports (0–23%)"),
  regulations: basis("《立法法》规章制定权限", "Legislation Law, who may make regulations"),
  beijing: basis("北京市统计表，指标名称", "Beijing’s table, names of indicators"),
  fees: basis("国办函〔2020〕109号", "Guo Ban Han [2020] No. 109"),
};
