import type {EditionId} from "../../editions/edition";
import {labelsOf, type Meaning} from "../labels";
import {normalise} from "../normalise";
import {remember} from "./remember";

/**
 * What a cell's text may mean in an edition; also where a table prints a label behind its heading, as in
 * 行政诉讼—未经复议直接起诉 or （三）不予公开：1.属于国家秘密.
 */
export const findLabel = (edition: EditionId): ((text: string) => readonly Meaning[]) => {
  const {find, keys} = labelsOf(edition);
  const headings = [...keys].flatMap(([key, meanings]) => {
    const over = meanings.filter(({as}) => as === "rowHeading" || as === "columnHeading");
    return over.length === 0 ? [] : [{key, under: new Set(over.flatMap(({ids}) => ids))}];
  });
  const behind = (key: string, depth: number): readonly Meaning[] => {
    const heading = headings.find((heading) => key.startsWith(heading.key) && key.length > heading.key.length);
    if (heading === undefined || depth === deepest) return [];
    const rest = key.slice(heading.key.length);
    const found = [rest, rest.replace(/^[一二三四五六七八九十\d]{1,2}/, "")].map((rest) => {
      const plain = find(rest);
      return plain.length > 0 ? plain : behind(rest, depth + 1);
    });
    const meanings = found.find((meanings) => meanings.length > 0) ?? [];
    return meanings.filter(({ids}) => ids.some((id) => heading.under.has(id)));
  };
  return remember((text) => {
    const plain = find(text);
    return plain.length > 0 || text.length > longest ? plain : behind(normalise(text).key, 0);
  });
};

/** A form has no more headings over one another. */
const deepest = 3;

/** Longer texts are sentences that happen to begin with a heading. */
const longest = 40;
