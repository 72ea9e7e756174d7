import {editions, type EditionId, type FormId, type Variant} from "../editions/edition";
import type {SheetTag} from "./sheet-spec";

/** Name in a sheet's own scope that says which template it is: it stays with a sheet that is renamed or moved. */
export const tagName = "gouji.sheet";

/** `2021/applications/standard/1` */
export const sayTag = ({edition, form, variant, version}: SheetTag): string =>
  [edition, form, variant ?? "standard", version].join("/");

/** The tag that was said, or `undefined` where it is none of ours. */
export function parseTag(said: string): SheetTag | undefined {
  const [edition, form, variant, version] = said.split("/");
  const known = editions.find(({id}) => id === edition);
  const isKnown = known?.forms.some(({id}) => id === form) && version === "1" &&
    (variant === "standard" || known.variants.some(({id}) => id === variant));
  return isKnown ? {
    edition: edition as EditionId,
    form: form as FormId,
    ...(variant === "standard" ? {} : {variant: variant as Variant}),
    version: 1,
  } : undefined;
}
