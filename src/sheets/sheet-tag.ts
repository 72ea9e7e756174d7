import {type EditionId, editions, type FormId, type Variant} from "../editions/edition";

/** Which of our templates a sheet is. */
export type SheetTag = {
  readonly edition: EditionId;
  readonly form: FormId;
  readonly variant?: Variant;
  readonly version: 1;
};

/** `2021/applications/standard/1` */
export const sayTag = ({edition, form, variant, version}: SheetTag): string =>
  [edition, form, variant ?? "standard", version].join("/");

/** The tag that was said, or `undefined` where it is none of ours. */
export function parseTag(said: string | undefined): SheetTag | undefined {
  const [edition, form, variant, version] = said?.split("/") ?? [];
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
