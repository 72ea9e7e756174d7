import * as registered from "./registered";
import type {Defined, Definition, Regional} from "./define-edition";
import type {Form} from "./form";
import type {FormIndicator as AnyIndicator} from "./indicator";

type Registered = (typeof registered)[keyof typeof registered];

/** A national layout of the tables (版式), named by the first report year it could apply to. */
export type EditionId = Registered["id"];
/** The id of a form of any edition. */
export type FormId = Registered["forms"][number]["id"];
/** A region's own version of a form. */
export type Variant = Registered["variants"][number]["id"];

/** A form of one of the editions. */
export type OfficialForm = Form & {readonly id: FormId};
/** A figure that one of the editions asks for. */
export type Indicator = AnyIndicator & {readonly form: FormId; readonly only?: Variant; readonly not?: Variant};

/** Everything one national layout prescribes. */
export type Edition = Omit<Defined<Definition<EditionId>>, "forms" | "indicators" | "headingSums" | "variants"> & {
  readonly forms: readonly OfficialForm[];
  readonly indicators: readonly Indicator[];
  readonly headingSums: readonly Indicator[];
  readonly variants: readonly (Regional & {readonly id: Variant})[];
  /** Last report year it applies to; none while it is in force. */
  readonly to?: number;
  /** The edition before it. */
  readonly predecessor?: Edition;
};

/** The editions, oldest first. */
export const editions: readonly Edition[] = inOrder(Object.values(registered));

/** The edition of that name. */
export const editionOf = (id: EditionId): Edition => byId.get(id)!;

/** One of an edition's forms. */
export const formOf = (edition: EditionId, form: FormId): OfficialForm =>
  editionOf(edition).forms.find(({id}) => id === form)!;

/** The number, from 1, of the part of the report that an edition gives this title; 0 where it has none such. */
export const partNumberOf = (edition: EditionId, title: string): number =>
  editionOf(edition).parts.findIndex((part) => part.title === title) + 1;

/** The edition a report year requires; `undefined` for years before the first. */
export const editionFor = (year: number): Edition | undefined =>
  editions.findLast(({from}) => from <= year);

/** The edition in force. */
export const latest: Edition = editions.at(-1)!;

/** The figures that an edition's forms print in a variant, or nationally where none is named. */
export function indicatorsIn(edition: EditionId, variant?: Variant): readonly Indicator[] {
  const known = byVariant(edition);
  const printed = known.get(variant) ?? editionOf(edition).indicators.filter(({only, not}) =>
    (only === undefined || only === variant) && (not === undefined || not !== variant));
  known.set(variant, printed);
  return printed;
}
const byVariant = perEdition(() => new Map<Variant | undefined, readonly Indicator[]>());

/** The regional version of which something of its own is there. */
export const variantAmong = (edition: EditionId, isThere: (indicator: Indicator) => boolean): Variant | undefined =>
  editionOf(edition).indicators.find((one) => one.only !== undefined && isThere(one))?.only;

/** What is worked out of an edition once, when it is first asked for. */
export function perEdition<T>(work: (edition: Edition) => T): (id: EditionId) => T {
  const done = new Map<EditionId, T>();
  return (id) => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const made = work(editionOf(id));
    done.set(id, made);
    return made;
  };
}

/** What a source of an edition may show: every figure of its forms in printed order, then the sums of headings. */
export const showable = ({indicators, headingSums}: Edition): readonly Indicator[] => [...indicators, ...headingSums];

/** All of them, all variants together, by id. */
export const indicatorsById = perEdition((edition): ReadonlyMap<string, Indicator> =>
  new Map(showable(edition).map((one) => [one.id, one])));

/** The figure of that id, in whichever variant of an edition. */
export const indicatorOf = (edition: EditionId, id: string): Indicator => indicatorsById(edition).get(id)!;

const byId: ReadonlyMap<EditionId, Edition> = new Map(editions.map((edition) => [edition.id, edition]));

function inOrder(defined: readonly Defined<Definition<EditionId>>[]): readonly Edition[] {
  const sorted = [...defined].sort((a, b) => a.from - b.from);
  return sorted.reduce<readonly Edition[]>((before, edition, at) => {
    const [predecessor, next] = [before.at(-1), sorted[at + 1]];
    if ((edition.crosswalk?.from ?? null) !== (predecessor?.id ?? null)) {
      throw new Error(`Edition ${edition.id} says what its figures were in ${edition.crosswalk?.from ?? "none"
      } before; the edition before it is ${predecessor?.id ?? "none"}`);
    }
    return [...before, {...edition, predecessor, ...next && {to: next.from - 1}} as Edition];
  }, []);
}
