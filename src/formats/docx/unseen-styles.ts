import {readRelationships} from "../../office/package-parts";
import type {Zip} from "../../office/open-zip";
import {attribute, scanXml} from "../../office/scan-xml";

/** Whether a look of a Word document, by its name, strikes out or hides what has it; nothing where it does not say. */
export type UnseenStyle = (name: string | undefined) => boolean | undefined;

/** What the looks of a document say, each by itself or by the one that it is based on. @throws ReadError as `scanXml` does */
export function unseenStyles(zip: Zip, main: string): UnseenStyle {
  const target = readRelationships(zip, main).find(({type}) => type === "styles")?.target;
  const bytes = target === undefined ? undefined : zip.part(target);
  if (target === undefined || bytes === undefined) return () => undefined;
  const styles = new Map<string, Style>();
  let latest: Style = {};
  scanXml(zip.source, target, bytes, {
    open(tag, attributes) {
      const value = attribute(attributes, "val");
      if (tag === "style") styles.set(attribute(attributes, "styleId") ?? "", latest = {});
      else if (tag === "basedOn") latest.base = value;
      else if (hiding.has(tag)) latest.isUnseen = latest.isUnseen === true || isOn(value);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (name) => {
    let style = styles.get(name ?? "");
    for (let generations = 0; style !== undefined && generations < mostGenerations; generations += 1) {
      if (style.isUnseen !== undefined) return style.isUnseen;
      style = styles.get(style.base ?? "");
    }
    return undefined;
  };
}

type Style = {base?: string; isUnseen?: boolean};

/** Properties of what is not the document's present text. */
export const hiding: ReadonlySet<string> = new Set(["strike", "dstrike", "vanish"]);

/** Whether a property without a value, or with that one, holds. */
export const isOn = (value: string | undefined): boolean => value !== "0" && value !== "false" && value !== "off";

/** A look may be based on itself. */
const mostGenerations = 16;
