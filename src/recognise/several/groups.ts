import {canonicalUnit, nameOthers, sameUnit} from "../../filing/unit-name";
import type {Heading} from "../heading";
import type {Section} from "./sections";
import {common, type Stretch} from "./stretches";

/** The sections of one filing among several, and what they say of it together. */
export type Group = {readonly said: Heading; readonly sections: readonly Section[]};

/**
 * The filings that sections make up, in the source's order: by the unit and year that they are said to be of. What says
 * neither belongs to the only one that lacks such a table; where there are more, or none, it stands for itself. What is
 * hidden is a filing of its own, a draft or last year's, unless it has only forms that what is seen lacks; where it
 * repeats what is seen it is none at all. `isOneText`: all of them stand on one sheet, or in one document.
 */
export function groupsOf(sections: readonly Section[], isOneText: boolean): readonly Group[] {
  const isHidden = ({stretch: {grid}}: Section): boolean => grid.hidden === true;
  const seen = grouped(sections.filter((section) => !isHidden(section)));
  const others = grouped(sections.filter(isHidden)).flatMap((group): readonly Group[] => {
    if (seen.some((one) => repeats(group, one))) return [];
    const lacking = isSpare(group) ? [] : seen.filter((one) => isSame(one.said, group.said) && !sharesForm(one, group));
    const [only, another] = lacking;
    if (only === undefined || another !== undefined) return [group];
    join(only, group);
    return [];
  });
  return saidOfAll([...seen, ...others], isOneText);
}

/**
 * Where one unit is named and what is said besides tells years apart, it is the unit of all. In one text or on one
 * sheet the one year is that of all whose names tell them apart.
 */
export function saidOfAll<One extends {readonly said: Heading}>(
  groups: readonly One[], isOneText: boolean,
): readonly One[] {
  const units = groups.map(({said}) => said.unit);
  const years = groups.map(({said}) => said.year);
  const [unit, year] = [onlyOne(units.filter((one) => one !== "")), onlyOne(years.flatMap((one) => one ?? []))];
  const [areUnits, areYears] = [new Set(units).size === groups.length, new Set(years).size === groups.length];
  if (unit !== undefined && areYears && !years.includes(null)) {
    return groups.map((one) => ({...one, said: {...one.said, unit}}));
  }
  if (year === undefined || !isOneText || !areUnits || units.includes("")) return groups;
  return groups.map((one) => ({...one, said: {...one.said, year}}));
}

const onlyOne = <T>(some: readonly T[]): T | undefined => (new Set(some).size === 1 ? some[0] : undefined);

type OpenGroup = {said: Heading; sections: Section[]};

function grouped(sections: readonly Section[]): readonly OpenGroup[] {
  const groups: OpenGroup[] = [];
  for (const section of sections) {
    const fitting = groups.filter(({said}) => isSame(said, section.said));
    const exact = fitting.filter(({said}) => isAsMuch(said, section.said));
    const free = (exact.length > 0 ? exact : fitting).filter((group) => !isThere(group.sections, section));
    const isOdd = free.length === 0 && isOddOne(section, sections);
    const copied = fitting.find((group) => !isOtherName(group.said, section.said) &&
      (isNothingNew(group.sections, section) || (isOdd && isThere(group.sections, section))));
    const alike = free.filter((group) => group.sections.some(({heading}) => heading === section.heading));
    const [only, another] = alike.length === 1 ? alike : free;
    const group = copied ?? (another === undefined ? only : undefined);
    const own = {said: section.said, sections: [section]};
    if (group === undefined) groups.push(own);
    else join(group, own);
  }
  return groups;
}

function join(group: OpenGroup, {said, sections}: Group): void {
  group.said = {unit: group.said.unit || said.unit, year: group.said.year ?? said.year};
  group.sections.push(...sections);
}

const sharesForm = (one: Group, other: Group): boolean =>
  one.sections.some(({stretch: {form}}) => other.sections.some(({stretch}) => stretch.form === form));

/** Whether all that one shows, and not a little, stands in another as well. */
const repeats = (one: Group, other: Group): boolean => one.sections.every(({stretch: {shown, form}}) => {
  const filled = [...shown].filter(([, text]) => text !== "");
  return filled.length >= fewest && other.sections.some(({stretch}) =>
    stretch.form === form && filled.every(([id, text]) => stretch.shown.get(id) === text));
});

/** Hidden sheets that their names call a draft, a copy or another year's. */
const isSpare = ({sections}: Group): boolean => sections.some(({stretch: {grid}}) => spare.test(grid.name));
const spare = /草稿|初稿|底稿|备份|副本|旧|作废|废弃|上年|去年|上一年|往年|历年|draft|copy|backup|\bold\b/i;

/** Nothing that two say contradicts the other. */
export const isSame = (one: Heading, other: Heading): boolean =>
  (one.year === null || other.year === null || one.year === other.year) && isSameUnit(one.unit, other.unit);

const isAsMuch = (one: Heading, other: Heading): boolean =>
  (one.unit === "") === (other.unit === "") && (one.year === null) === (other.year === null) &&
  (one.unit !== "" || one.year !== null);

/** One unit, named in full or without the places that it is in: 绿水区教育局, 教育局. */
function isSameUnit(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  const [one, other] = [canonicalUnit(a), canonicalUnit(b)];
  if (one === "" || other === "") return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return !nameOthers(a, b) && (short === long || /[省市区县旗州盟镇乡]$/.test(long.slice(0, -short.length)));
}

/** Two names, of which one may end like the other. */
const isOtherName = (one: Heading, other: Heading): boolean =>
  one.unit !== "" && other.unit !== "" && sameUnit(one.unit, other.unit) !== "same";

/**
 * Whether a table that says nothing of itself comes again where others come only once: not another filing, but a table
 * told twice, of which what differs is left over.
 */
function isOddOne({said, stretch: {form}}: Section, all: readonly Section[]): boolean {
  const timesOf = (one: string): number => all.filter(({stretch}) => stretch.form === one).length;
  return said.unit === "" && said.year === null &&
    [...new Set(all.map(({stretch}) => stretch.form))].some((other) => timesOf(other) < timesOf(form));
}

/** Whether a table of the kind is there already: half of its figures. */
const isThere = (sections: readonly Section[], {stretch}: Section): boolean =>
  sections.some((one) => common(one.stretch, stretch).length * 2 >= stretch.shown.size);

/**
 * A table that is there already and is no other filing: one that shows the same again, or a few figures picked out.
 * What differs is left over.
 */
const isNothingNew = (sections: readonly Section[], {stretch}: Section): boolean => {
  const twice = sections.filter((one) => common(one.stretch, stretch).length * 2 >= stretch.shown.size);
  return twice.length > 0 && (stretch.shown.size < fewest || twice.some((one) => showsTheSame(one, stretch)));
};

/** Most figures that are not zero are the same, or all but one: one table told twice. */
function showsTheSame({stretch: {shown}}: Section, other: Stretch): boolean {
  const isZero = (text: string | undefined): boolean => text === undefined || text === "" || text === "0";
  const telling = [...other.shown].filter(([id, text]) => shown.has(id) && !(isZero(text) && isZero(shown.get(id))));
  const same = telling.filter(([id, text]) => shown.get(id) === text).length;
  return telling.length > 0 && (same * 4 > telling.length * 3 || telling.length - same === 1);
}

/** A table of its own has more figures than these. */
const fewest = 4;
