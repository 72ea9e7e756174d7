import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type EditionId, editionOf} from "../../src/editions/edition";
import {figuresNamed} from "../../src/editions/rule-at";
import type {Filing} from "../../src/filing/filing";
import {readProse} from "../../src/recognise/prose/read-prose";
import {checkProse} from "../../src/reconcile/check-prose";
import {buildFiling, figure, yearOf} from "../build";

/** A sentence and what it states: sums of figures, the readings in use apart, and the number. */
export type Sentence = {
  readonly edition: EditionId;
  readonly text: string;
  readonly states: readonly {
    readonly readings: readonly (readonly string[])[]; readonly value: string;
    /** What the figure may be more by. */
    readonly besides?: readonly string[];
  }[];
  /** What of what it calls so many per cent. */
  readonly shares: readonly Share[];
  readonly file: string;
  /** Whose report it is from, where that is said. */
  readonly unit?: string;
};

type Share = {readonly part: readonly string[]; readonly whole: readonly string[]; readonly share: string};

/** What came of looking at a sentence beside filings for which it is right, or wrong in one number. */
export type Outcome = {
  readonly sentence: Sentence;
  /** What was warned of though all is right. */
  readonly alarms: readonly string[];
  /** The statements that were wrong and not warned of, of so many. */
  readonly missed: readonly string[];
  readonly wrong: number;
};

/** Whose tables they are; the sentences' own only where a section names it. */
const unit = "云溪镇人民政府";

/** The sentences of `test/prose/*.txt`. */
export function corpus(): readonly Sentence[] {
  return readdirSync(__dirname).filter((file) => file.endsWith(".txt"))
    .flatMap((file) => sentencesOf(file, readFileSync(join(__dirname, file), "utf8")));
}

/** The sentences that a file of the corpus has, a line each. */
export function sentencesOf(file: string, lines: string): readonly Sentence[] {
  let edition: EditionId = "2021";
  let unit: string | undefined;
  return lines.split("\n").flatMap((line): readonly Sentence[] => {
    const section = /^## (\d{4})(?: (.+))?/.exec(line);
    if (section !== null) [edition, unit] = [section[1] as EditionId, section[2]];
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [text = "", states] = line.split(" → ");
    if (states === undefined) throw new Error(`${file}: no arrow in “${line}”`);
    const said = states.trim() === "-" ? [] : states.trim().split(/[,，]\s*/);
    return [{
      file, edition, ...unit !== undefined && {unit}, text: text.replaceAll("¶", "\n"),
      states: statesIn(said.filter((one) => !one.endsWith("%")), edition),
      shares: sharesIn(said.filter((one) => one.endsWith("%")), edition),
    }];
  });
}

/**
 * `received|received+carriedIn=12, granted=5`: ids; `=1400*` where it is about so many, `=1+` where it is some;
 * `=24<carriedIn` where it may be more, but by no more than that; ids without the form's name and without a last `.total`.
 */
function statesIn(said: readonly string[], edition: EditionId): Sentence["states"] {
  return said.map((one) => {
    const [names = "", stated = ""] = one.split("=");
    const [value = "", more] = stated.split("<");
    return {value, ...more !== undefined && {besides: sumOf(more, edition)}, readings: names.split("|").map((sum) => sumOf(sum, edition))};
  });
}

/** `granted/handled=45.2%` */
function sharesIn(said: readonly string[], edition: EditionId): Sentence["shares"] {
  return said.map((one) => {
    const [, part = "", whole = "", share = ""] = /^(.+)\/(.+)=([\d.]+)%$/.exec(one) ?? [];
    return {part: sumOf(part, edition), whole: sumOf(whole, edition), share};
  });
}

const sumOf = (sum: string, edition: EditionId): readonly string[] =>
  sum.split("+").flatMap((name) => idsOf(name.trim(), edition));

function idsOf(name: string, edition: EditionId): readonly string[] {
  const {forms} = editionOf(edition);
  for (const {id} of forms) {
    for (const full of [`${id}.${name}.total`, `${id}.${name}`]) {
      const found = figuresNamed(full, editionOf(edition));
      if (found.length > 0) return found.map((one) => one.id);
    }
  }
  throw new Error(`${name} is no figure of edition ${edition}`);
}

/** Look at a sentence beside filings for which it is right, by each reading, and then wrong, number by number. */
export function judge(sentence: Sentence): Outcome {
  const {edition, text, states, shares} = sentence;
  const prose = readProse(text, edition, yearOf(edition), sentence.unit);
  const warned = (values: ReadonlyMap<string, string>): readonly string[] =>
    checkProse(filingWith(values, edition, prose))
      .filter(({severity, rule}) => severity === "warning" && (rule !== "prose.share" || shares.length > 0))
      .map(({detail, figures}) => `${detail?.text} · ${figures.join("+")} · ${detail?.stated} ≠ ${detail?.table}`);
  const most = Math.max(1, ...states.map(({readings}) => readings.length));
  const alarms = Array.from({length: most}, (_, reading) => warned(rightBy(sentence, reading))).flat();
  const right = [...rightBy(sentence, 0)].join();
  const wrong = states.flatMap((one, at) => {
    const values = rightBy(sentence, 0, at);
    return [...values].join() === right ? [] : [{one, values}];
  });
  const wrongShares = shares.flatMap((one, at) => {
    const values = rightBy(sentence, 0, states.length + at);
    return [...values].join() === right ? [] : [{one: {readings: [one.part], value: `${one.share}%`}, values}];
  });
  const missed = [...wrong, ...wrongShares].filter(({values}) => warned(values).length === 0)
    .map(({one: {readings: [ids = []], value}}) => `${ids.join("+")}=${value}`);
  return {sentence, alarms: [...new Set(alarms)], missed, wrong: wrong.length + wrongShares.length};
}

/** Figures for which a sentence is right by one of its readings, but for one of its statements. */
function rightBy({states, shares}: Sentence, reading: number, wrong = -1): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const due = states.map(({readings, value}, at) => ({
    ids: readings[Math.min(reading, readings.length - 1)]!,
    value: at === wrong ? wrongly(value) : parseFloat(value),
  })).sort((one, other) => one.ids.length - other.ids.length);
  for (const {ids, value} of due) {
    const [first, ...others] = ids.filter((id) => !values.has(id));
    if (first === undefined) continue;
    const known = ids.reduce((sum, id) => sum + Number(values.get(id) ?? 0), 0);
    for (const id of others) values.set(id, "0");
    values.set(first, String(Math.round((value - known) * 10000) / 10000));
  }
  for (const {besides = []} of states) for (const id of besides) if (!values.has(id)) values.set(id, "0");
  for (const [at, {part, whole, share}] of shares.entries()) {
    const ratio = (Number(share) + (wrong === states.length + at ? 7 : 0)) / 100;
    const known = knownSum(part, values);
    put(whole, known === undefined ? 10_000 : Math.round(known / ratio), values);
    put(part, (knownSum(whole, values) ?? 0) * ratio, values);
  }
  return values;
}

/** Another number than is stated: far off where about so many are, none where some are. */
const wrongly = (value: string): number =>
  value.endsWith("+") ? 0 : value.endsWith("*") ? parseFloat(value) * 3 : Number(value) + 7;

/** Figures that no sentence has stated come to a sum. */
function put(ids: readonly string[], sum: number, values: Map<string, string>): void {
  if (knownSum(ids, values) !== undefined) return;
  for (const id of ids) values.set(id, "0");
  values.set(ids[0]!, String(Math.round(sum)));
}

const knownSum = (ids: readonly string[], values: ReadonlyMap<string, string>): number | undefined =>
  ids.every((id) => values.has(id)) ? ids.reduce((sum, id) => sum + Number(values.get(id)), 0) : undefined;

/** All other figures are such that nothing agrees with them by chance. */
function filingWith(values: ReadonlyMap<string, string>, edition: EditionId, prose: Filing["prose"]): Filing {
  const filing = bystandersOf(edition);
  const figures = new Map(filing.figures);
  for (const [id, value] of values) if (figures.has(id)) figures.set(id, figure(value, id));
  return {...filing, prose, figures};
}

const bystanders = new Map<EditionId, Filing>();

function bystandersOf(edition: EditionId): Filing {
  const known = bystanders.get(edition);
  if (known !== undefined) return known;
  const filing = buildFiling({edition, unit});
  const figures = new Map([...filing.figures.keys()].map((id, at) => [id, figure(5003 + 17 * at, id)]));
  bystanders.set(edition, {...filing, figures});
  return {...filing, figures};
}
