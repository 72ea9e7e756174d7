import {type EditionId, editionOf, indicatorOf, showable} from "../editions/edition";
import type {UncomputedReason} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {extentOf} from "./account";
import type {Finding} from "./finding";
import type {FindingWords} from "./words/zh-CN";

/** A finding on how a figure is written, or on what a table lacks or has too many of, as a sentence. */
export function sayFormat(finding: Finding, filing: Filing, words: FindingWords): string {
  const {rule, figures: ids, places: [place], detail = {}} = finding;
  const nameOf = (figure: string): string => words.name(indicatorOf(filing.edition, figure));
  const sentence = detail.slip === undefined ? rule : ids.length === 1 ? "format.slip" : "format.slips";
  const [first] = ids;
  return words.format[sentence]!({
    name: words.list(ids.map(nameOf)),
    ...(first !== undefined && ids.length > 1 && {several: {count: ids.length, first: nameOf(first)}}),
    text: shortened(String(detail.text ?? "")),
    detail: {
      ...Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, String(value)])),
      ...(detail.slip !== undefined && {slip: words.slips[detail.slip]!}),
      ...(detail.reason !== undefined && {
        reason: words.uncomputed[detail.reason as UncomputedReason](shortened(String(detail.object))),
      }),
      ...(detail.why !== undefined && {why: (rule === "format.missingForm" ? words.missing : words.unmatched)[detail.why]!}),
      ...(detail.required !== undefined && {basis: words.basis(editionOf(detail.required as EditionId).basis)}),
      ...(detail.others !== undefined && {others: words.list(String(detail.others).split(" ").map((unit) => `“${unit}”`))}),
      ...(detail.missing !== undefined && {missing: words.list(String(detail.missing).split(" ").map(nameOf))}),
      ...(rule === "format.missingForm" && {form: titleOf(finding, filing, words)}),
      ...(rule === "format.headingSum" && {form: titleOf(finding, filing, words), lines: rowsOf(ids, filing, words)}),
      ...(rule === "format.notRead" && {form: titleOf(finding, filing, words), lines: linesOf(ids, filing, words)}),
      ...((rule === "format.missingRow" || rule === "format.movedRow") && rowOf(finding, filing, words)),
      ...(detail.forms !== undefined && {forms: words.list(String(detail.forms).split(" ").map((form) =>
        words.title(editionOf(filing.edition).forms.find(({id}) => id === form))))}),
      ...(rule === "crossYear.rowsDisplaced" && displacedOf(finding, filing, words)),
      ...(/^(?:prose|publication)\./.test(rule) && detail.table !== undefined && {tables: tablesOf(finding, filing, words)}),
      ...(detail.headings !== undefined && {
        headings: words.list(String(detail.headings).split("\n").map((heading) => `“${shortened(heading)}”`)),
      }),
      ...(place !== undefined && {place: words.place(place)}),
    },
  });
}

/** Titles of the form and of the row that its table lacks or has elsewhere. */
function rowOf({form, at}: Finding, {edition}: Filing, words: FindingWords): {form: string; row: string} {
  const indicator = showable(editionOf(edition)).find((one) => one.form === form && one.rowId === at);
  return {
    form: titleOf({form}, {edition}, words),
    row: indicator === undefined ? at ?? "" : words.row(indicator),
  };
}

/** The first and the last of displaced rows, and what stands in them, this year and last. */
function displacedOf({figures: ids, detail = {}}: Finding, {edition}: Filing, words: FindingWords) {
  const row = (id: string | undefined): string => (id === undefined ? "" : words.row(indicatorOf(edition, id)));
  const listed = (values: unknown): string => words.list(String(values).split(" ").map((one) => one || words.blank));
  const column = detail.of === undefined ? undefined : indicatorOf(edition, String(detail.of));
  return {
    first: row(ids[0]), last: row(ids.at(-1)), now: listed(detail.now), then: listed(detail.then),
    column: column === undefined || column.columnId === "" ? "" : words.ofColumn(words.column(column)),
  };
}

const titleOf = ({form}: Pick<Finding, "form">, {edition}: Pick<Filing, "edition">, words: FindingWords): string => {
  const known = editionOf(edition).forms.find(({id}) => id === form);
  return known === undefined ? form ?? "" : words.form(known);
};

/** What the tables have for a sentence, reading by reading: of which figures, and what these come to. */
function tablesOf({figures: ids, detail = {}}: Finding, {edition, prose}: Filing, words: FindingWords): string {
  const statement = prose.find((one) => one.quote === detail.text && one.ids.join() === ids.join());
  const sums = String(detail.table).split(" / ");
  const readings = [ids, ...statement?.or ?? []];
  // Readings that come to the same are one; where they are not known apart, the sums alone are told.
  if (sums.length !== 1 && readings.length !== sums.length) return sums.join(" / ");
  return sums.map((sum, at) =>
    `${words.list((readings[at] ?? []).map((id) => words.name(indicatorOf(edition, id))))} = ${sum}`).join(" / ");
}

/** Which figures they are, as whole rows or columns where they are such. */
function linesOf(ids: readonly string[], filing: Filing, words: FindingWords): string {
  const {by, of} = extentOf(ids, filing);
  if (by === "figure") return words.list(of.map(words.name));
  return by === "row" ? words.rows(words.list(of.map(words.row))) : words.columns(words.list(of.map(words.column)));
}

/** The rows that figures stand in, each once. */
const rowsOf = (ids: readonly string[], {edition}: Filing, words: FindingWords): string =>
  words.rows(words.list([...new Set(ids.map((id) => words.row(indicatorOf(edition, id))))]));

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);
