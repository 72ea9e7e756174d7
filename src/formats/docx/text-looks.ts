import {readRelationships} from "../../office/package-parts";
import type {Zip} from "../../office/open-zip";
import {attribute, type Attributes, scanXml} from "../../office/scan-xml";

/** What a look says of text that has it; nothing where it does not say. */
export type RunLook = {
  readonly isStruck?: boolean;
  readonly isHidden?: boolean;
  /** It stands above or below its line. */
  readonly isRaised?: boolean;
};

/** What the looks of a document say by their names, each by itself or by the one that it is based on. */
export type LookNamed = (name: string | undefined) => RunLook;

/** @throws ReadError as `scanXml` does */
export function looksOf(zip: Zip, main: string): LookNamed {
  const target = readRelationships(zip, main).find(({type}) => type === "styles")?.target;
  const bytes = target === undefined ? undefined : zip.part(target);
  if (target === undefined || bytes === undefined) return byNameOnly;
  const styles = new Map<string, Style>();
  let latest: Style = {said: {}};
  scanXml(zip.source, target, bytes, {
    open(tag, attributes) {
      const value = attribute(attributes, "val");
      if (tag === "style") styles.set(attribute(attributes, "styleId") ?? "", latest = {said: {}});
      else if (tag === "name") latest.name = value;
      else if (tag === "basedOn") latest.base = value;
      else latest.said = {...latest.said, ...lookSaid(tag, attributes, latest.said)};
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (name) => {
    let look: RunLook = {};
    let style = styles.get(name ?? "");
    if (style === undefined) return byNameOnly(name);
    for (let generations = 0; style !== undefined && generations < mostGenerations; generations += 1) {
      look = {...lookMeant(style.name), ...style.said, ...look};
      style = styles.get(style.base ?? "");
    }
    return look;
  };
}

type Style = {name?: string; base?: string; said: RunLook};

/** What a property of text says of its look, beside what was `said` before of the same text. */
export function lookSaid(tag: string, attributes: Attributes, said: RunLook): RunLook {
  const value = attribute(attributes, "val");
  if (tag === "strike" || tag === "dstrike") return {isStruck: said.isStruck === true || isOn(value)};
  if (tag === "vanish") return {isHidden: isOn(value)};
  if (tag === "vertAlign") return {isRaised: value !== "baseline"};
  return tag === "position" ? {isRaised: said.isRaised === true || Number(value) !== 0} : {};
}

/** Whether a property without a value, or with that one, holds. */
const isOn = (value: string | undefined): boolean => value !== "0" && value !== "false" && value !== "off";

/** What a look is called that programs give to deleted text, and to the signs of notes, whatever else they say of it. */
const lookMeant = (name = ""): RunLook =>
  /^(?:del|s|strike|strikethrough|删除线?)$/i.test(name) ? {isStruck: true}
    : signs.test(name) ? {isRaised: true} : {};
const signs = /^(?:su[pb](?:erscript|script)?|(?:foot|end)note[ _]?(?:reference|anchor|symbol)|[上下]标|[脚尾]注引用)$/i;

const byNameOnly: LookNamed = lookMeant;

/** A look may be based on itself. */
const mostGenerations = 16;
